import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rates } from '../../../src/evaluation/figures.ts';
import { measureIdentities } from '../../../src/evaluation/identity/measure-identities.ts';
import { item } from './support.ts';

const rates = (items: Parameters<typeof measureIdentities>[0], row: string) =>
  measureIdentities(items, 'found')[`${row} (found)`] as Rates;

// Gold: {1, 2, 3} and {4, 5}. Predicted: {1, 2}, {3, 4}, {5}.
const example = [
  item(1, 'a', 'x'),
  item(2, 'a', 'x'),
  item(3, 'a', 'y', { families: ['homonym'] }),
  item(4, 'b', 'y', { kind: 'Place', families: ['place'] }),
  item(5, 'b', 'z', { kind: 'Place', families: ['place'] }),
];

describe('measureIdentities', () => {
  it('counts pairs that are one', () => {
    // Of 2 predicted pairs 1 is right; gold has 3 + 1.
    expect(rates(example, 'pairs')).toEqual({
      P: 1 / 2,
      R: 1 / 4,
      F1: 1 / 3,
      correct: 1,
      gold: 4,
      pred: 2,
    });
  });

  it('gives B-cubed and CEAF-e', () => {
    // Precision: 1, 1, 1/2, 1/2, 1; recall: 2/3, 2/3, 1/3, 1/2, 1/2.
    const cubed = rates(example, 'B-cubed');
    expect(cubed.P).toBeCloseTo(4 / 5, 12);
    expect(cubed.R).toBeCloseTo(8 / 15, 12);
    // Best pairs: {1, 2, 3} with {1, 2} is 4/5; {4, 5} with {5} is 2/3.
    const ceaf = rates(example, 'CEAF-e');
    expect(ceaf.P).toBeCloseTo((4 / 5 + 2 / 3) / 3, 12);
    expect(ceaf.R).toBeCloseTo((4 / 5 + 2 / 3) / 2, 12);
  });

  it('counts a wrong pair for the kinds and traps of both, once each', () => {
    expect(rates(example, 'Person')).toMatchObject({ correct: 1, gold: 3, pred: 2 });
    expect(rates(example, 'Place')).toMatchObject({ correct: 0, gold: 1, pred: 1 });
    expect(rates(example, 'trap homonym')).toMatchObject({ correct: 0, gold: 2, pred: 1 });
    expect(rates(example, 'trap place')).toMatchObject({ correct: 0, gold: 1, pred: 1 });
    expect(rates(example, 'no trap')).toMatchObject({ correct: 1, gold: 3, pred: 1 });
  });

  it('misses a pair of which one was not found, only where all count', () => {
    const items = [item(1, 'a', 'x'), item(2, 'a', 'x'), item(3, 'a', null)];
    expect(rates(items, 'pairs')).toMatchObject({ P: 1, R: 1, gold: 1, pred: 1 });
    expect(rates(items, 'pairs of all')).toMatchObject({ P: 1, R: 1 / 3, gold: 3, pred: 1 });
    expect(measureIdentities(items, 'found')['entities found (found)']).toEqual({
      value: 2 / 3,
      correct: 2,
      of: 3,
    });
  });

  const items = fc.array(
    fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()).map(([a, b, found]) => ({ a, b, found })),
    { maxLength: 20 },
  );
  const built = items.map((list) =>
    list.map(({ a, b, found }, at) => item(at, `i${a}`, found ? `c${b}` : null, { families: [`f${b}`] })),
  );

  it('is perfect for clusters that are the identities, and only then', () => {
    fc.assert(
      fc.property(built, (list) => {
        const perfect = list.map((one) => ({ ...one, cluster: one.identity }));
        const { P, R, gold } = rates(perfect, 'pairs of all');
        if (gold > 0) expect([P, R]).toEqual([1, 1]);
        const given = measureIdentities(list, 'found');
        const all = given['pairs of all (found)'] as Rates;
        expect(all.correct).toBeLessThanOrEqual(Math.min(all.gold, all.pred));
        expect((given['pairs (found)'] as Rates).correct).toBe(all.correct);
      }),
    );
  });

  it('does not depend on the order or on the names of clusters', () => {
    fc.assert(
      fc.property(built, (list) => {
        const turned = list
          .toReversed()
          .map((one) => ({ ...one, cluster: one.cluster === null ? null : `other ${one.cluster}` }));
        const [before, after] = [measureIdentities(list, 'found'), measureIdentities(turned, 'found')];
        expect(Object.keys(after)).toEqual(Object.keys(before));
        for (const row of ['pairs (found)', 'pairs of all (found)', 'trap f1 (found)', 'no trap (found)']) {
          expect(after[row]).toEqual(before[row]);
        }
        const [one, other] = [before, after].map((rows) => rows['B-cubed (found)'] as Rates);
        expect(other!.F1).toBeCloseTo(one!.F1, 9);
      }),
    );
  });
});
