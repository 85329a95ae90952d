import type { Cluster } from './cluster.ts';
import type { NodeMember } from './resolution.ts';

/** What is named beside an entity says little of a cluster of very many documents, and would cost much to read. */
const heaviest = 2;
const mostNodes = 16;

/** What being named beside the same tells, by how many of them there are: one alone may be chance. */
const weights: readonly number[] = [0, 0.4, 1.25, 1.9, 2.5];

/** What a cluster's documents name besides it. */
export type Context = ReadonlySet<string>;

/** Reads the contexts of clusters, each once. */
export function createContexts(
  members: (key: string) => readonly NodeMember[],
): (cluster: Cluster) => Context {
  const known = new Map<Cluster, Context>();
  return (cluster) => {
    const kept = known.get(cluster);
    if (kept !== undefined) return kept;
    const nodes = cluster.nodes
      .filter(({ weight }) => weight <= heaviest)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, mostNodes);
    const context = new Set(nodes.flatMap(({ key }) => members(key).flatMap((member) => member.context)));
    known.set(cluster, context);
    return context;
  };
}

/** The values that two contexts share. */
export function sharedContext(
  context: readonly string[],
  other: { has(key: string): boolean },
): readonly string[] {
  return context.filter((key) => other.has(key));
}

/** What so many of the same beside two say for their being one. */
export function contextWeight(count: number): number {
  return weights[Math.min(count, weights.length - 1)]!;
}
