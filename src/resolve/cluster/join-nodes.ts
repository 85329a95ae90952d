import { Score } from '../compare/evidence.ts';
import { weigh } from '../compare/weigh.ts';
import { joinAt } from '../compare/weights.ts';
import { type Candidates, createCandidates } from './candidates.ts';
import { byScore, chooseFit, type Fit, fitsOf } from './choose-fit.ts';
import { type Cluster, clusterOf, mergeInto } from './cluster.ts';
import type { ResolutionNode } from './resolution.ts';

/** Clusters while they grow, with what finds those that may be the same. */
export interface Clusters {
  readonly all: Set<Cluster>;
  readonly candidates: Candidates;
}

/** Joins two clusters into the first. */
export function joinPair({ all, candidates }: Clusters, cluster: Cluster, other: Cluster): void {
  candidates.remove(cluster);
  candidates.remove(other);
  all.delete(other);
  mergeInto(cluster, other);
  candidates.add(cluster);
}

export function addCluster({ all, candidates }: Clusters, cluster: Cluster): void {
  all.add(cluster);
  candidates.add(cluster);
}

/**
 * Joins nodes by evidence: those of which most is told first, each to the cluster that it fits best. Nothing is joined
 * across what forbids it.
 * @returns The clusters, and the nodes that fit several, of which it is open which is meant.
 */
export function joinNodes(nodes: readonly ResolutionNode[]): {
  readonly clusters: Clusters;
  readonly open: readonly ResolutionNode[];
} {
  const clusters: Clusters = { all: new Set(), candidates: createCandidates() };
  const open: ResolutionNode[] = [];
  for (const cluster of byWeightOfEvidence(nodes)) {
    const fits = fitsOf(cluster, clusters.candidates.of(cluster));
    const best = chooseFit(fits);
    if (best !== null) joinPair(clusters, best.cluster, cluster);
    else if (fits[0] !== undefined && fits[0].score >= joinAt) open.push(cluster.nodes[0]!);
    else addCluster(clusters, cluster);
  }
  return { clusters, open };
}

function byWeightOfEvidence(nodes: readonly ResolutionNode[]): readonly Cluster[] {
  return nodes
    .map((node) => {
      const cluster = clusterOf(node);
      const score = new Score();
      weigh(cluster.facets, cluster.facets, score);
      return { cluster, told: score.total, weight: node.weight };
    })
    .sort((a, b) => b.told - a.told || b.weight - a.weight || (a.cluster.key < b.cluster.key ? -1 : 1))
    .map(({ cluster }) => cluster);
}

/** Joins clusters with each other, the best fit first. */
export function joinClusters(clusters: Clusters): void {
  const { all, candidates } = clusters;
  const fits = new Map<Cluster, readonly Fit[]>();
  // What is chosen depends on the fits alone, which are a new list whenever one of them changes.
  const choices = new WeakMap<readonly Fit[], Fit | null>();
  const choose = (some: readonly Fit[]): Fit | null => {
    const known = choices.get(some);
    if (known !== undefined) return known;
    const choice = chooseFit(some);
    choices.set(some, choice);
    return choice;
  };
  for (const cluster of all) fits.set(cluster, fitsOf(cluster, candidates.of(cluster)));
  for (;;) {
    let pair: { readonly cluster: Cluster; readonly fit: Fit } | null = null;
    for (const [cluster, all] of fits) {
      const fit = choose(all);
      if (fit === null || choose(fits.get(fit.cluster)!)?.cluster !== cluster) continue;
      if (pair === null || isBefore(cluster, fit, pair.cluster, pair.fit)) pair = { cluster, fit };
    }
    if (pair === null) return;
    const { cluster, fit } = pair;
    fits.delete(fit.cluster);
    joinPair(clusters, cluster, fit.cluster);
    refit(cluster, fit.cluster);
  }

  /** Only what concerns the two has changed. */
  function refit(cluster: Cluster, gone: Cluster): void {
    const renewed = fitsOf(cluster, candidates.of(cluster));
    const scores = new Map(renewed.map((fit) => [fit.cluster, fit]));
    fits.set(cluster, renewed);
    for (const [other, all] of fits) {
      if (other === cluster) continue;
      const rest = all.filter((fit) => fit.cluster !== cluster && fit.cluster !== gone);
      const fit = scores.get(other);
      if (fit === undefined && rest.length === all.length) continue;
      fits.set(other, [...rest, ...(fit === undefined ? [] : [{ ...fit, cluster }])].sort(byScore));
    }
  }
}

function isBefore(a: Cluster, fit: Fit, b: Cluster, other: Fit): boolean {
  if (fit.score !== other.score) return fit.score > other.score;
  const [x, y] = [a.key, fit.cluster.key].sort();
  const [u, v] = [b.key, other.cluster.key].sort();
  return x! < u! || (x === u && y! < v!);
}
