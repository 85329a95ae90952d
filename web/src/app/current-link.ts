import type { Link } from '../link/link.ts';
import type { FormerEntity, GraphSource } from '../source/graph-source.ts';

/** A link with the ids that entities have now. */
export interface CurrentLink {
  readonly link: Link;
  /** The ids that stand for other entities now, for several or for none. */
  readonly moves: readonly FormerEntity[];
}

/**
 * Follows ids that entities had once: links that were sent on lead to what their ids stand for now. An id that stands for
 * several opens all of them; which of them the panel tells of is for the reader to say.
 * @param isKnown Whether an id stands for something.
 */
export async function currentLink(
  source: GraphSource,
  link: Link,
  isKnown: (id: string) => boolean,
  signal: AbortSignal,
): Promise<CurrentLink> {
  const { opened, entity, other } = link;
  const unknown = [...new Set([...opened, entity, other])].filter((id) => id !== null && !isKnown(id));
  const found = await Promise.all(unknown.map((id) => source.former(id!, signal)));
  const moves = found.filter((former) => former !== null);
  if (moves.length === 0) return { link, moves };
  const now = new Map(moves.map((former) => [former.id, former.now.map(({ id }) => id)]));
  const only = (id: string | null) => {
    const ids = id === null ? undefined : now.get(id);
    return ids?.length === 1 ? ids[0]! : id;
  };
  return {
    moves,
    link: {
      ...link,
      opened: [...new Set(opened.flatMap((id) => now.get(id) ?? [id]))],
      entity: only(entity),
      other: only(other),
    },
  };
}
