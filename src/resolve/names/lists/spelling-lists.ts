import { z } from 'zod';
import { wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

/** Spellings of names that no rule makes equal. */
export interface SpellingLists {
  /** What a spelling is read as. */
  readonly readAs: ReadonlyMap<string, string>;
  /** Words of names that come from another script, so that their vowels are written in several ways. */
  readonly transliterated: ReadonlySet<string>;
  /** The same for cities, whose spellings are none of persons' names. */
  readonly cities: ReadonlyMap<string, string>;
}

const schema = z.record(z.string(), z.array(wordsSchema));

/** `data/names/spellings.yaml`. */
export const spellingLists = once((): SpellingLists => {
  const readAs = new Map<string, string>();
  const transliterated = new Set<string>();
  const cities = new Map<string, string>();
  for (const [tongue, groups] of Object.entries(readNameList('spellings.yaml', schema))) {
    for (const group of groups) {
      for (const word of group) {
        if (tongue === 'alsoWestern') {
          transliterated.delete(word);
          continue;
        }
        (tongue === 'cities' ? cities : readAs).set(word, group[0]!);
        if (tongue !== 'western' && tongue !== 'cities') transliterated.add(word);
      }
    }
  }
  return { readAs, transliterated, cities };
});
