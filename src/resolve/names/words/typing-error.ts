import { distance } from 'fastest-levenshtein';

/** A shorter word has too many neighbours that are other words. */
const shortest = 6;

/**
 * Whether two words differ by one typing error: a letter too many, too few or another, or two letters in the wrong order.
 */
export function isTypingError(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < shortest) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return false;
  // "Pavlov" and "Pavlova", "Mario" and "Maria" are other names.
  if (/[aeiou]?$/.exec(one)![0] !== /[aeiou]?$/.exec(other)![0]) return false;
  return distance(one, other) === 1 || isSwap(one, other);
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length || one.length <= shortest) return false;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/**
 * Keys of which two words of a typing error have one in common: the word, and what is left of it without each of its
 * letters. They are many, but few words share one, however many words there are. None for a word that is too short.
 */
export function typingKeys(word: string): readonly string[] {
  if (word.length < shortest) return [];
  const keys = new Set([word]);
  for (let at = 0; at < word.length; at += 1) keys.add(word.slice(0, at) + word.slice(at + 1));
  return [...keys];
}
