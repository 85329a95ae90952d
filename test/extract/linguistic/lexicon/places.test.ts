import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadText } from '../../../../src/extract/linguistic/lexicon/load-lexicon.ts';
import { createGazetteer, loadPlaces } from '../../../../src/extract/linguistic/lexicon/places.ts';

const entry = fc.record({
  name: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }).filter((name) => !/[\t\n]/.test(name)),
  iso: fc.constantFrom('DE', 'FR', 'PE'),
  population: fc.nat(),
});

describe('the gazetteer', () => {
  it('finds just what its lines say', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.string({ maxLength: 2 }), (entries, other) => {
        const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
        const places = createGazetteer(
          sorted.map(({ name, iso, population }) => `${name}\t${iso}\t${population}\n`).join(''),
        );
        for (const name of [...sorted.map((each) => each.name), other]) {
          const wanted = sorted.filter((each) => each.name === name);
          expect(places.has(name)).toBe(wanted.length > 0);
          expect(places.get(name) ?? []).toEqual(wanted.map(({ iso, population }) => ({ iso, population })));
        }
      }),
    );
  });

  it('finds every name of the list that is shipped', () => {
    const places = loadPlaces();
    const names = new Set(
      loadText('places.tsv')
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0] as string),
    );
    expect([...names].filter((name) => !places.has(name))).toEqual([]);
  });

  it('gives the largest place of a name first', () => {
    const [first, second] = loadPlaces().get('Birmingham') ?? [];
    expect([first?.iso, second?.iso]).toEqual(['GB', 'US']);
  });
});
