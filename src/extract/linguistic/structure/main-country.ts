import type { Entity } from '../../../model/extraction.ts';
import type { EntityIndex } from '../entities/entity-index.ts';

/** The country that a document is mostly about: it has at least three and two fifths of all namings of countries. */
export function mainCountryOf(index: EntityIndex): Entity | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { kind, form, entity } of index.mentions) {
    if (kind !== 'Country' || form !== 'name') continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    total += 1;
  }
  let main: string | null = null;
  for (const [entity, count] of counts)
    if (main === null || count > (counts.get(main) as number)) main = entity;
  const count = main === null ? 0 : (counts.get(main) as number);
  return main !== null && count >= 3 && count / total >= 0.4 ? index.entity(main) : null;
}
