import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import type { Entity } from '../model/extraction.ts';
import { nameSlug, shortHash } from './name-slug.ts';

/**
 * Says to which entity of the graph each entity of a document belongs.
 *
 * A pure function of the document alone: entities are joined across documents because they get the same id, so the
 * order of arrival cannot matter. It is the only place that decides identity. Callers keep the answer per document
 * entity and look nothing up by name, so that a comparison of candidates from a blocking index can take its place:
 * it would take the candidates as a further argument and return the same map.
 *
 * - Countries join by ISO code (`attributes.iso`).
 * - Generic institutions (`attributes.generic`, such as "National Assembly") join only within their country
 *   (`attributes.country`); without one they stay their document's own.
 * - Actors without a name (`attributes.unnamed`, such as "protesters") stay their document's own.
 * - A person of whom only one word is known stays its document's own: nobody is identified by a surname alone.
 * - All others join by kind and full name, whatever the case, accents, hyphens or punctuation.
 * @param document Id of the document.
 * @returns The graph's id, such as `person/kim-jong-un`, by the entity's id within the document.
 */
export function resolveEntities(document: string, entities: readonly Entity[]): ReadonlyMap<string, string> {
  return new Map(entities.map((entity) => [entity.id, clusterId(document, entity)]));
}

function clusterId(document: string, entity: Entity): string {
  const { iso, country, generic, unnamed } = entity.attributes;
  const prefix = `${entity.kind.toLowerCase()}/`;
  if (entity.kind === 'Country' && typeof iso === 'string') return prefix + countrySlug(iso);
  const slug = nameSlug(entity.name);
  if (generic === true) {
    return `${prefix}${slug}-${typeof country === 'string' ? countrySlug(country) : shortHash(document)}`;
  }
  if (unnamed === true) {
    const of = typeof country === 'string' ? `-${countrySlug(country)}` : '';
    return `${prefix}${slug}${of}-${shortHash(document)}`;
  }
  const loneName = entity.kind === 'Person' && !/\S[\s_]+\S/u.test(entity.name.trim());
  return loneName ? `${prefix}${slug}-${shortHash(document)}` : prefix + slug;
}

// Its types describe the CommonJS build, so that it is loaded as such.
const countries = createRequire(import.meta.url)('world-countries') as Countries;

const slugByCode = new Map(countries.map(({ cca2, name }) => [cca2, nameSlug(name.common)]));

function countrySlug(code: string): string {
  return slugByCode.get(code.toUpperCase()) ?? nameSlug(code);
}
