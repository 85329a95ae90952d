import { z } from 'zod';
import { wordSetSchema, wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from '../lists/once.ts';
import { readNameList } from '../lists/read-name-list.ts';
import type { Syllables } from './asian-name.ts';
import { wadeGilesReadings } from './wade-giles.ts';

const schema = z.strictObject({
  pinyin: z.record(z.string(), wordsSchema),
  families: wordSetSchema,
  familySpellings: z.record(z.string(), wordsSchema),
  givenSpellings: z.record(z.string(), wordsSchema),
});

const lists = once(() => {
  const { pinyin, families, familySpellings, givenSpellings } = readNameList('chinese.yaml', schema);
  const syllables = new Set(
    Object.entries(pinyin).flatMap(([begin, ends]) => ends.map((end) => (begin === '-' ? end : begin + end))),
  );
  return {
    syllables,
    families,
    familySpellings: new Map(Object.entries(familySpellings)),
    givenSpellings: new Map(Object.entries(givenSpellings)),
  };
});

/** What a word may be as a Chinese family name, in pinyin; undefined if it is none. */
export function chineseFamilies(word: string): readonly string[] | undefined {
  const { families, familySpellings } = lists();
  const others = familySpellings.get(word);
  if (!families.has(word)) return others;
  return others === undefined ? [word] : [...new Set([word, ...others])];
}

/** Whether a word is a syllable of pinyin. */
export function isPinyin(syllable: string): boolean {
  return lists().syllables.has(syllable);
}

/** What a syllable that is no pinyin may be in it, by Wade-Giles and other old spellings. */
export function oldReadings(syllable: string): readonly string[] {
  const { syllables, givenSpellings } = lists();
  const found = wadeGilesReadings(syllable).filter((reading) => syllables.has(reading));
  return [...new Set([...(givenSpellings.get(syllable) ?? []), ...found])];
}

/** Ways to read a word as one or two syllables of a given name: pinyin, else older spellings. */
export function chineseSyllables(word: string): Syllables {
  const inPinyin = split(word, isPinyin);
  return inPinyin.length > 0
    ? inPinyin
    : split(word, (part) => isPinyin(part) || oldReadings(part).length > 0);
}

function split(word: string, isSyllable: (part: string) => boolean): string[][] {
  const found: string[][] = isSyllable(word) ? [[word]] : [];
  for (let at = 1; at < word.length; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isSyllable(first) && isSyllable(second)) found.push([first, second]);
  }
  return found;
}
