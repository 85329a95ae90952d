import { describe, expect, it } from 'vitest';
import { betterAction } from '../../../src/language/transitions/better-action.ts';

describe('betterAction', () => {
  const scores = Float32Array.of(9, -3, -1, -1, -2);

  it('takes the best of a range, the first of equals', () => {
    expect(betterAction(scores, 0, -1, 1, 5)).toBe(2);
    expect(betterAction(scores, 1, -1, 2, 4)).toBe(2);
  });

  it('keeps the best so far unless one is better', () => {
    expect(betterAction(scores, 0, 3, 2, 3)).toBe(3);
    expect(betterAction(scores, 0, 1, 4, 5)).toBe(4);
  });
});
