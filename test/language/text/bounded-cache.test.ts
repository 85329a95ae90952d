import { describe, expect, it } from 'vitest';
import { createBoundedCache } from '../../../src/language/text/bounded-cache.ts';

describe('createBoundedCache', () => {
  it('keeps what is asked for and forgets the rest', () => {
    const cache = createBoundedCache<number>(3);
    cache.set('kept', 0);
    for (let i = 1; i <= 20; i++) {
      cache.set(`${i}`, i);
      expect(cache.get('kept')).toBe(0);
    }
    const left = Array.from({ length: 20 }, (_, i) => cache.get(`${i + 1}`)).filter(
      (value) => value !== undefined,
    );
    expect(left.length).toBeLessThan(6);
    expect(left).toContain(20);
  });
});
