import type { AsianName } from '../asian/asian-name.ts';
import { chineseSyllables } from '../asian/chinese.ts';
import { koreanSyllables } from '../asian/korean.ts';
import { givenBearers } from '../lists/known-names.ts';
import type { NameComparison } from '../name-comparison.ts';
import { related, unrelated } from '../relations.ts';
import type { PersonName } from './person-name.ts';

/**
 * Compares a name in which the family name stands first with one that does not read so. One initial says nothing of it,
 * since half of all Kims have few letters to begin with; the initials of all syllables do.
 * @returns null where they may be compared as other names
 */
export function compareInitials(a: PersonName, b: PersonName): NameComparison | null {
  const [asian, other] = a.asian.length > 0 ? [a, b] : [b, a];
  const given = other.words.slice(0, -1);
  const name = asian.asian[0]!;
  if (given.every(({ isInitial }) => isInitial)) {
    const letters = given.map(({ text }) => text).join('');
    return other.words.at(-1)!.text === name.family && syllableLetters(name).includes(letters)
      ? related('partial', 0.5, 'initials of all syllables')
      : unrelated('other', 'different names');
  }
  return mayBeWestern(name) ? null : unrelated('other', 'different names');
}

/** Whether the given name is one of other tongues, too: "Dan Lin". */
export function mayBeWestern({ tongue, given }: AsianName): boolean {
  if (tongue === 'japanese' || tongue === 'hungarian') return true;
  return given.length === 1 && givenBearers(given[0]!) !== undefined;
}

/** The first letters of the syllables of the given name, for each way to read it. */
export function syllableLetters({ tongue, given }: AsianName): readonly string[] {
  if (tongue !== 'korean' && tongue !== 'chinese') return [given.map((word) => word[0]).join('')];
  const read = tongue === 'korean' ? koreanSyllables : chineseSyllables;
  let found = [''];
  for (const word of given) {
    found = found.flatMap((begin) =>
      read(word).map((syllables) => begin + syllables.map((syllable) => syllable[0]).join('')),
    );
  }
  return [...new Set(found)];
}
