import { greedyPairs } from '../matching/greedy-pairs.ts';
import type { Tallies } from '../tally.ts';
import type { ViewedEntity } from '../view-document.ts';
import { measureClusters } from './clusters.ts';

/** Clusters of names, and of all mentions: B-cubed, CEAF, and entities that are the same or half the same, kind included. */
export function measureCoreference(
  gold: readonly ViewedEntity[],
  pred: readonly ViewedEntity[],
  tallies: Tallies,
): void {
  for (const which of ['names', 'all'] as const) {
    const golds = gold.filter((entity) => entity[which].size > 0);
    const preds = pred.filter((entity) => entity.kind !== null && entity[which].size > 0);
    const goldClusters = golds.map((entity) => new Set([...entity[which].keys()].map((key) => `${key} 0`)));
    const predClusters = clustersApart(preds.map((entity) => entity[which]));
    const overlaps = measureClusters(goldClusters, predClusters, which, tallies);
    const alike = overlaps
      .filter(({ gold: i, pred: j }) => golds[i]!.kind === preds[j]!.kind)
      .map(({ gold: a, pred: b, count }) => ({
        a,
        b,
        score: [count / Math.max(goldClusters[a]!.size, predClusters[b]!.size)],
      }));
    const hard = alike.filter(({ score }) => score[0] === 1).length;
    tallies.get(`hard entity (${which})`).add(hard, preds.length, hard, golds.length);
    const soft = greedyPairs(alike.filter(({ score }) => score[0]! >= 0.5)).size;
    tallies.get(`soft entity (${which})`).add(soft, preds.length, soft, golds.length);
  }
}

/** A span that a second entity claims, too, is a new mention, which is wrong. */
function clustersApart(clusters: readonly ReadonlyMap<string, unknown>[]): Set<string>[] {
  const seen = new Map<string, number>();
  return clusters.map((spans) => {
    const cluster = new Set<string>();
    for (const key of spans.keys()) {
      const count = seen.get(key) ?? 0;
      cluster.add(`${key} ${count}`);
      seen.set(key, count + 1);
    }
    return cluster;
  });
}
