import type { Span } from '../../model/extraction.ts';

/** Finds things by the stretch of text that they lie on. */
export interface SpanSearch<T> {
  /** The things whose span shares a character with another, by where they start. */
  touching(span: Span): T[];
}

/** A search over spans; empty ones are never found. */
export function createSpanSearch<T>(
  given: readonly { readonly span: Span; readonly item: T }[],
): SpanSearch<T> {
  const places = given
    .filter(({ span: [start, end] }) => start < end)
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = places.map(({ span }) => {
    furthest = Math.max(furthest, span[1]);
    return furthest;
  });
  return {
    touching([start, end]) {
      const found: T[] = [];
      if (start >= end) return found;
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (places[middle]!.span[0] < end) low = middle + 1;
        else high = middle;
      }
      for (let at = low - 1; at >= 0 && reach[at]! > start; at -= 1) {
        if (places[at]!.span[1] > start) found.push(places[at]!.item);
      }
      return found.reverse();
    },
  };
}
