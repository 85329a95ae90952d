import { type Cluster, clusterOf, isTelling } from './cluster.ts';
import { createContexts } from './contexts.ts';
import { entityIds } from './entity-ids.ts';
import { findDoubts } from './find-doubts.ts';
import { joinByContext } from './join-by-context.ts';
import { addCluster, joinClusters, joinNodes } from './join-nodes.ts';
import { groupJudged, placeJudged } from './obey-judgements.ts';
import { placeOpen } from './place-open.ts';
import type { Constraints, NodeMember, Resolution, ResolutionNode, ResolvedEntity } from './resolution.ts';
import { settleKinds } from './settle-kinds.ts';

/**
 * Says who is who among nodes that may be each other. A pure function: the order of the nodes does not matter.
 *
 * Nodes that tell enough are joined by evidence, never across what forbids it; then judgements are obeyed; then clusters
 * are joined with each other, and what tells too little goes where it alone can belong, or stays apart.
 * @param members The entities that a node is made of, by its key; asked for only where a node must be divided, or where
 * what is named beside its entities may tell to which cluster others belong. The result depends on those that are asked
 * for, and on nothing else besides the nodes and constraints.
 */
export function resolveRegion(
  nodes: readonly ResolutionNode[],
  constraints: Constraints,
  members: (key: string) => readonly NodeMember[],
): Resolution {
  const sorted = settleKinds(nodes, constraints).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const judged = new Set([...constraints.same, ...constraints.different].flat());
  const free = sorted.filter(({ key }) => !judged.has(key));
  const own = free.filter(({ profile }) => profile.own !== null);
  const named = free.filter(({ profile }) => profile.own === null);
  const telling = named.filter(isTelling);
  const tellingKeys = new Set(telling.map(({ key }) => key));

  const { clusters, open } = joinNodes(telling);
  const { groups, refused } = groupJudged(
    sorted.filter(({ key }) => judged.has(key)),
    constraints,
  );
  placeJudged(clusters, groups);
  joinClusters(clusters);
  joinByContext(clusters, createContexts(members));
  const vague = [...open, ...named.filter(({ key }) => !tellingKeys.has(key))];
  const cases = placeOpen(clusters, vague, members);
  for (const node of own) addCluster(clusters, clusterOf(node));

  const all = [...clusters.all].sort((a, b) => (a.key < b.key ? -1 : 1));
  const ids = entityIds(all);
  return {
    entities: all
      .map((cluster) => entityOf(cluster, ids.get(cluster)!))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    doubts: findDoubts(clusters, cases, ids),
    refused,
  };
}

function entityOf({ nodes, members }: Cluster, id: string): ResolvedEntity {
  return {
    id,
    nodes: nodes.map(({ key }) => key).sort(),
    members: members.map((member) => member.id).sort(),
  };
}
