import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';

/** The ids to which an entity of a document belonged, and belongs now. */
export type EntityMove = readonly [from: string, to: string];

/**
 * Notes what became of ids, for the journal. An id that still stands for something remains.
 * @param moves Where entities of documents went, one each.
 */
export function noteRedirects(index: WorkspaceIndex, moves: readonly EntityMove[], cause: string): void {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of moves) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  for (const [from, to] of [...targets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    index.redirects.add({
      revision: index.revision(),
      from,
      to: [...to].sort(),
      remains: index.contributions.entity(from) !== null,
      cause,
    });
  }
}
