import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocatedJudgement, toConstraints } from '../../../src/resolve/judgements/to-constraints.ts';

const kindOf = (key: string) => (key === 'z' ? 'Country' : key === 'y' ? 'Organization' : 'Person');
const nodes = (keys: string) => [...keys].map((key) => ({ key, kind: kindOf(key) }));
const judge = (id: number, op: 'same' | 'different', one: string, other: string): LocatedJudgement => ({
  id,
  op,
  one: nodes(one),
  other: nodes(other),
});

describe('constraints of judgements', () => {
  it('make all that is named in "same" one', () => {
    expect(toConstraints([judge(1, 'same', 'ab', 'c')])).toEqual({
      same: [
        ['a', 'b'],
        ['a', 'c'],
      ],
      different: [],
      faults: [],
    });
  });

  it('keep each of the far side of "different" apart from the near side, which is one', () => {
    expect(toConstraints([judge(1, 'different', 'ab', 'cd')])).toEqual({
      same: [['a', 'b']],
      different: [
        ['a', 'c'],
        ['a', 'd'],
        ['b', 'c'],
        ['b', 'd'],
      ],
      faults: [],
    });
  });

  it('say nothing of a judgement of which only one side is there', () => {
    expect(toConstraints([judge(1, 'different', 'a', ''), judge(2, 'same', '', 'a')])).toEqual({
      same: [],
      different: [],
      faults: [],
    });
  });

  it('leave out the newer of two that contradict each other, and name both', () => {
    const both = [judge(4, 'different', 'a', 'b'), judge(2, 'same', 'b', 'a')];
    expect(toConstraints(both)).toEqual({
      same: [['a', 'b']],
      different: [],
      faults: [
        {
          judgement: 4,
          against: [2],
          reason: 'it contradicts judgement 2; it stands aside until one of them is undone',
        },
      ],
    });
  });

  it('find a contradiction through a chain, and name the shortest', () => {
    const { same, faults } = toConstraints([
      judge(1, 'different', 'a', 'd'),
      judge(2, 'same', 'a', 'b'),
      judge(3, 'same', 'b', 'c'),
      judge(4, 'same', 'a', 'c'),
      judge(5, 'same', 'c', 'd'),
    ]);
    expect(same).not.toContainEqual(['c', 'd']);
    expect(faults).toEqual([
      { judgement: 5, against: [1, 4], reason: expect.stringContaining('judgements 1, 4') },
    ]);
  });

  it('set aside one that keeps apart what has become one entity of a document, or joins kinds that nobody confuses', () => {
    expect(toConstraints([judge(1, 'different', 'ab', 'bc'), judge(2, 'same', 'a', 'z')]).faults).toEqual([
      { judgement: 1, against: [], reason: expect.stringContaining('one entity of one document') },
      { judgement: 2, against: [], reason: 'it takes what is a Country and what is a Person for one entity' },
    ]);
  });

  it('may join what one document takes for a person and another for a body', () => {
    expect(toConstraints([judge(1, 'same', 'a', 'y')])).toEqual({
      same: [['a', 'y']],
      different: [],
      faults: [],
    });
  });

  const side = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 1, maxLength: 2 });
  const judgements = fc
    .array(fc.tuple(fc.constantFrom('same' as const, 'different' as const), side, side), { maxLength: 10 })
    .map((drawn) => drawn.map(([op, one, other], index) => judge(index + 1, op, one, other)));

  it('never contradict each other, whatever is judged', () => {
    fc.assert(
      fc.property(judgements, (all) => {
        const { same, different } = toConstraints(all);
        const group = new Map([...'abcdefg'].map((key) => [key, key]));
        for (const [one, other] of same) {
          const [from, to] = [group.get(other), group.get(one)!];
          for (const [key, of] of group) if (of === from) group.set(key, to);
        }
        for (const [one, other] of different) expect(group.get(one)).not.toBe(group.get(other));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same whatever the order, and name older judgements that cannot all be obeyed with it', () => {
    fc.assert(
      fc.property(
        judgements.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const constraints = toConstraints(all);
          expect(toConstraints(shuffled)).toEqual(constraints);
          for (const { judgement, against } of constraints.faults) {
            expect(against.every((other) => other < judgement)).toBe(true);
            // They are contradictory by themselves.
            const those = all.filter(({ id }) => id === judgement || against.includes(id));
            expect(toConstraints(those).faults.map(({ judgement: id }) => id)).toEqual([judgement]);
          }
        },
      ),
    );
  });

  it('leave all that came before as it is when one is added', () => {
    fc.assert(
      fc.property(judgements, (all) => {
        const before = toConstraints(all.slice(0, -1));
        const { same, different } = toConstraints(all);
        expect(same.slice(0, before.same.length)).toEqual(before.same);
        expect(different.slice(0, before.different.length)).toEqual(before.different);
      }),
    );
  });
});
