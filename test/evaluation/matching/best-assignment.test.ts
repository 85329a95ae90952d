import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment, type Weight } from '../../../src/evaluation/matching/best-assignment.ts';

/** The largest total by trying everything. */
function bruteForce(weights: readonly Weight[]): number {
  const [first, ...rest] = weights;
  if (first === undefined) return 0;
  const apart = rest.filter(({ row, column }) => row !== first.row && column !== first.column);
  return Math.max(bruteForce(rest), first.value + bruteForce(apart));
}

const total = (weights: readonly Weight[]) => weights.reduce((sum, { value }) => sum + value, 0);

const matrix = fc
  .uniqueArray(
    fc.record({
      row: fc.nat(4),
      column: fc.nat(5),
      value: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.double({ min: 0.01, max: 1, noNaN: true })),
    }),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 12 },
  )
  .chain((weights) => fc.boolean().map((isTurned) => (isTurned ? weights.map(turn) : weights)));

function turn({ row, column, value }: Weight): Weight {
  return { row: column, column: row, value };
}

describe('bestAssignment', () => {
  it('has the total that brute force finds, one to one', () => {
    fc.assert(
      fc.property(matrix, (weights) => {
        const pairs = bestAssignment(weights);
        expect(new Set(pairs.map(({ row }) => row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ column }) => column)).size).toBe(pairs.length);
        for (const pair of pairs) expect(weights).toContainEqual(pair);
        expect(total(pairs)).toBeCloseTo(bruteForce(weights), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('does not take the best single pair where two others are better together', () => {
    const weights = [
      { row: 0, column: 0, value: 5 },
      { row: 0, column: 1, value: 4 },
      { row: 1, column: 0, value: 4 },
    ];
    expect(total(bestAssignment(weights))).toBe(8);
  });
});
