import type { Span } from '../../model/extraction.ts';
import { type Candidate, greedyPairs } from '../matching/greedy-pairs.ts';
import { sharedCount } from '../text/spans.ts';
import type { ViewedEntity } from '../view-document.ts';

/**
 * Which predicted entity stands for which gold entity: by most shared spans, then by most spans that touch one of the
 * other's (a slip in the ends of a name is a fault of the entity and counted there), one to one.
 * @returns Position of the predicted entity by position of the gold entity.
 */
export function alignEntities(
  gold: readonly ViewedEntity[],
  pred: readonly ViewedEntity[],
): Map<number, number> {
  const touchingAt = createTouchSearch(pred);
  const candidates: Candidate[] = [];
  for (const [a, { spans }] of gold.entries()) {
    const touching = new Map<number, number>();
    for (const span of spans.values()) {
      for (const b of touchingAt(span)) touching.set(b, (touching.get(b) ?? 0) + 1);
    }
    for (const [b, count] of touching) {
      const same = sharedCount(spans, pred[b]!.spans);
      const union = spans.size + pred[b]!.spans.size - same;
      candidates.push({ a, b, score: [same, count, same / union] });
    }
  }
  return greedyPairs(candidates);
}

/** Finds the entities with a span that touches another. */
function createTouchSearch(entities: readonly ViewedEntity[]): (span: Span) => Set<number> {
  const places = entities
    .flatMap(({ spans }, entity) => [...spans.values()].map(([start, end]) => ({ start, end, entity })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = places.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ([start, end]) => {
    const found = new Set<number>();
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && reach[at]! > start; at -= 1) {
      if (places[at]!.end > start) found.add(places[at]!.entity);
    }
    return start < end ? found : new Set();
  };
}
