import { nameSlug } from '../name-slug.ts';

/**
 * What spellings of one name share, whatever their case, accents, hyphens and punctuation. Names with the same
 * `nameSlug` have the same key.
 * @param kind Kind of the ontology: `Person`, `Organization`...
 */
export function nameKey(_kind: string, name: string): string {
  return nameSlug(name);
}
