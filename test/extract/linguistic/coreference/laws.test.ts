import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** Sentences whose pronouns and nouns mean now this, now that, as they are strung together. */
const sentences = [
  'John Beck met Mary Stone in Oslo.',
  'He left his house to her.',
  'His father, Otto Beck, was a painter.',
  '“I like my town,” she said.',
  'The European Commission fined Siemens, which denied it.',
  'The commission said that it would wait.',
  'They sold their shares.',
  'Mary Stone (born 1950) is a singer who lives there.',
  'The singer thanked him for himself.',
  'The country closed its ports (its own decision).',
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', '\n')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join('').trim());

describe('mentions that are no names', () => {
  it('are words of the text, said once, of entities that exist; the same text gives the same ones', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { entities, mentions } = await extractText(text);
        const others = mentions.filter(({ form }) => form !== 'name');
        const places = others.map(({ start, end }) => `${start}-${end}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { entity, start, end } of others) {
          expect(text.slice(start, end)).toMatch(/^\w(?:.*\w)?$/);
          expect(entities.map(({ id }) => id)).toContain(entity);
        }
        expect((await extractText(text)).mentions).toEqual(mentions);
      }),
      { numRuns: 40 },
    );
  });

  it('do not change what stands before them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const pronouns = async (whole: string) =>
          (await extractText(whole)).mentions
            .filter(({ form, start }) => form === 'pronoun' && start < text.length)
            .map(({ start, end }) => whole.slice(start, end));
        const more = `${text}\nThe trees are green.`;
        expect(await pronouns(more)).toEqual(await pronouns(text));
      }),
      { numRuns: 20 },
    );
  });
});
