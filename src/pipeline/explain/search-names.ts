import type { NameCount } from '../../model/contribution.ts';
import type { Entity } from '../../model/extraction.ts';
import { canonicalName } from '../../resolve/canonical-name.ts';
import { searchKey } from '../../resolve/name-slug.ts';
import type { NamedEntity, NameSearch } from './named-entity.ts';

interface Gathered {
  readonly kind: string;
  readonly counts: Map<string, { asName: number; asAlias: number }>;
}

/**
 * A search in entities of documents, which are put together as the graph would.
 * @param entities Each with the id of the graph's entity that it belongs to.
 */
export function searchNames(
  entities: readonly { readonly id: string; readonly entity: Entity }[],
): NameSearch {
  const gathered = new Map<string, Gathered>();
  for (const { id, entity } of entities) {
    const known = gathered.get(id) ?? { kind: entity.kind, counts: new Map() };
    gathered.set(id, known);
    const count = (name: string, role: 'asName' | 'asAlias') => {
      const counts = known.counts.get(name) ?? { asName: 0, asAlias: 0 };
      counts[role] += 1;
      known.counts.set(name, counts);
    };
    count(entity.name, 'asName');
    for (const alias of new Set(entity.aliases)) if (alias !== entity.name) count(alias, 'asAlias');
  }
  const named = [...gathered].map(([id, { kind, counts }]) => {
    const names: NameCount[] = [...counts].map(([name, count]) => ({ name, ...count }));
    const entity: NamedEntity = { id, kind, name: canonicalName(names).name };
    return { entity, keys: names.map(({ name }) => searchKey(name)) };
  });
  return {
    byId: (id) => named.find(({ entity }) => entity.id === id)?.entity ?? null,
    byName(name) {
      const key = searchKey(name);
      if (key === '') return [];
      return named
        .filter(({ keys }) => keys.some((one) => ` ${one}`.includes(` ${key}`)))
        .map(({ entity, keys }) => ({ ...entity, exact: keys.includes(key) }))
        .sort((a, b) => Number(b.exact) - Number(a.exact));
    },
  };
}
