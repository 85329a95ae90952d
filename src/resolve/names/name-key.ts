import { BoundedCache } from '../../system/bounded-cache.ts';
import { nameSlug } from '../name-slug.ts';
import { bodyKey } from './body/body-key.ts';
import { personKey } from './person/person-key.ts';

const cache = new BoundedCache<string>(100_000);

/**
 * What spellings of one name share, whatever their case, accents, hyphens and punctuation: the same for "Dr. Amina Okafor"
 * and "Amina Okafor", "Apple Inc." and "Apple", "Kim Jong-un" and "Jong Un Kim". Names with the same `nameSlug` have the
 * same key.
 * @param kind Kind of the ontology: `Person`, `Organization`...
 */
export function nameKey(kind: string, name: string): string {
  return cache.get(`${kind}\0${name}`, () => {
    const slug = nameSlug(name);
    return kind === 'Person' ? personKey(slug) : bodyKey(kind, slug);
  });
}
