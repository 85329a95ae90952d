import { joinAt } from '../compare/weights.ts';
import { type Cluster, fitOf, mayBeOne } from './cluster.ts';
import { type Context, contextWeight } from './contexts.ts';
import { type Clusters, joinPair } from './join-nodes.ts';

/** Fewer names beside both are chance where both are told of: they would agree in more. */
const leastShared = 3;
/** Two spellings of a rare name nearly suffice: then one name beside both does, were it a country's. */
const nearly = 1.5;

/**
 * Joins clusters of one name against which nothing speaks and beside which the same are named, the most alike first: the
 * mayor of some articles and the candidate of others. What is named beside a third does not count, nor do countries unless
 * the names nearly suffice.
 */
export function joinByContext(clusters: Clusters, contextOf: (cluster: Cluster) => Context): void {
  for (;;) {
    let best: { readonly one: Cluster; readonly other: Cluster; readonly score: number } | null = null;
    for (const one of [...clusters.all].sort(byKey)) {
      const alike = clusters.candidates.of(one).filter((other) => mayBeOne(one, other));
      for (const other of alike) {
        if (other.key < one.key) continue;
        const { total } = fitOf(one, other)!;
        if (total < leastTotal(one)) continue;
        const rest = alike.filter((third) => third !== other);
        const shared = [...contextOf(one)].filter(
          (key) =>
            (total >= nearly || !key.startsWith('iso ')) &&
            contextOf(other).has(key) &&
            !rest.some((third) => contextOf(third).has(key)),
        ).length;
        if (shared < (total >= nearly ? 1 : leastShared)) continue;
        const score = total + contextWeight(shared);
        if (score >= joinAt && (best === null || score > best.score)) best = { one, other, score };
      }
    }
    if (best === null) return;
    joinPair(clusters, best.one, best.other);
  }
}

/** What names and all that is told must say at least, by kind: of a place or a happening much is named beside its namesake. */
function leastTotal({ facets }: Cluster): number {
  if (facets.kind === 'Person') return Number.NEGATIVE_INFINITY;
  return facets.kind === 'Organization' ? 0.5 : nearly;
}

function byKey(a: Cluster, b: Cluster): number {
  return a.key < b.key ? -1 : 1;
}
