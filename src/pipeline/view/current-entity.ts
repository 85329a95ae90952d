import { NewsgraphError } from '../../model/errors.ts';
import type { PipelineContext } from '../context.ts';
import { whatBecameOf } from '../identity/former-ids.ts';

/**
 * The ids of entities that an id stands for now: several, where what it stood for was told apart.
 * @throws NewsgraphError `ENTITY_UNKNOWN` for one that never stood for any, and whose articles are gone
 */
export function currentEntities(context: Pick<PipelineContext, 'index'>, id: string): readonly string[] {
  const now = whatBecameOf(context.index, id)?.now ?? [];
  return now.length > 1 ? now.map((entity) => entity.id) : [currentEntity(context, id)];
}

/**
 * The id of an entity that an id stands for now.
 * @throws NewsgraphError `ENTITY_UNKNOWN` for one that never stood for any, whose articles are gone, and that stands for several
 */
export function currentEntity({ index }: Pick<PipelineContext, 'index'>, id: string): string {
  if (index.claims.entity(id) !== null) return id;
  const former = whatBecameOf(index, id);
  const [now, ...others] = former?.now ?? [];
  if (now !== undefined && others.length === 0) return now.id;
  const nowIds = former?.now.map((entity) => entity.id) ?? [];
  const reason =
    former === null
      ? 'there is no entity with this id'
      : now === undefined
        ? 'it was made of articles that are gone'
        : `it is now ${nowIds.join(' and ')}: ask for one of them`;
  throw new NewsgraphError('ENTITY_UNKNOWN', `${id}: ${reason}`, { context: { id, now: nowIds } });
}
