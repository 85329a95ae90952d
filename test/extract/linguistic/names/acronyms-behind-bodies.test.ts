import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function bodiesIn(text: string) {
  const { entities } = await extractText(text);
  return entities
    .filter(({ kind }) => kind === 'Organization')
    .map(({ name, aliases }) => [name, ...aliases]);
}

describe('an acronym in brackets', () => {
  it('has all its letters in the name before', async () => {
    expect(await bodiesIn('The State Seed Service (SSS) says no. The SSS is small.')).toEqual([
      ['State Seed Service', 'SSS'],
    ]);
  });

  it('has them in the order of another language', async () => {
    expect(await bodiesIn('The National Board of Harbours (BNH) says no. The BNH is small.')).toEqual([
      ['National Board of Harbours', 'BNH'],
    ]);
  });

  it('belongs to the body before it, in whatever language', async () => {
    expect(
      await bodiesIn('He was paid by the Main Directorate of Fisheries (HUZ) in May. The HUZ said no.'),
    ).toEqual([['Main Directorate of Fisheries', 'HUZ']]);
  });

  it('leaves whose the body is', async () => {
    const [body] = await bodiesIn("Libya's National Grain Corporation (KNH) moved its staff.");
    expect(body?.[0]).toBe('National Grain Corporation');
  });

  it('of a country is no name of a body', async () => {
    expect(await bodiesIn('She runs the Rowing Federation (UK) from Leeds.')).toEqual([
      ['Rowing Federation'],
    ]);
  });
});
