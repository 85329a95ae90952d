import { joinAt } from '../compare/weights.ts';
import { type Cluster, fitOf, mayBeOne } from './cluster.ts';
import { type Context, contextWeight } from './contexts.ts';
import { type Clusters, joinPair } from './join-nodes.ts';

/** Fewer names beside both are chance where both are told of: they would agree in more. */
const leastShared = 3;

/**
 * Joins clusters of one name against which nothing speaks and beside which the same are named, the most alike first: the
 * mayor of some articles and the candidate of others. Countries do not count, nor what is named beside a third.
 */
export function joinByContext(clusters: Clusters, contextOf: (cluster: Cluster) => Context): void {
  for (;;) {
    let best: { readonly one: Cluster; readonly other: Cluster; readonly score: number } | null = null;
    for (const one of [...clusters.all].sort(byKey)) {
      const alike = clusters.candidates.of(one).filter((other) => isPerson(one) && mayBeOne(one, other));
      for (const other of alike) {
        if (other.key < one.key) continue;
        const rest = alike.filter((third) => third !== other);
        const shared = [...contextOf(one)].filter(
          (key) =>
            !key.startsWith('iso ') &&
            contextOf(other).has(key) &&
            !rest.some((third) => contextOf(third).has(key)),
        ).length;
        if (shared < leastShared) continue;
        const score = fitOf(one, other)!.total + contextWeight(shared);
        if (score >= joinAt && (best === null || score > best.score)) best = { one, other, score };
      }
    }
    if (best === null) return;
    joinPair(clusters, best.one, best.other);
  }
}

function isPerson({ facets }: Cluster): boolean {
  return facets.kind === 'Person';
}

function byKey(a: Cluster, b: Cluster): number {
  return a.key < b.key ? -1 : 1;
}
