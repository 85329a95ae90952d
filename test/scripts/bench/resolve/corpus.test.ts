import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../../scripts/bench/resolve/corpus.ts';
import { cultures } from '../../../../scripts/bench/resolve/cultures.ts';
import { measureResolve } from '../../../../scripts/bench/resolve/measure.ts';
import {
  shortName,
  usualName,
  variantName,
  withTypo,
} from '../../../../scripts/bench/resolve/person-names.ts';
import { createRandom } from '../../../../scripts/bench/resolve/random.ts';

describe('createCorpus', () => {
  it('ends where there are fewer identities than a document has places', () => {
    const few = createCorpus(10, 1);
    expect([...few.truth.values()].reduce((sum, { size }) => sum + size, 0)).toBe(10);
  });

  const corpus = createCorpus(995, 7);

  it('speaks of as many entities as it shall, each of whom is known', () => {
    const told = [...corpus.truth.values()].flatMap((entities) => [...entities.values()]);
    expect(told.length).toBe(995);
    expect(new Set(told.map(({ identity }) => identity.key)).size).toBe(corpus.identities);
    expect(corpus.identities).toBeGreaterThan(200);
    expect(new Set(told.map(({ identity }) => identity.kind))).toEqual(
      new Set(['Person', 'Organization', 'Place']),
    );
    for (const { article, extraction } of corpus.documents) {
      const known = extraction.entities.filter(({ kind }) => kind !== 'Country').map(({ id }) => id);
      expect(new Set(known)).toEqual(new Set(corpus.truth.get(article.id)!.keys()));
    }
  });

  it('marks each name where it stands', () => {
    for (const { extraction } of corpus.documents) {
      const names = new Map(extraction.entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
      for (const { entity, start, end } of extraction.mentions) {
        expect(names.get(entity)).toContain(extraction.text.slice(start, end));
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(createCorpus(995, 7).documents).toEqual(corpus.documents);
    expect(createCorpus(995, 8).documents).not.toEqual(corpus.documents);
  });
});

describe('names of persons', () => {
  const people = fc
    .tuple(fc.constantFrom(...cultures), fc.integer())
    .map(([culture, seed]) => ({ random: createRandom(seed), culture }));

  it('tell what was done to them', () => {
    fc.assert(
      fc.property(people, ({ random, culture }) => {
        const person = culture.create(random);
        const usual = usualName(person);
        expect(usual).toContain(shortName(person));
        for (const { text, change } of [variantName(person, random), withTypo(usual, random)]) {
          expect(text === usual).toBe(change === 'none');
          expect(text).toBe(text.trim());
        }
      }),
    );
  });

  it.each([
    [
      'korean',
      { culture: 'korean', given: ['Min', 'seok'], family: ['Kim'] },
      'Kim Min-seok',
      'Min-seok Kim',
    ],
    [
      'chinese',
      { culture: 'chinese', given: ['Jing', 'hua'], family: ['Zhang'] },
      'Zhang Jinghua',
      'Chang Ching-hua',
    ],
    [
      'arabic',
      { culture: 'arabic', given: ['Mohammed'], family: ['al-Qahtani'] },
      'Mohammed al-Qahtani',
      'Mohammed Al Qahtani',
    ],
    [
      'slavic',
      { culture: 'slavic', given: ['Yelena'], family: ['Petrovsky'] },
      'Yelena Petrovsky',
      'Elena Petrovskiy',
    ],
  ])('are written as those of a culture are: %s', (_, person, usual, variant) => {
    expect(usualName(person)).toBe(usual);
    const random = createRandom(3);
    const variants = Array.from({ length: 200 }, () => variantName(person, random).text);
    expect(variants).toContain(variant);
  });
});

describe('measureResolve', () => {
  it('gives shares and what the work took', () => {
    const rates = measureResolve(500, 1);
    expect(rates.entities).toBe(500);
    for (const share of [rates.precision, rates.recall, rates.homonyms]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(rates.recall).toBeGreaterThan(0.3);
    expect(Object.keys(rates.byKind)).toEqual(['Organization', 'Person', 'Place']);
  });
});
