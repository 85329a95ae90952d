import type { PipelineContext } from '../context.ts';
import { whatBecameOf } from '../identity/former-ids.ts';
import { entityWithId, findEntities } from '../inspect.ts';
import type { NameSearch } from './named-entity.ts';

/** Entities that are looked at for one name; more than anyone would read. */
const mostMatches = 100;

/** A search among the entities of a workspace, also by ids that they once had. */
export function storedNames(context: Pick<PipelineContext, 'index'>): NameSearch {
  return {
    byId: (id) => entityWithId(context, id),
    byFormerId: (id) => whatBecameOf(context.index, id)?.now ?? [],
    byName: (name) =>
      findEntities(context, name, mostMatches).map(({ id, kind, name: called, exact }) => ({
        id,
        kind,
        name: called,
        exact,
      })),
  };
}
