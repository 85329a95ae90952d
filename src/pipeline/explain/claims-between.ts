import { NewsgraphError } from '../../model/errors.ts';
import type { Explanation } from '../../model/explanation.ts';
import { entityNamed, type NamedEntity, type NameSearch } from './named-entity.ts';

/** Two entities and why each claim that has one as its subject and the other as its object is there. */
export interface PairExplanation {
  readonly between: readonly [NamedEntity, NamedEntity];
  /** In both directions; by day of publication (those without one last), document and place in the text. */
  readonly claims: readonly Explanation[];
}

/**
 * The two entities that somebody names.
 * @throws NewsgraphError `ENTITY_UNKNOWN` if one is unknown, or may be several, or both are the same
 */
export function pairNamed(
  names: readonly [string, string],
  search: NameSearch,
): readonly [NamedEntity, NamedEntity] {
  const pair = [entityNamed(names[0], search), entityNamed(names[1], search)] as const;
  if (pair[0].id !== pair[1].id) return pair;
  const { name, id } = pair[0];
  throw new NewsgraphError(
    'ENTITY_UNKNOWN',
    `"${names[0]}" and "${names[1]}" are one entity, ${name} (${id})`,
    { context: { names } },
  );
}
