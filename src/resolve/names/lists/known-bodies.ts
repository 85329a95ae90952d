import { z } from 'zod';
import { loadPlaces } from '../../../extract/linguistic/lexicon/places.ts';
import { readWordList } from '../../../extract/linguistic/lexicon/word-list.ts';
import { nameSlug } from '../../name-slug.ts';
import { bodyKey } from '../body/body-key.ts';
import { bodyLists } from './body-lists.ts';
import { once } from './once.ts';

const schema = z.object({
  organizations: z.array(
    z.object({
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      ambiguous: z.array(z.string()).default([]),
    }),
  ),
});

const kind = 'Organization';

const bodies = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { name, aliases, ambiguous } of readWordList('organizations.yaml', schema).organizations) {
    const id = bodyKey(kind, nameSlug(name));
    for (const alias of [name, ...aliases]) {
      const key = bodyKey(kind, nameSlug(alias));
      if (!ambiguous.includes(alias) && !found.has(key)) found.set(key, id);
    }
  }
  return found;
});

/** The key of the name that a body known to the world's news goes by, from the key of any of its names. */
export function knownBody(key: string): string | undefined {
  return bodies().get(key);
}

/** A smaller town is not what a word of a body's name means: there are towns of all words. */
const fewestInhabitants = 30_000;

/** Whether a word, as written, is the name of a city or a part of a country. */
export function isPlaceName(word: string): boolean {
  const found = loadPlaces().get(word);
  return (
    found?.some(({ population }) => population === 0 || population >= fewestInhabitants) === true &&
    !bodyLists().generic.has(word.toLowerCase())
  );
}
