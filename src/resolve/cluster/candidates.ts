import { BoundedCache } from '../../system/bounded-cache.ts';
import type { Facets } from '../compare/facets.ts';
import { type BlockKeys, blockKeys } from '../names/block-keys.ts';
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
      for (const block of blocksOf(cluster.facets, 'sought')) {
        for (const other of byBlock.get(block) ?? []) if (other !== cluster) found.add(other);
      }
      return [...found].sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    add(cluster) {
      for (const block of blocksOf(cluster.facets, 'own')) {
        const clusters = byBlock.get(block) ?? new Set();
        byBlock.set(block, clusters.add(cluster));
      }
    },
    remove(cluster) {
      for (const block of blocksOf(cluster.facets, 'own')) byBlock.get(block)?.delete(cluster);
    },
  };
}

/** Names of which the keys are remembered: those that come again soon. */
const known = new BoundedCache<BlockKeys>(5_000);

/** Blocks in which names are compared. */
function blocksOf({ kind, names, isos }: Facets, side: keyof BlockKeys): ReadonlySet<string> {
  const blocks = new Set([...isos].map((iso) => `iso:${iso}`));
  for (const name of names.values()) for (const block of nameBlocks(kind, name)[side]) blocks.add(block);
  return blocks;
}

/** Keys of which a name has one that another of its kind seeks if the two may be the same. */
export function nameBlocks(kind: string, name: string): BlockKeys {
  return known.get(`${kind}:${name}`, () => blockKeys(kind, name));
}
