import { chooseFit, fitsOf } from './choose-fit.ts';
import { type Cluster, clusterOf, mergeInto } from './cluster.ts';
import { addCluster, type Clusters, joinPair } from './join-nodes.ts';
import type { Constraints, ResolutionNode } from './resolution.ts';
import { ofOneKind } from './settle-kinds.ts';

/** Nodes that judgements name, joined as they say. */
export interface JudgedGroups {
  readonly groups: readonly Cluster[];
  /** Pairs of `same` that others of the judgements contradict. */
  readonly refused: Constraints['same'];
}

/** Joins the nodes that judgements hold to be one, unless they are held to be two as well. */
export function groupJudged(
  nodes: readonly ResolutionNode[],
  { same, different }: Constraints,
): JudgedGroups {
  const others = new Map<string, Set<string>>();
  for (const [one, other] of different) {
    others.set(one, (others.get(one) ?? new Set()).add(other));
    others.set(other, (others.get(other) ?? new Set()).add(one));
  }
  const groupOf = new Map(nodes.map((node) => [node.key, clusterOf(node, others.get(node.key))]));
  const refused: (readonly [string, string])[] = [];
  const pairs = same
    .map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const)))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
  for (const [one, other] of pairs) {
    const group = groupOf.get(one);
    const joined = groupOf.get(other);
    if (group === undefined || joined === undefined || group === joined) continue;
    if (joined.nodes.some(({ key }) => group.others.has(key))) refused.push([one, other]);
    else {
      mergeInto(group, joined);
      for (const { key } of joined.nodes) groupOf.set(key, group);
    }
  }
  const groups = [...new Set(groupOf.values())].map(asOneKind).sort(
    // Whoever is held to be another than many leaves; the many stay.
    (a, b) => a.others.size - b.others.size || b.nodes.length - a.nodes.length || (a.key < b.key ? -1 : 1),
  );
  return { groups, refused };
}

/**
 * A group that is of one kind, as it is where judgements hold a person and a body to be one. Its nodes stay what they are: each
 * brings its like.
 */
function asOneKind(group: Cluster): Cluster {
  const alike = ofOneKind(group.nodes);
  if (alike === group.nodes) return group;
  const [first, ...others] = alike.map((node) => clusterOf(node, group.others));
  for (const other of others) mergeInto(first!, other);
  return { ...first!, nodes: group.nodes };
}

/**
 * Brings what judgements say into clusters: a judged node belongs where its like do, and those that are held to be one
 * bring together whatever they belong to.
 */
export function placeJudged(clusters: Clusters, groups: readonly Cluster[]): void {
  for (const group of groups) {
    const alone = group.nodes.map((node) => clusterOf(node, group.others));
    const homes = new Set(
      alone.flatMap((node) => chooseFit(fitsOf(node, clusters.candidates.of(node)))?.cluster ?? []),
    );
    addCluster(clusters, group);
    for (const home of [...homes].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const isOther =
        home.nodes.some(({ key }) => group.others.has(key)) ||
        group.nodes.some(({ key }) => home.others.has(key));
      if (!isOther) joinPair(clusters, group, home);
    }
  }
}
