import { distance } from 'fastest-levenshtein';
import { isKnownName } from '../lists/known-names.ts';
import { spellingLists } from '../lists/spelling-lists.ts';
import { foldAmong, type Neighbours } from './fold-tongue.ts';
import type { NameWord } from './name-word.ts';
import { spellingDistance } from './spelling-distance.ts';
import { isTypingError } from './typing-error.ts';

/** Shorter words that sound alike are often other names: "Rashid" and "Rashad". */
const shortestAlike = 8;

/** How two words of persons' names are to each other, the surest first; null where they are not alike. */
export type WordMatch =
  | 'same'
  | 'spelling'
  | 'sound'
  | 'tongue'
  | 'nickname'
  | 'part'
  | 'initial'
  | 'alike'
  | 'typo';

/**
 * @param transliterated Whether both names come from another script, so that vowels count less.
 */
export function matchWords(one: NameWord, other: NameWord, transliterated: boolean): WordMatch | null {
  if (one.text === other.text) return 'same';
  if (one.isInitial || other.isInitial) return matchInitial(one, other);
  if (one.fold === other.fold) return 'spelling';
  if (transliterated && (one.deep === other.deep || soundAlike(one, other))) return 'sound';
  if (isNickname(one, other) || isNickname(other, one)) return 'nickname';
  if (haveCommonPart(one, other)) return 'part';
  if (isKnownName(one.text) && isKnownName(other.text)) return null;
  if (mayBeSpellings(one, other)) return 'alike';
  return isTypingError(one.text, other.text) ? 'typo' : null;
}

/** Whether two words are forms that neighbouring tongues give one name. */
export function areFormsOfOne(one: NameWord, other: NameWord, among: readonly Neighbours[]): boolean {
  if (one.isInitial || other.isInitial) return false;
  return among.some((neighbours) => foldAmong(neighbours, one.text) === foldAmong(neighbours, other.text));
}

/** Whether two words may be one name by how they are written, and are not known as two. */
function mayBeSpellings(one: NameWord, other: NameWord): boolean {
  if (spellingDistance(one.spelling, other.spelling) === null) return false;
  const [a, b] = [one.text, other.text];
  // "Husseini" and "Hasani" are of two names.
  const areOf = a.endsWith('i') && b.endsWith('i');
  return !areKnownApart(a, b) && !(areOf && areKnownApart(a.slice(0, -1), b.slice(0, -1)));
}

function areKnownApart(one: string, other: string): boolean {
  const { readAs } = spellingLists();
  const [read, otherRead] = [readAs.get(one), readAs.get(other)];
  if (read !== undefined && read === otherRead) return false;
  return (read !== undefined || isKnownName(one)) && (otherRead !== undefined || isKnownName(other));
}

function matchInitial(one: NameWord, other: NameWord): WordMatch | null {
  if (one.isInitial && other.isInitial) return null;
  const [initial, full] = one.isInitial ? [one, other] : [other, one];
  return full.letters.includes(initial.text) ? 'initial' : null;
}

function soundAlike(one: NameWord, other: NameWord): boolean {
  return (
    one.sound === other.sound &&
    one.deep[0] === other.deep[0] &&
    endVowel(one.deep) === endVowel(other.deep) &&
    Math.min(one.deep.length, other.deep.length) >= shortestAlike &&
    distance(one.deep, other.deep) < 3
  );
}

/** "Pavlov" is not "Pavlova". */
function endVowel(word: string): string {
  return /[aeiou]?$/.exec(word)![0];
}

function isNickname(short: NameWord, full: NameWord): boolean {
  return short.fullNames.some((name) => name === full.fold || full.fullNames.includes(name));
}

function haveCommonPart(one: NameWord, other: NameWord): boolean {
  return isPart(one, other) || isPart(other, one);
}

function isPart(part: NameWord, whole: NameWord): boolean {
  return part.parts.length === 0 && whole.parts.some(({ fold }) => fold === part.fold);
}
