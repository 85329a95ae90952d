import { bodyLists } from '../lists/body-lists.ts';
import type { BodyName } from './body-name.ts';
import type { BodyWord } from './body-word.ts';

const longestAcronym = 8;

/** A name as an acronym: one word of two to eight letters, in capitals or, if it can be spoken, with one. */
export function asAcronym(words: readonly BodyWord[]): string | null {
  const [word, more] = words;
  if (word === undefined || more !== undefined) return null;
  const { raw, text } = word;
  if (!/^[a-z]{2,8}$/.test(text)) return null;
  const isShouted = raw === raw.toUpperCase();
  const isSpoken = text.length > 3 && /^\p{Lu}\p{Ll}+$/u.test(raw);
  return isShouted || isSpoken ? text : null;
}

/** First letters of a name's words: with its small words and without. */
export function acronymsOf(words: readonly BodyWord[]): readonly string[] {
  const { smallWords } = bodyLists();
  const all = words.map(({ text }) => text);
  const content = all.filter((word) => !smallWords.has(word));
  const withoutThe = all.filter((word) => word !== 'the');
  return [...new Set([content, withoutThe, all].map(initials))].filter(
    (letters) => letters.length > 1 && letters.length <= longestAcronym,
  );
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

/** Whether a name is of a kind that acronyms stand for. */
export function hasAcronyms({ kind }: BodyName): boolean {
  return kind !== 'Place' && kind !== 'Topic';
}
