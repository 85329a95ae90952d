import { type Candidate, greedyPairs } from '../matching/greedy-pairs.ts';
import { createSpanSearch } from '../text/span-search.ts';
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
  const search = createSpanSearch(
    pred.flatMap(({ spans }, item) => [...spans.values()].map((span) => ({ span, item }))),
  );
  const candidates: Candidate[] = [];
  for (const [a, { spans }] of gold.entries()) {
    const touching = new Map<number, number>();
    for (const span of spans.values()) {
      for (const b of new Set(search.touching(span))) touching.set(b, (touching.get(b) ?? 0) + 1);
    }
    for (const [b, count] of touching) {
      const same = sharedCount(spans, pred[b]!.spans);
      const union = spans.size + pred[b]!.spans.size - same;
      candidates.push({ a, b, score: [same, count, same / union] });
    }
  }
  return greedyPairs(candidates);
}
