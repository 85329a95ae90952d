import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../src/export/passage.ts';

describe('the place of a quote', () => {
  it('is told in code points, with whole characters around it', () => {
    const characters = fc.array(fc.constantFrom('a', ' ', 'é', '😀', '𠀀', '\n'), { maxLength: 120 });
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (points, one, other) => {
        const [from, to] = [one % (points.length + 1), other % (points.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const unit = (point: number) => points.slice(0, point).join('').length;
        const { start, end, around } = passageOf(points.join(''), unit(from), unit(to));
        expect([start, end]).toEqual([from, to]);
        const [before, after] = [points.slice(0, from).join(''), points.slice(to).join('')];
        expect(before.endsWith(around!.before)).toBe(true);
        expect(after.startsWith(around!.after)).toBe(true);
        expect(around!.before + around!.after).not.toMatch(/\p{Surrogate}/u);
        expect(around!.before.length).toBeGreaterThanOrEqual(Math.min(before.length, 31));
        expect(around!.after.length).toBeLessThanOrEqual(33);
      }),
    );
  });
});
