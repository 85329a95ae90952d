import type { EntityProfile } from '../profile/entity-profile.ts';
import { areLinked, profileBlocks } from './blocks.ts';

/** A node as far as blocking needs it. */
export interface BlockedNode {
  readonly key: string;
  readonly profile: EntityProfile;
}

/**
 * All nodes that are linked with one, directly or through others: nothing outside can be the same as one inside, so that
 * they can be resolved on their own.
 * @param inBlock The nodes with a block key.
 * @param tied Keys of nodes that judgements name together with a node.
 */
export function findRegion<T extends BlockedNode>(
  start: T,
  inBlock: (block: string) => readonly T[],
  tied: (key: string) => readonly T[],
): readonly T[] {
  const region = new Map([[start.key, start]]);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { profile } = node;
    for (const other of tied(node.key)) take(other);
    for (const block of profileBlocks(profile)) {
      for (const other of inBlock(block)) {
        if (!region.has(other.key) && areLinked(profile, other.profile)) take(other);
      }
    }
  }
  return [...region.values()];

  function take(node: T): void {
    if (region.has(node.key)) return;
    region.set(node.key, node);
    open.push(node);
  }
}
