import { expect, it } from 'vitest';
import { greedyPairs } from '../../../src/evaluation/matching/greedy-pairs.ts';

it('takes the best score first, number by number, then the smaller positions', () => {
  const pairs = greedyPairs([
    { a: 1, b: 0, score: [2, 0] },
    { a: 0, b: 0, score: [2, 1] },
    { a: 1, b: 1, score: [1, 9] },
    { a: 3, b: 3, score: [1, 1] },
    { a: 2, b: 3, score: [1, 1] },
    { a: 2, b: 2, score: [1, 1] },
  ]);
  expect([...pairs].sort()).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});
