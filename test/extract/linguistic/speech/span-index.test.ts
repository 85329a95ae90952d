import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOverlapTest } from '../../../../src/extract/linguistic/speech/span-index.ts';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => [start, start + length] as [number, number]);

it('finds a span that overlaps exactly where there is one', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, [start, end]) => {
      const found = spans.some(([from, to]) => from < end && start < to);
      expect(createOverlapTest(spans)(start, end)).toBe(found);
    }),
  );
});
