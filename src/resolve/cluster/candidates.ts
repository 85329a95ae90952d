import type { Facets } from '../compare/facets.ts';
import { blockKeys } from '../names/block-keys.ts';
import { nameKey } from '../names/name-key.ts';
import type { Cluster } from './cluster.ts';

/** Finds the clusters that may be the same as one by their names, without looking at all. */
export interface Candidates {
  /** Clusters with a name that may be the same, sorted by key; never itself. */
  of(cluster: Cluster): readonly Cluster[];
  add(cluster: Cluster): void;
  remove(cluster: Cluster): void;
}

export function createCandidates(): Candidates {
  const byBlock = new Map<string, Set<Cluster>>();
  return {
    of(cluster) {
      const found = new Set<Cluster>();
      for (const block of blocksOf(cluster.facets)) {
        for (const other of byBlock.get(block) ?? []) if (other !== cluster) found.add(other);
      }
      return [...found].sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    add(cluster) {
      for (const block of blocksOf(cluster.facets)) {
        const clusters = byBlock.get(block) ?? new Set();
        byBlock.set(block, clusters.add(cluster));
      }
    },
    remove(cluster) {
      for (const block of blocksOf(cluster.facets)) byBlock.get(block)?.delete(cluster);
    },
  };
}

const known = new Map<string, readonly string[]>();

/** Blocks in which names are compared. */
function blocksOf({ kind, names, isos }: Facets): ReadonlySet<string> {
  const blocks = new Set([...isos].map((iso) => `iso:${iso}`));
  for (const name of names.values()) for (const block of nameBlocks(kind, name)) blocks.add(block);
  return blocks;
}

/** Keys of which two names of a kind share one if they may be the same. */
export function nameBlocks(kind: string, name: string): readonly string[] {
  const key = `${kind}:${name}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const blocks = [...new Set([...blockKeys(kind, name), `=${nameKey(kind, name)}`])].map(
    (block) => `${kind}:${block}`,
  );
  if (known.size > 100_000) known.clear();
  known.set(key, blocks);
  return blocks;
}
