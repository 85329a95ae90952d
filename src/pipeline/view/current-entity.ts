import { NewsgraphError } from '../../model/errors.ts';
import type { PipelineContext } from '../context.ts';
import { whatBecameOf } from '../identity/former-ids.ts';

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
