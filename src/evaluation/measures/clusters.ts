import { bestAssignment } from '../matching/best-assignment.ts';
import type { Tallies } from '../tally.ts';

/** What a gold cluster and a predicted one share. */
export interface Overlap {
  readonly gold: number;
  readonly pred: number;
  readonly count: number;
}

type Cluster = ReadonlySet<unknown>;

/**
 * B-cubed and CEAF with the entity similarity, which is 2 shared by the sum of both sizes. No member is in two predicted
 * clusters.
 * @returns What the clusters share, by gold cluster, then by predicted cluster.
 */
export function measureClusters(
  gold: readonly Cluster[],
  pred: readonly Cluster[],
  which: string,
  tallies: Tallies,
): Overlap[] {
  const overlaps = overlapsOf(gold, pred);
  const sizeOf = (clusters: readonly Cluster[]) => clusters.reduce((sum, { size }) => sum + size, 0);
  let ofPred = 0;
  let ofGold = 0;
  for (const { gold: i, pred: j, count } of overlaps) {
    ofPred += (count * count) / pred[j]!.size;
    ofGold += (count * count) / gold[i]!.size;
  }
  tallies.get(`B-cubed (${which})`).add(ofPred, sizeOf(pred), ofGold, sizeOf(gold));
  const best = bestTotal(overlaps, gold, pred);
  tallies.get(`CEAF-e (${which})`).add(best, pred.length, best, gold.length);
  return overlaps;
}

function overlapsOf(gold: readonly Cluster[], pred: readonly Cluster[]): Overlap[] {
  const clusterOf = new Map<unknown, number>();
  for (const [j, members] of pred.entries()) for (const member of members) clusterOf.set(member, j);
  return gold.flatMap((members, i) => {
    const counts = new Map<number, number>();
    for (const member of members) {
      const j = clusterOf.get(member);
      if (j !== undefined) counts.set(j, (counts.get(j) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => a[0] - b[0]).map(([j, count]) => ({ gold: i, pred: j, count }));
  });
}

/** The largest total similarity of one-to-one pairs; summed in the order of the longer list, since sums of fractions depend on it. */
function bestTotal(overlaps: readonly Overlap[], gold: readonly Cluster[], pred: readonly Cluster[]): number {
  const pairs = bestAssignment(
    overlaps.map(({ gold: row, pred: column, count }) => ({
      row,
      column,
      value: (2 * count) / (gold[row]!.size + pred[column]!.size),
    })),
  );
  const order = gold.length > pred.length ? 'row' : 'column';
  return pairs.toSorted((a, b) => a[order] - b[order]).reduce((sum, { value }) => sum + value, 0);
}
