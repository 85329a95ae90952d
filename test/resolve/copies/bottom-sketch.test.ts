import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottomSketch, containment } from '../../../src/resolve/copies/bottom-sketch.ts';
import { scramble } from '../../../src/resolve/copies/shingles.ts';

const range = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, index) => scramble(from + index)));

describe('containment', () => {
  it('is exact for sets that the sketches hold whole, and the same both ways', () => {
    const sets = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sets, sets, (first, second) => {
        const [a, b] = [new Set(first), new Set(second)];
        const common = first.filter((hash) => b.has(hash)).length;
        const share = containment(bottomSketch(a, 20), bottomSketch(b, 20), 1);
        expect(share).toBe(common / Math.min(a.size, b.size));
        expect(containment(bottomSketch(b, 20), bottomSketch(a, 20), 1)).toBe(share);
      }),
    );
  });

  it.each([
    [range(0, 50), range(0, 800), 1],
    [range(0, 2000), range(1000, 3000), 0.5],
    [range(0, 2000), range(5000, 9000), 0],
  ])('is near the truth for larger sets', (a, b, truth) => {
    const share = containment(bottomSketch(a, 192), bottomSketch(b, 192), 5);
    expect(Math.abs(share! - truth)).toBeLessThan(0.1);
  });

  it('says nothing where too few hashes can be compared', () => {
    expect(containment(bottomSketch(range(0, 4), 192), bottomSketch(range(0, 4), 192), 5)).toBeNull();
    expect(containment(bottomSketch(range(0, 40), 192), bottomSketch(range(0, 90_000), 192), 5)).toBeNull();
  });
});
