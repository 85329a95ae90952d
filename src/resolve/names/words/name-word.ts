import { doubleMetaphone } from 'double-metaphone';
import { BoundedCache } from '../../../system/bounded-cache.ts';
import { fullNames } from '../lists/nickname-lists.ts';
import { personLists } from '../lists/person-lists.ts';
import { spellingLists } from '../lists/spelling-lists.ts';
import { foldDeeply, foldWord } from './fold-word.ts';
import { readSpelling, type Spelling } from './spelling-distance.ts';

/** A word of a person's name, with all that comparing it takes. */
export interface NameWord {
  /** ASCII, lower case. */
  readonly text: string;
  /** A spelling that others of its sounds share. */
  readonly fold: string;
  /** The same, for a name from another script. */
  readonly deep: string;
  /** How it sounds, by Double Metaphone; never empty. Equal where `deep` is. */
  readonly sound: string;
  /** What other spellings are compared by that no rule makes equal. */
  readonly spelling: Spelling;
  readonly isInitial: boolean;
  /** Whether its spelling tells that it comes from another script. */
  readonly transliterated: boolean;
  /** Full names that it may be short for, as `fold`. */
  readonly fullNames: readonly string[];
  /** How it may sound as a given name: itself, its parts, and the full names that it may be short for. */
  readonly givenSounds: readonly string[];
  /** Letters that an initial may have that stands for it. */
  readonly letters: readonly string[];
  /** Of a hyphenated family name. */
  readonly parts: readonly NameWord[];
}

const cache = new BoundedCache<NameWord>(100_000);

/** @param text ASCII letters and digits in lower case; with hyphens for a family name of several parts. */
export function nameWord(text: string): NameWord {
  return cache.get(text, () => readWord(text));
}

function readWord(written: string): NameWord {
  const text = written.replaceAll('-', '');
  const { readAs, transliterated } = spellingLists();
  const { abbreviated, transliteratedEndings } = personLists();
  const known = abbreviated.get(text) ?? text;
  const read = readAs.get(known) ?? known;
  const fold = foldWord(read);
  const deep = foldDeeply(fold);
  const names = (fullNames().get(read) ?? []).map(foldWord);
  const sound = soundOf(deep);
  const parts = written.includes('-')
    ? written
        .split('-')
        .filter((part) => part !== '')
        .map(nameWord)
    : [];
  return {
    text,
    fold,
    deep,
    sound,
    spelling: readSpelling(text),
    isInitial: text.length === 1,
    transliterated:
      transliterated.has(text) ||
      (text.length > 5 && transliteratedEndings.some((ending) => text.endsWith(ending))),
    fullNames: names,
    letters: [
      ...new Set([text, fold, deep, ...names, ...names.map(foldDeeply)].map((form) => form.slice(0, 1))),
    ],
    givenSounds: [
      ...new Set([
        sound,
        ...parts.map((part) => part.sound),
        ...names.map((full) => soundOf(foldDeeply(full))),
      ]),
    ],
    parts,
  };
}

/** By Double Metaphone; the word itself where that has nothing. */
export function soundOf(word: string): string {
  return doubleMetaphone(word)[0] || word;
}
