import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpanIndex, TakenPlaces } from '../../../../src/extract/linguistic/names/span-index.ts';

const spans = fc.array(
  fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }))
    .map(([start, length]) => ({ start, end: start + length })),
);
const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start - b.start || a.end - b.end;

it('finds what a look at every stretch finds', () => {
  fc.assert(
    fc.property(spans, fc.nat(40), fc.nat(40), (all, start, end) => {
      const index = new SpanIndex(all);
      expect(index.startingWithin(start, end)).toEqual(
        all.filter((span) => span.start >= start && span.start < end).sort(byPlace),
      );
      const sorted = [...all].sort(byPlace);
      expect(index.around(start)).toEqual([
        sorted.filter((span) => span.start < start).at(-1),
        sorted.find((span) => span.start >= start),
      ]);
    }),
  );
});

it('knows which places are taken', () => {
  fc.assert(
    fc.property(spans, fc.nat(40), (all, start) => {
      const probe = { start, end: start + 3 };
      const touched = all.some((span) => span.start < probe.end && probe.start < span.end);
      expect(new TakenPlaces(' '.repeat(60), all).isFree(probe)).toBe(!touched);
    }),
  );
});
