import { joinAt } from '../compare/weights.ts';
import { nameBlocks } from './candidates.ts';
import { type Cluster, clusterOf, fitOf, mergeInto, type PlacedMember } from './cluster.ts';
import { contextWeight } from './contexts.ts';
import { parseMemberId } from './node-key.ts';

/** What more entities than that are named beside tells nobody apart. */
const mostBeside = 40;

/**
 * Joins entities of divided nodes that are named beside the same, such as those of one story that several outlets
 * printed. Two of one document stay two.
 * @returns Clusters of one or more, sorted by key.
 */
export function joinMembers(left: readonly PlacedMember[]): readonly Cluster[] {
  const clusters = new Map(left.map((member) => [member.id, memberCluster(member)]));
  const fits = createFits();
  const members = new Map(left.map((member) => [member.id, member]));
  const pairs = [...besideTheSame(left)]
    .flatMap(([pair, count]) => {
      const [one = '', other = ''] = pair.split('\0');
      const fit = fits(members.get(one)!, members.get(other)!);
      const score = fit === null ? 0 : fit + contextWeight(count);
      return score >= joinAt ? [{ one, other, score }] : [];
    })
    .sort((a, b) => b.score - a.score || (`${a.one}\0${a.other}` < `${b.one}\0${b.other}` ? -1 : 1));
  for (const { one, other } of pairs) {
    const cluster = clusters.get(one)!;
    const joined = clusters.get(other)!;
    if (cluster === joined || fitOf(cluster, joined) === null || shareDocument(cluster, joined)) continue;
    mergeInto(cluster, joined);
    for (const { id } of joined.members) clusters.set(id, cluster);
  }
  return [...new Set(clusters.values())].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A cluster of one entity of a divided node. */
export function memberCluster(member: PlacedMember): Cluster {
  const { facets, others } = clusterOf({ ...member.node, weight: 0 });
  return { key: member.id, nodes: [], members: [member], facets, others };
}

/** How well two entities fit, or null: of those of the same nodes it is the same, and found once. */
function createFits(): (one: PlacedMember, other: PlacedMember) => number | null {
  const known = new Map<string, number | null>();
  return (one, other) => {
    const key = `${one.node.key}\0${other.node.key}`;
    let fit = known.get(key);
    if (fit === undefined) {
      fit = fitOf(memberCluster(one), memberCluster(other))?.total ?? null;
      known.set(key, fit);
    }
    return fit;
  };
}

/** How many names two entities of like names share, for pairs that share any. */
function besideTheSame(left: readonly PlacedMember[]): ReadonlyMap<string, number> {
  const besides = new Map<string, PlacedMember[]>();
  for (const member of left) {
    for (const key of member.context) {
      const beside = besides.get(key);
      if (beside === undefined) besides.set(key, [member]);
      else beside.push(member);
    }
  }
  const counts = new Map<string, number>();
  const likeNamesOf = groupLikeNames(left);
  for (const members of besides.values()) {
    if (members.length === 1) continue;
    for (const pair of pairsOfLikeNames(members, likeNamesOf)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * Groups of nodes that have a block in common, by the key of a node; each group once, however many blocks it has in common.
 */
function groupLikeNames(left: readonly PlacedMember[]): ReadonlyMap<string, readonly number[]> {
  const byBlock = new Map<string, string[]>();
  const nodes = new Map(left.map(({ node }) => [node.key, node]));
  for (const { key, profile } of nodes.values()) {
    const blocks = profile.names.flatMap((name) => {
      const { own, sought } = nameBlocks(profile.kind, name);
      return [...own, ...sought];
    });
    for (const block of new Set(blocks)) {
      const alike = byBlock.get(block);
      if (alike === undefined) byBlock.set(block, [key]);
      else alike.push(key);
    }
  }
  const groups = new Map([...byBlock.values()].map((keys) => [keys.join('\0'), keys]));
  const groupsOf = new Map<string, number[]>([...nodes.keys()].map((key) => [key, []]));
  for (const [number, keys] of [...groups.values()].entries()) {
    for (const key of keys) groupsOf.get(key)!.push(number);
  }
  return groupsOf;
}

/** Pairs that have a block in common, without those of blocks that too many have. */
function pairsOfLikeNames(
  members: readonly PlacedMember[],
  groupsOf: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<string> {
  const byGroup = new Map<number, string[]>();
  for (const { id, node } of members) {
    for (const group of groupsOf.get(node.key)!) {
      const alike = byGroup.get(group);
      if (alike === undefined) byGroup.set(group, [id]);
      else alike.push(id);
    }
  }
  const pairs = new Set<string>();
  for (const ids of byGroup.values()) {
    if (ids.length > mostBeside) continue;
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1))
        pairs.add(one < other ? `${one}\0${other}` : `${other}\0${one}`);
    }
  }
  return pairs;
}

function shareDocument(a: Cluster, b: Cluster): boolean {
  const documents = new Set(a.members.map(({ id }) => parseMemberId(id).document));
  return b.members.some(({ id }) => documents.has(parseMemberId(id).document));
}
