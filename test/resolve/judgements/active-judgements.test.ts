import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeJudgements } from '../../../src/resolve/judgements/active-judgements.ts';
import type { Judgement } from '../../../src/resolve/judgements/judgement.ts';

const anchor = { document: 'd', quote: 'Ana Lo', occurrence: 1 };
const same = (id: number): Judgement => ({ id, op: 'same', one: [anchor], other: [anchor] });
const undo = (id: number, undoes: number): Judgement => ({ id, op: 'undo', undoes });
const inForce = (judgements: readonly Judgement[]) =>
  activeJudgements(judgements).decisions.map(({ id }) => id);

describe('judgements in force', () => {
  it('are those that were not undone', () => {
    expect(inForce([same(1), same(2), undo(3, 1)])).toEqual([2]);
    expect(activeJudgements([same(1), undo(3, 1)]).undone).toEqual(new Map([[1, 3]]));
  });

  it('count again when their undoing is undone, and not when that is undone, too', () => {
    expect(inForce([same(1), undo(2, 1), undo(3, 2)])).toEqual([1]);
    expect(inForce([same(1), undo(2, 1), undo(3, 2), undo(4, 3)])).toEqual([]);
  });

  it('stay undone when one of two undoings is undone', () => {
    expect(inForce([same(1), undo(2, 1), undo(3, 1), undo(4, 3)])).toEqual([]);
  });

  const history = fc.array(fc.option(fc.nat()), { maxLength: 12 }).map((drawn) =>
    drawn.map((undoes, index): Judgement => {
      const id = index + 1;
      return undoes === null || index === 0 ? same(id) : undo(id, (undoes % index) + 1);
    }),
  );

  it('do not depend on the order of the lines', () => {
    fc.assert(
      fc.property(
        history.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(activeJudgements(shuffled)).toEqual(activeJudgements(all));
        },
      ),
    );
  });

  it('are what they were when all that came later is undone, the newest first', () => {
    fc.assert(
      fc.property(history, history, (before, later) => {
        const added = later.map((judgement): Judgement => {
          const id = judgement.id + before.length;
          return judgement.op === 'undo' ? undo(id, Math.min(judgement.undoes, id - 1)) : same(id);
        });
        const undone = added
          .toReversed()
          .map(({ id }, index) => undo(before.length + added.length + index + 1, id));
        expect(inForce([...before, ...added, ...undone])).toEqual(inForce(before));
      }),
    );
  });
});
