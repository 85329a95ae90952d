import { z } from 'zod';
import { wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from '../lists/once.ts';
import { readNameList } from '../lists/read-name-list.ts';
import type { Syllables } from './asian-name.ts';

const spellings = z.record(z.string(), wordsSchema);
const schema = z.strictObject({ families: spellings, given: spellings });

/** The last family name of the list that many bear. */
const lastFrequent = 'na';

const lists = once(() => {
  const { families, given } = readNameList('korean.yaml', schema);
  const order = Object.keys(families);
  return {
    families: readings(families),
    given: readings(given),
    frequent: new Set(order.slice(0, order.indexOf(lastFrequent) + 1)),
  };
});

function readings(spelled: z.output<typeof spellings>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [reading, others] of Object.entries(spelled)) {
    for (const spelling of [reading, ...others])
      found.set(spelling, [...(found.get(spelling) ?? []), reading]);
  }
  return found;
}

/** What a word may be as a Korean family name, in the official romanization; undefined if it is none. */
export function koreanFamilies(word: string): readonly string[] | undefined {
  return lists().families.get(word);
}

/** How sure a word is a family name beside another that may be one: 0 (none) to 4. */
export function koreanFamilyRank(word: string): number {
  const readings = koreanFamilies(word);
  if (readings === undefined) return 0;
  const isFrequent = readings.some((reading) => lists().frequent.has(reading));
  return 1 + (isFrequent ? 2 : 0) + (lists().given.has(word) ? 0 : 1);
}

/** What a syllable of a given name may be, in the official romanization. */
export function koreanReadings(syllable: string): readonly string[] {
  return lists().given.get(syllable) ?? [];
}

/** Ways to read a word as one or two syllables of a given name. */
export function koreanSyllables(word: string): Syllables {
  const { given } = lists();
  const found: string[][] = given.has(word) ? [[word]] : [];
  for (let at = 1; at < word.length; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (given.has(first) && given.has(second)) found.push([first, second]);
  }
  return found;
}
