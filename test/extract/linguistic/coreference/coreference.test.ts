import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function linked(text: string): Promise<Record<string, string>> {
  const { entities, mentions } = await extractText(text);
  const others = mentions.filter(({ form }) => form !== 'name');
  return Object.fromEntries(
    others.map(({ entity, start, end }) => [
      text.slice(start, end),
      entities.find(({ id }) => id === entity)?.name ?? '',
    ]),
  );
}

describe('pronouns and nouns', () => {
  it('stand for the subject before them', async () => {
    expect(await linked('John Beck met Mary Stone on Monday. He left at noon.')).toEqual({ He: 'John Beck' });
  });

  it('agree in gender where a title tells it', async () => {
    expect(await linked('Mr. John Beck met Ms. Mary Stone on Monday. She left at noon.')).toEqual({
      She: 'Mary Stone',
    });
  });

  it('stay unlinked where two persons are as likely', async () => {
    expect(await linked('John Beck and Peter Stone arrived. It rained when he left.')).not.toHaveProperty(
      'he',
    );
  });

  it('do not link an "it" that stands for nothing', async () => {
    expect(await linked('France closed its ports. It is likely that prices will rise.')).toEqual({
      its: 'France',
    });
  });

  it('link a noun with "the" to the body whose name has it', async () => {
    expect(await linked('The European Commission fined Siemens. The commission gave no reason.')).toEqual({
      'The commission': 'European Commission',
    });
  });
});
