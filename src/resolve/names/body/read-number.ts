import { bodyLists } from '../lists/body-lists.ts';

/**
 * What a word of a name counts: "4", "4th", "Four", "Fourth", "IV". Null for another word.
 * @param raw With its case.
 * @param text ASCII, lower case.
 * @param follows Whether a word stands before it, without which a Roman number is none.
 */
export function readNumber(raw: string, text: string, follows: boolean): number | null {
  const digits = /^(\d{1,6})(?:st|nd|rd|th)?$/.exec(text);
  if (digits) return Number(digits[1]);
  const { numbers, romans } = bodyLists();
  const word = numbers.get(text);
  if (word !== undefined) return word;
  return follows && raw === raw.toUpperCase() ? (romans.get(text) ?? null) : null;
}
