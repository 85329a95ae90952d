import { canonicalName } from '../../resolve/canonical-name.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import type { EntityMatch } from '../inspect.ts';
import { whatBecameOf } from './former-ids.ts';

/** The entity with an id, or those that stand for an id which is no more; none for what is no id. */
export function findById(index: WorkspaceIndex, id: string): readonly EntityMatch[] {
  const ids = whatBecameOf(index, id)?.now.map((entity) => entity.id) ?? [id];
  return ids.flatMap((each) => {
    const entity = index.contributions.entity(each);
    if (entity === null) return [];
    const { kind, names, documents, mentions } = entity;
    return [{ id: each, kind, ...canonicalName(names), documents, mentions, match: id, exact: true }];
  });
}
