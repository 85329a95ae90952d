import { z } from 'zod';
import { loadWords } from '../../../extract/linguistic/lexicon/load-lexicon.ts';
import { wordSetSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { asciiOf } from '../words/ascii.ts';
import { once } from './once.ts';
import { readFrequencies, readNameList } from './read-name-list.ts';

const levels = z.strictObject({ very: wordSetSchema, often: wordSetSchema });
const schema = z.strictObject({ families: levels, given: levels });

/** A word of `very`, and of `often`, among 100,000. */
const frequencyOf = { very: 1000, often: 200 };

const bearers = once(() => {
  const lists = readNameList('frequent.yaml', schema);
  const count = (file: string, { very, often }: z.output<typeof levels>) => {
    const counts = new Map(readFrequencies(file));
    for (const [words, least] of [
      [often, frequencyOf.often],
      [very, frequencyOf.very],
    ] as const) {
      for (const word of words) counts.set(word, Math.max(counts.get(word) ?? 0, least));
    }
    return counts;
  };
  return {
    families: count('us-families.txt', lists.families),
    given: count('us-given.txt', lists.given),
  };
});

const firstNames = once(() => new Set([...loadWords('first-names.txt')].flatMap((name) => asciiOf(name))));

/** How many of 100,000 people bear a family name, where it is frequent somewhere in the world; else undefined. */
export function familyBearers(word: string): number | undefined {
  return bearers().families.get(word);
}

/** How many of 100,000 people bear a given name, where it is frequent somewhere in the world; else undefined. */
export function givenBearers(word: string): number | undefined {
  return bearers().given.get(word);
}

/** Whether a word is known as a given name. */
export function isGivenName(word: string): boolean {
  return bearers().given.has(word) || firstNames().has(word);
}

/** Whether a word is known as a name at all, so that a likeness with another such word is no typing error. */
export function isKnownName(word: string): boolean {
  return bearers().families.has(word) || isGivenName(word);
}
