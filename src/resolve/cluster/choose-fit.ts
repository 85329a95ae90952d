import { clearBy, joinAt, sureAt } from '../compare/weights.ts';
import { type Cluster, fitOf } from './cluster.ts';

/** A cluster that something may belong to, and how well. */
export interface Fit {
  readonly cluster: Cluster;
  readonly score: number;
  /** Evidence beyond name, country and field. */
  readonly strong: number;
}

/** How well a cluster fits to others, the best first; without those that something forbids. */
export function fitsOf(cluster: Cluster, others: readonly Cluster[]): readonly Fit[] {
  return others
    .flatMap((other) => {
      const score = fitOf(cluster, other);
      return score === null ? [] : [{ cluster: other, score: score.total, strong: score.strong }];
    })
    .sort(byScore);
}

export function byScore(a: Fit, b: Fit): number {
  return b.score - a.score || (a.cluster.key < b.cluster.key ? -1 : 1);
}

/**
 * The one among several that is surely or solely meant: the best, if it fits well enough and either needs no comparison
 * or none of those that are surely someone else fits nearly as well.
 * @param fits The best first.
 */
export function chooseFit(fits: readonly Fit[]): Fit | null {
  const [best] = fits;
  if (best === undefined || best.score < joinAt) return null;
  const rivals = fits.filter(
    ({ cluster, score }) =>
      cluster !== best.cluster && score > Math.max(best.score - clearBy, joinAt - clearBy),
  );
  if (rivals.length === 0) return best;
  if (best.score >= sureAt && rivals.every(({ score }) => score < best.score)) return best;
  return rivals.every(({ cluster }) => isSame(cluster, best.cluster)) ? best : null;
}

/** Whether two will be joined themselves. */
function isSame(a: Cluster, b: Cluster): boolean {
  const fit = fitOf(a, b);
  return fit !== null && fit.total >= joinAt;
}
