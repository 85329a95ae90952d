import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../src/resolve/canonical-name.ts';

const count = (name: string, asName: number, asAlias = 0) => ({ name, asName, asAlias });

describe('canonicalName', () => {
  it('takes the most frequent name, then the longest, then the first', () => {
    expect(canonicalName([count('Mara Olin', 2), count('Mara Olin-Brandt', 1)]).name).toBe('Mara Olin');
    expect(canonicalName([count('Mara Olin', 1), count('Mara Olin-Brandt', 1)]).name).toBe(
      'Mara Olin-Brandt',
    );
    expect(canonicalName([count('Mara Olin', 1), count('MARA OLIN', 1)]).name).toBe('MARA OLIN');
  });

  it('lists all others as aliases, sorted, and never takes an alias for the name', () => {
    const counts = [
      count('Olin', 0, 9),
      count('Mara Olin', 1, 2),
      count('MARA OLIN', 1),
      count('Chair', 0, 1),
    ];
    expect(canonicalName(counts)).toEqual({ name: 'MARA OLIN', aliases: ['Chair', 'Mara Olin', 'Olin'] });
  });

  it('does not depend on the order of the counts', () => {
    const counts = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1 }),
        asName: fc.integer({ min: 1, max: 3 }),
        asAlias: fc.nat(3),
      }),
      { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
    );
    const orders = counts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(orders, ([a, b]) => {
        expect(canonicalName(a)).toEqual(canonicalName(b));
      }),
    );
  });

  it('refuses an entity that has no name', () => {
    expect(() => canonicalName([count('Olin', 0, 1)])).toThrow('without a name');
  });
});
