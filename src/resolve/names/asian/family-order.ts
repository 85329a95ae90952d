import { z } from 'zod';
import { wordSetSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from '../lists/once.ts';
import { readNameList } from '../lists/read-name-list.ts';
import type { AsianName, Tongue } from './asian-name.ts';
import { asianReadings, shortVowels } from './asian-readings.ts';
import { chineseFamilies, chineseSyllables } from './chinese.ts';
import { koreanFamilyRank, koreanSyllables } from './korean.ts';

const tongue = z.strictObject({ families: wordSetSchema, given: wordSetSchema });
const orders = once(() =>
  readNameList('orders.yaml', z.strictObject({ vietnamese: tongue, japanese: tongue, hungarian: tongue })),
);

/** Tongues whose names stand family name first in news, too: where either word may be it, the first is. */
const firstByDefault: ReadonlySet<Tongue> = new Set(['korean', 'chinese', 'vietnamese']);

/** What a tongue says of the words of a name. */
interface Reader {
  readonly tongue: Tongue;
  /** How sure a word is a family name: 0 for none. */
  readonly rank: (word: string) => number;
  readonly isGiven: (words: readonly string[]) => boolean;
}

const readers: readonly Reader[] = [
  {
    tongue: 'korean',
    rank: koreanFamilyRank,
    isGiven: (words) => countSyllables(words, koreanSyllables),
  },
  {
    tongue: 'chinese',
    rank: (word) => (chineseFamilies(word) === undefined ? 0 : 1),
    isGiven: (words) => countSyllables(words, chineseSyllables),
  },
  {
    tongue: 'vietnamese',
    rank: (word) => {
      const { families, given } = orders().vietnamese;
      return families.has(word) ? (given.has(word) ? 1 : 2) : 0;
    },
    isGiven: (words) => words.every((word) => orders().vietnamese.given.has(word)),
  },
  {
    ...listed('japanese'),
    // No list holds all family names: beside a known given name, the form tells the rest.
    rank: (word) => listed('japanese').rank(word) || (japaneseFamily.test(word) ? 0.5 : 0),
  },
  listed('hungarian'),
];

/** Morae of which the last are those with which many Japanese family names end: "Inohara", "Nakazawa". */
const japaneseFamily =
  /^(?:(?:[kstnhmrgzbpyd]|sh|ch|ts|[kgnhbmpr]y|j|f|w)?[aeiou]n?){1,3}(?:moto|[kg]awa|yama|mura|[td]a|no|[sz]aki|hara|shima|jima|mori|bayashi|[sz]awa|shita|tani|ki|guchi|nishi|oka|naga|matsu|se|be)$/;

function listed(name: 'japanese' | 'hungarian'): Reader {
  return {
    tongue: name,
    rank: (word) => {
      const { families, given } = orders()[name];
      return families.has(word) || families.has(shortVowels(word)) ? (given.has(word) ? 1 : 2) : 0;
    },
    isGiven: (words) => words.every((word) => orders()[name].given.has(word)),
  };
}

/** One or two syllables in all, each word at least one. */
function countSyllables(
  words: readonly string[],
  read: (word: string) => readonly (readonly string[])[],
): boolean {
  if (words.length > 2) return false;
  return words.every((word) => read(word).some((syllables) => syllables.length <= 3 - words.length));
}

/**
 * Reads a name as those tongues do in which the family name stands first.
 * @param words ASCII, lower case, in the order in which they are written.
 * @param hyphenated Whether the words from `[0]` to `[1]` (exclusive) are one hyphenated word, which is a given name.
 * @returns All readings that are certain.
 */
export function asianNames(
  words: readonly string[],
  hyphenated?: readonly [number, number],
): readonly AsianName[] {
  if (words.length < 2 || words.length > 4) return [];
  const found: AsianName[] = [];
  for (const { tongue: name, rank, isGiven } of readers) {
    const first = rank(words[0]!);
    const last = rank(words.at(-1)!);
    const isFirst = first > 0 && isGiven(words.slice(1));
    const isLast = last > 0 && isGiven(words.slice(0, -1));
    if (!isFirst && !isLast) continue;
    const byForm = hyphenated !== undefined && isFirst && isLast && first <= last;
    const takesFirst = byForm
      ? hyphenated[0] > 0
      : isFirst && (!isLast || first > last || (first === last && firstByDefault.has(name)));
    const takesLast = byForm ? !takesFirst : isLast && (!isFirst || last > first);
    if (!takesFirst && !takesLast) continue;
    const family = takesFirst ? words[0]! : words.at(-1)!;
    const given = takesFirst ? words.slice(1) : words.slice(0, -1);
    found.push({ tongue: name, family, given, readings: asianReadings({ tongue: name, family, given }) });
  }
  return found;
}
