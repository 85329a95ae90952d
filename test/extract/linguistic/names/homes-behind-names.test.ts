import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function namesIn(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities.filter(({ attributes }) => attributes.unnamed !== true).map(({ name }) => name);
}

describe('the place behind a name', () => {
  it('is no part of the name of a company', async () => {
    expect(await namesIn('The mine belongs to Carrow Mining Group of Canada.')).toEqual([
      'Carrow Mining Group',
      'Canada',
    ]);
    expect(await namesIn('The mill is owned by Verdan Commodities of Singapore.')).toEqual([
      'Verdan Commodities',
      'Singapore',
    ]);
  });

  it('is told by itself of bodies that every country has', async () => {
    expect(await namesIn('The Supreme Court of Kenya gave it back.')).toEqual(['Supreme Court', 'Kenya']);
    const ministry = 'They met the Ministry of Steel Development of Nigeria.';
    expect(await namesIn(ministry)).toEqual(['Ministry of Steel Development', 'Nigeria']);
    expect(await namesIn('She works for the Central Bank of Nigeria.')).toContain('Central Bank of Nigeria');
    expect(await namesIn('Oli is the chairman of the Communist Party of Nepal.')).toContain(
      'Communist Party of Nepal',
    );
  });

  it('is a part of the name of a body that is called after its place', async () => {
    expect(await namesIn('She studied at the University of Zurich.')).toContain('University of Zurich');
    expect(await namesIn('The Democratic Green Party of Rwanda won a seat.')).toContain(
      'Democratic Green Party of Rwanda',
    );
    expect(await namesIn('They asked the Reserve Bank of Fiji for a loan.')).toContain(
      'Reserve Bank of Fiji',
    );
  });
});
