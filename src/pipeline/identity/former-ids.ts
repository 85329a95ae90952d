import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import type { NamedEntity } from '../explain/named-entity.ts';
import { entityWithId } from '../inspect.ts';

/** An id that stands for nothing any more. */
export interface FormerId {
  readonly id: string;
  /** The entities that it stood for, or parts of which it stood for, by id. None: their documents are gone. */
  readonly now: readonly NamedEntity[];
  /** What changed it first, such as `judgement 12`. */
  readonly cause: string;
}

/**
 * What became of an id that stands for nothing now. Ids that were given to others in turn are followed.
 * @returns Null for an id that stands for something, and for one that never did.
 */
export function whatBecameOf(index: WorkspaceIndex, id: string): FormerId | null {
  if (index.contributions.entity(id) !== null) return null;
  const redirects = sinceItWasBack(index.redirects.of(id));
  const [first] = redirects.slice(-1);
  if (first === undefined) return null;
  const now = new Set<string>();
  const seen = new Set([id]);
  for (const redirect of redirects) for (const to of redirect.to) follow(to, redirect.revision);
  return {
    id,
    now: [...now].sort().map((each) => entityWithId({ index }, each)!),
    cause: first.cause,
  };

  function follow(to: string, revision: number): void {
    if (seen.has(to)) return;
    seen.add(to);
    if (index.contributions.entity(to) !== null) {
      now.add(to);
      return;
    }
    for (const next of index.redirects.of(to)) {
      if (next.revision <= revision) break;
      for (const further of next.to) follow(further, next.revision);
    }
  }
}

/** What became of all ids that stand for nothing now, by id. */
export function* formerIds(index: WorkspaceIndex): Generator<FormerId> {
  for (const id of index.redirects.sources()) {
    const former = whatBecameOf(index, id);
    if (former !== null) yield former;
  }
}

/** An id may go and come back: what became of it before that no longer matters. Latest first, as given. */
function sinceItWasBack<T extends { readonly remains: boolean }>(redirects: readonly T[]): readonly T[] {
  const gone = redirects.findIndex(({ remains }, at) => at > 0 && !remains);
  return gone === -1 ? redirects : redirects.slice(0, gone);
}
