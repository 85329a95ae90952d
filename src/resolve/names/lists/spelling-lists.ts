import { z } from 'zod';
import { wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

/** Spellings of names that no rule makes equal. */
export interface SpellingLists {
  /** What a spelling is read as. */
  readonly readAs: ReadonlyMap<string, string>;
  /** What it is read as in a name that is Slavic. */
  readonly slavicAs: ReadonlyMap<string, string>;
  /** Words of names that come from another script, so that their vowels are written in several ways. */
  readonly transliterated: ReadonlySet<string>;
  /** The same for cities, whose spellings are none of persons' names. */
  readonly cities: ReadonlyMap<string, string>;
  /** Words that tell that a name is Slavic, though some are at home in the West, too. */
  readonly slavic: ReadonlySet<string>;
  /** Words of Arabic names. */
  readonly arabic: ReadonlySet<string>;
  /** Given names that tell that a name is Armenian. */
  readonly armenian: ReadonlySet<string>;
  /** Words that tell that a name is of the Caucasus or of Central Asia. */
  readonly turkic: ReadonlySet<string>;
}

const schema = z.record(z.string(), z.array(wordsSchema));

/** Whose words are not written in Latin letters at home. */
const otherScripts: ReadonlySet<string> = new Set([
  'arabic',
  'slavic',
  'centralAsian',
  'greek',
  'hebrew',
  'indian',
  'southeastAsian',
]);
/** Which only tell of what tongue a name is. */
const telling: ReadonlySet<string> = new Set(['arabicOnly', 'turkic']);

/** `data/names/spellings.yaml`. */
export const spellingLists = once((): SpellingLists => {
  const { alsoWestern = [], ...lists } = readNameList('spellings.yaml', schema);
  const maps = { readAs: new Map<string, string>(), slavicAs: new Map<string, string>() };
  const cities = new Map<string, string>();
  const transliterated = new Set<string>();
  for (const [tongue, groups] of Object.entries(lists)) {
    if (telling.has(tongue)) continue;
    const map = tongue === 'cities' ? cities : tongue === 'slavicOnly' ? maps.slavicAs : maps.readAs;
    for (const [first = '', ...others] of groups) {
      for (const word of [first, ...others]) {
        map.set(word, first);
        if (otherScripts.has(tongue)) transliterated.add(word);
      }
    }
  }
  for (const word of alsoWestern.flat()) transliterated.delete(word);
  const wordsOf = (...tongues: readonly string[]): ReadonlySet<string> =>
    new Set(tongues.flatMap((tongue) => lists[tongue]?.flat() ?? []));
  return {
    ...maps,
    cities,
    transliterated,
    slavic: wordsOf('slavic', 'slavicOnly'),
    arabic: wordsOf('arabic', 'arabicOnly'),
    armenian: wordsOf('armenian'),
    turkic: wordsOf('turkic', 'centralAsian', 'arabic'),
  };
});
