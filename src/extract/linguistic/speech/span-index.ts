import type { Span } from '../../../model/extraction.ts';

/**
 * A test of whether a stretch of text overlaps one of these spans, by binary search.
 * @param spans In any order; they may overlap.
 */
export function createOverlapTest(spans: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  // Up to each span, the furthest end.
  const ends: number[] = [];
  for (const [, end] of sorted) ends.push(Math.max(end, ends.at(-1) ?? end));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span)[0] < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] as number) > start;
  };
}
