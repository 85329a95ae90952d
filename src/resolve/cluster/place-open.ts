import { byScore, chooseFit, type Fit, fitsOf } from './choose-fit.ts';
import {
  type Cluster,
  clusterOf,
  documentsOf,
  mayBeOne,
  mergeInto,
  type PlacedMember,
  sizeOf,
} from './cluster.ts';
import { contextWeight, createContexts, sharedContext } from './contexts.ts';
import { joinMembers, memberCluster } from './join-members.ts';
import { addCluster, type Clusters } from './join-nodes.ts';
import type { NodeMember, ResolutionNode } from './resolution.ts';

/** Nodes of more documents are not divided: it would cost too much at every change. */
const heaviestDivided = 3;
/** Two steps of weight above all others together; where there are no others, a few documents that tell who it is suffice. */
const dominance = 16;
const dominanceAlone = 4;
/** What it says that of all who are told of by the name none is surely another than the rest. */
const unrivalled = 1;
/** Something speaks against those that fit worse: they are nobody's by mere weight. */
const leastFit = -1;

/** A node or an entity that no cluster took for sure, and those that it may belong to. */
export interface OpenCase {
  readonly cluster: Cluster;
  readonly fits: readonly Fit[];
}

/**
 * Places the nodes that say too little: as a whole where one cluster alone fits; else entity by entity, by what is named
 * beside them; else with the one that far outweighs all others; else they stay apart.
 * @returns What stays apart, with what it may belong to.
 */
export function placeOpen(
  clusters: Clusters,
  nodes: readonly ResolutionNode[],
  members: (key: string) => readonly NodeMember[],
): readonly OpenCase[] {
  const contextOf = createContexts(members);
  const othersThan = createOpenOthers(nodes);
  const placed: (readonly [home: Cluster, added: Cluster])[] = [];
  const left: PlacedMember[] = [];
  const fitsByNode = new Map<string, readonly Fit[]>();
  const cases: OpenCase[] = [];
  // All are placed among the clusters as they are, so that the order does not matter.
  for (const node of nodes) {
    const whole = clusterOf(node);
    const fits = fitsOf(whole, clusters.candidates.of(whole));
    const home =
      chooseFit(fits)?.cluster ??
      dominant(fits, documentsOf(node.weight), (first) => othersThan(first, whole));
    if (home !== null) placed.push([home, whole]);
    else if (node.weight > heaviestDivided) cases.push({ cluster: whole, fits });
    else {
      fitsByNode.set(node.key, fits);
      for (const member of members(node.key)) {
        const found = chooseFit(withContext(fits, member, contextOf));
        if (found === null) left.push({ ...member, node });
        else placed.push([found.cluster, memberCluster({ ...member, node })]);
      }
    }
  }
  for (const [home, added] of placed) {
    if (added.members.length > 0) home.members.push(...added.members);
    else mergeInto(home, added);
  }
  for (const cluster of joinMembers(left)) {
    cases.push({ cluster, fits: fitsByNode.get(cluster.members[0]!.node.key)! });
  }
  for (const { cluster } of cases) addCluster(clusters, cluster);
  return cases;
}

/** Fits with what the contexts add; a name beside several of the clusters tells nothing. */
function withContext(
  fits: readonly Fit[],
  { context }: NodeMember,
  contextOf: (cluster: Cluster) => ReadonlySet<string>,
): readonly Fit[] {
  const near = fits.filter(({ score }) => score > leastFit);
  const contexts = near.map(({ cluster }) => contextOf(cluster));
  const isAlone = near.every(({ cluster }) =>
    near.every((other) => cluster === other.cluster || mayBeOne(cluster, other.cluster)),
  );
  return near
    .map((fit, index) => {
      const same = sharedContext(context, contexts[index]!).filter(
        (key) => !contexts.some((other, at) => at !== index && other.has(key)),
      );
      return {
        ...fit,
        score: fit.score + contextWeight(same.length) + (isAlone && same.length > 0 ? unrivalled : 0),
      };
    })
    .sort(byScore);
}

/**
 * Counts the documents of open nodes that bear a name of a node and are surely others than a cluster: too little is told of
 * the goalkeeper to make a cluster of his own, yet he is not the senator.
 */
function createOpenOthers(nodes: readonly ResolutionNode[]): (first: Cluster, node: Cluster) => number {
  const byName = new Map<string, Cluster[]>();
  for (const node of nodes) {
    const cluster = clusterOf(node);
    for (const name of cluster.facets.names.keys()) {
      byName.set(name, [...(byName.get(name) ?? []), cluster]);
    }
  }
  const known = new Map<string, number>();
  return (first, node) => {
    const names = [...node.facets.names.keys()];
    const key = `${first.key}\0${names.join('\0')}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const others = new Set(names.flatMap((name) => byName.get(name) ?? []));
    let count = 0;
    for (const other of others) if (!mayBeOne(first, other)) count += sizeOf(other);
    known.set(key, count);
    return count;
  };
}

/** The cluster of so many documents that whoever is not told otherwise is most likely meant by it. */
function dominant(
  fits: readonly Fit[],
  documents: number,
  openOthers: (first: Cluster) => number,
): Cluster | null {
  const sizes = fits
    .filter(({ score }) => score > leastFit)
    .map(({ cluster }) => ({ cluster, size: sizeOf(cluster) }))
    .sort((a, b) => b.size - a.size || (a.cluster.key < b.cluster.key ? -1 : 1));
  const [first, ...others] = sizes;
  if (first === undefined) return null;
  // Of those that nothing tells apart from the first, it may itself be the one.
  const settled = others
    .filter(({ cluster }) => !mayBeOne(first.cluster, cluster))
    .reduce((sum, { size }) => sum + size, 0);
  const rest = settled + openOthers(first.cluster);
  const least = rest > 0 ? dominance * Math.max(rest, documents) : dominanceAlone;
  return first.size >= least ? first.cluster : null;
}
