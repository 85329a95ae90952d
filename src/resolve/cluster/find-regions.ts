import type { EntityProfile } from '../profile/entity-profile.ts';
import { areLinked, profileBlocks } from './blocks.ts';

/** A node as far as blocking needs it. */
export interface BlockedNode {
  readonly key: string;
  readonly profile: EntityProfile;
}

const nothing: readonly never[] = [];

/**
 * All nodes that are linked with some, directly or through others: nothing outside can be the same as one inside, so that
 * they can be resolved on their own. Sorted by key.
 * @param inBlock The nodes that have a block key; asked once a key.
 * @param tied Nodes that judgements name together with a node.
 */
export function findRegion<T extends BlockedNode>(
  start: T,
  inBlock: (block: string) => readonly T[],
  tied: (key: string) => readonly T[],
): readonly T[] {
  const region = new Map([[start.key, start]]);
  // Of each block, the nodes that nothing has been linked with yet.
  const blocks = new Map<string, readonly T[]>();
  const open = [start];
  const take = (node: T): void => {
    if (region.has(node.key)) return;
    region.set(node.key, node);
    open.push(node);
  };
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { key, profile } = node;
    for (const other of tied(key)) take(other);
    const unlinked = new Set<string>();
    for (const block of profileBlocks(profile, 'sought')) {
      const left: T[] = [];
      for (const other of blocks.get(block) ?? inBlock(block)) {
        if (region.has(other.key)) continue;
        if (!unlinked.has(other.key) && areLinked(profile, other.profile)) take(other);
        else {
          unlinked.add(other.key);
          left.push(other);
        }
      }
      blocks.set(block, left.length === 0 ? nothing : left);
    }
  }
  return [...region.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
