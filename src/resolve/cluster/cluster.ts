import { Score } from '../compare/evidence.ts';
import { addFacets, type Facets, facetsOf } from '../compare/facets.ts';
import { weigh } from '../compare/weigh.ts';
import { joinAt } from '../compare/weights.ts';
import type { NodeMember, ResolutionNode } from './resolution.ts';

/** One entity of a divided node, with what its node is told of. */
export interface PlacedMember extends NodeMember {
  readonly node: ResolutionNode;
}

/** Nodes, and entities of divided nodes, that are one. */
export interface Cluster {
  /** Smallest key of its nodes, or id of its members: it tells clusters apart while they grow. */
  key: string;
  readonly nodes: ResolutionNode[];
  readonly members: PlacedMember[];
  readonly facets: Facets;
  /** Keys of nodes that judgements hold to be others. */
  readonly others: Set<string>;
}

/** About how many documents a node of a weight is of. */
export function documentsOf(weight: number): number {
  return 4 ** weight;
}

export function clusterOf(node: ResolutionNode, others: Iterable<string> = []): Cluster {
  return {
    key: node.key,
    nodes: [node],
    members: [],
    facets: facetsOf(node.profile, documentsOf(node.weight)),
    others: new Set(others),
  };
}

/** Adds all of a cluster to another. */
export function mergeInto(cluster: Cluster, other: Cluster): void {
  cluster.nodes.push(...other.nodes);
  cluster.members.push(...other.members);
  addFacets(cluster.facets, other.facets);
  for (const key of other.others) cluster.others.add(key);
  if (other.key < cluster.key) cluster.key = other.key;
}

/** About how many documents tell of it. */
export function sizeOf({ nodes, members }: Cluster): number {
  return nodes.reduce((sum, { weight }) => sum + documentsOf(weight), members.length);
}

/** How well two fit, or null where something forbids that they are one. */
export function fitOf(a: Cluster, b: Cluster): Score | null {
  if (isToldApart(a, b)) return null;
  const score = new Score();
  weigh(a.facets, b.facets, score);
  return score.isForbidden ? null : score;
}

/** Whether two bear a name that may be one and nothing else tells them apart. */
export function mayBeOne(a: Cluster, b: Cluster): boolean {
  const fit = fitOf(a, b);
  return fit !== null && !fit.isContested;
}

function isToldApart(a: Cluster, b: Cluster): boolean {
  return (
    (a.others.size > 0 && b.nodes.some(({ key }) => a.others.has(key))) ||
    (b.others.size > 0 && a.nodes.some(({ key }) => b.others.has(key)))
  );
}

/**
 * Whether all entities with a node's profile can be held for one: what it tells must suffice to join it with its like. Of
 * a common name it often does not.
 */
export function isTelling({ profile, weight }: ResolutionNode): boolean {
  if (profile.own !== null || profile.iso !== null) return true;
  const facets = facetsOf(profile, documentsOf(weight));
  const score = new Score();
  weigh(facets, facets, score);
  return score.total >= joinAt;
}
