import { z } from 'zod';
import { readWordList, wordSetSchema, wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { nameSlug } from '../../name-slug.ts';
import { bodyKey } from '../body/body-key.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

const schema = z.strictObject({ places: z.array(z.array(z.string())), otherScripts: wordSetSchema });
const regions = z.object({ regions: z.record(z.string(), z.record(z.string(), wordsSchema)) });

const lists = once(() => {
  const { places, otherScripts } = readNameList('places.yaml', schema);
  const known = new Map<string, string[]>();
  for (const names of places) {
    const id = keyOf(names[0]!);
    for (const key of new Set(names.map(keyOf))) known.set(key, [...(known.get(key) ?? []), id]);
  }
  return { known, otherScripts };
});

function keyOf(name: string): string {
  return bodyKey('Place', nameSlug(name));
}

/** Keys of the names that the places are best known by that have a name, from its key; none for most names. */
export function knownPlaces(key: string): readonly string[] {
  return lists().known.get(key) ?? [];
}

/** Whether places of a country, by its ISO code, are written in several ways, since it has another script. */
export function hasOtherScript(iso: string): boolean {
  return lists().otherScripts.has(iso);
}

const abbreviated = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const names of Object.values(readWordList('identity.yaml', regions).regions)) {
    for (const [name, forms] of Object.entries(names)) {
      for (const form of forms) {
        if (found.has(form)) several.add(form);
        found.set(form, name);
      }
    }
  }
  for (const form of several) found.delete(form);
  return found;
});

/** The name of a state or province from how it is shortened: "Calif.", "CA". Undefined for other words. */
export function fullRegion(abbreviation: string): string | undefined {
  return abbreviated().get(abbreviation);
}
