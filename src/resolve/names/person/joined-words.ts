import { isGivenName } from '../lists/known-names.ts';
import type { NameWord } from '../words/name-word.ts';
import type { PersonName } from './person-name.ts';

/** The given names written as one. */
export function joinedGiven({ words }: PersonName, form: 'text' | 'fold'): string {
  return join(words.slice(0, -1), form);
}

/** The last two words as one family name; null where the first of them may be no part of it. */
export function joinedFamily({ words }: PersonName): string | null {
  const last = words.slice(-2);
  return words.length < 3 || last.some(({ isInitial }) => isInitial) ? null : join(last, 'text');
}

/** "Mohammadreza" and "Mohammad Reza". */
export function haveJoinedGiven(a: PersonName, b: PersonName): boolean {
  // "Paul A. Jones" is not "Paula Jones".
  if (a.words.length === b.words.length || [...a.words, ...b.words].some(({ isInitial }) => isInitial))
    return false;
  return joinedGiven(a, 'fold') === joinedGiven(b, 'fold');
}

/** "Mbarga Jean-Baptiste": a double given name behind the family name in one, and before it in the other. */
export function areSwapped(a: PersonName, b: PersonName): boolean {
  const [doubled, other] = a.words.at(-1)!.parts.length > 0 ? [a, b] : [b, a];
  const [first, last] = doubled.words as readonly [NameWord, NameWord];
  if (doubled.words.length !== 2 || !areGiven(last.parts)) return false;
  return first.text === other.words.at(-1)!.text && last.text === joinedGiven(other, 'text');
}

function areGiven(words: readonly NameWord[]): boolean {
  return words.length > 1 && words.every(({ text }) => isGivenName(text));
}

function join(words: readonly NameWord[], form: 'text' | 'fold'): string {
  return words.map((word) => word[form]).join('');
}
