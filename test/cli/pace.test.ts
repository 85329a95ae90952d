import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/cli/pace.ts';

describe('the pace of a run', () => {
  it('is what was done lately, and tells the time that is left by the share that is done', () => {
    let now = 0;
    const paceOf = createPace(() => now);
    expect(paceOf({ articles: 0, share: 0 })).toEqual({ rate: null, left: null });
    // Articles that were there already go by fast.
    now = 10_000;
    expect(paceOf({ articles: 1000, share: 0.1 })).toEqual({ rate: 100, left: 90 });
    for (let second = 11; second <= 60; second += 1) {
      now = second * 1000;
      paceOf({ articles: 1000 + (second - 10) * 10, share: (1000 + (second - 10) * 10) / 10_000 });
    }
    const { rate, left } = paceOf({ articles: 1500, share: 0.15 });
    expect(rate).toBeCloseTo(10);
    expect(left).toBeCloseTo(850);
  });
});
