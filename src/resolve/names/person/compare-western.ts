import { distance } from 'fastest-levenshtein';
import { chineseFamilies } from '../asian/chinese.ts';
import { familyBearers, givenBearers, isGivenName } from '../lists/known-names.ts';
import { personLists } from '../lists/person-lists.ts';
import type { NameComparison } from '../name-comparison.ts';
import { related, unrelated } from '../relations.ts';
import type { Neighbours } from '../words/fold-tongue.ts';
import { areFormsOfOne, matchWords, type WordMatch } from '../words/match-words.ts';
import { type NameWord, nameWord } from '../words/name-word.ts';
import { isTypingError } from '../words/typing-error.ts';
import { areSwapped, haveJoinedGiven, joinedFamily } from './joined-words.ts';
import type { PersonName } from './person-name.ts';

/** How much a match of two words takes from the score, and a middle name that one lacks. */
const cost: Readonly<Record<WordMatch | 'left', number>> = {
  same: 0,
  spelling: 0.05,
  sound: 0.08,
  // A Ukrainian and a Russian may bear the forms of one name as two.
  tongue: 0.12,
  nickname: 0.08,
  part: 0.3,
  initial: 0.05,
  alike: 0.2,
  typo: 0.2,
  left: 0.05,
};

/** Compares two names of at least two words each, the family name last. */
export function compareWestern(a: PersonName, b: PersonName): NameComparison {
  const transliterated = a.transliterated && b.transliterated;
  const neighbours = sharedNeighbours(a, b);
  const match = (one: NameWord, other: NameWord) => {
    const found = matchWords(one, other, transliterated);
    return (found === null || isUnsure(found)) && areFormsOfOne(one, other, neighbours) ? 'tongue' : found;
  };
  const [long, short] = a.words.length >= b.words.length ? [a, b] : [b, a];
  if (areSwapped(a, b)) return related('variant', 0.85, 'the family name first in one');
  if (haveJoinedFamily(long, short, match))
    return related('variant', 0.9, 'a family name in one word or two');
  const family = match(long.words.at(-1)!, short.words.at(-1)!);
  if (family === null || family === 'initial' || family === 'nickname')
    return compareBeginnings(long, short, match);
  const given = matchGiven(long, short, match);
  if (given === null) {
    return compareLater(long, short, family, match);
  }
  const middle = matchMiddles(long.words.slice(1, -1), short.words.slice(1, -1), match);
  if (middle === 'conflict') {
    return haveJoinedGiven(long, short)
      ? related('variant', 0.9, 'a given name in one word or two')
      : unrelated('conflict', 'another middle name');
  }
  return judge([family, given, ...middle.matches], middle.left);
}

/** Tongues of which both names are, at least one of them for sure. */
function sharedNeighbours(a: PersonName, b: PersonName): readonly Neighbours[] {
  return [...a.neighbours.keys()].filter((neighbours) => {
    const [one, other] = [a.neighbours.get(neighbours), b.neighbours.get(neighbours)];
    return other !== undefined && (one === 'sure' || other === 'sure');
  });
}

type Match = (one: NameWord, other: NameWord) => WordMatch | null;

function matchGiven(a: PersonName, b: PersonName, match: Match): WordMatch | null {
  const first = match(a.words[0]!, b.words[0]!);
  // A typing error keeps the letter that both are looked up by.
  if (first === 'typo') return shareLetter(a.words[0]!, b.words[0]!) ? first : null;
  if (first !== null && first !== 'initial') return first;
  const ones = [a.words[0]!, ...a.nicknames];
  const others = [b.words[0]!, ...b.nicknames];
  const isCalled = ones.some((one) => others.some((other) => one.fold === other.fold));
  return isCalled ? 'nickname' : first;
}

function shareLetter(one: NameWord, other: NameWord): boolean {
  return one.letters.some((letter) => other.letters.includes(letter));
}

interface Middles {
  readonly matches: readonly WordMatch[];
  /** How many of one name have nothing that answers to them in the other. */
  readonly left: number;
}

function matchMiddles(
  ones: readonly NameWord[],
  others: readonly NameWord[],
  match: Match,
): Middles | 'conflict' {
  const [long, short] = ones.length >= others.length ? [ones, others] : [others, ones];
  const matches: WordMatch[] = [];
  let at = 0;
  for (const [index, word] of short.entries()) {
    let found: WordMatch | null = null;
    while (at < long.length && found === null) {
      found = match(word, long[at]!);
      // "George W. Bush" is not "George H. W. Bush".
      if (found !== null && at !== index && (found === 'initial' || word.isInitial)) return 'conflict';
      at += 1;
    }
    if (found === null) return 'conflict';
    matches.push(found);
  }
  return { matches, left: long.length - short.length };
}

function judge(matches: readonly WordMatch[], left: number): NameComparison {
  const [, given, ...middles] = matches;
  const unsure = matches.filter(isUnsure);
  if (unsure.length > 1 && unsure.includes('typo')) return unrelated('other', 'different names');
  const taken = matches.reduce((sum, match) => sum + cost[match], left * cost.left);
  if (given === 'initial') {
    if (unsure.length > 0) return unrelated('other', 'different names');
    const support = middles.length > 0 && left === 0 ? 0.65 : 0.5;
    return related('partial', bounded(support - taken), 'an initial for a given name');
  }
  if (unsure.length > 0) {
    if (
      given === 'nickname' ||
      matches.includes('part') ||
      matches.includes('tongue') ||
      middles.includes('initial')
    )
      return unrelated('other', 'different names');
    const reason = unsure.includes('typo') ? 'a typing error' : 'perhaps spellings of one name';
    return related('near', bounded(1 - taken), reason);
  }
  if (matches.includes('part')) return related('partial', bounded(1 - taken), 'a part of a double name');
  return related('variant', bounded(1 - taken), reasonOf(matches, left));
}

function reasonOf(matches: readonly WordMatch[], left: number): string {
  if (matches.includes('nickname')) return 'a short form of a given name';
  if (matches.includes('tongue')) return 'forms of one name in neighbouring tongues';
  if (matches.includes('sound') || matches.includes('spelling')) return 'spellings of one name';
  if (matches.includes('initial')) return 'an initial for a middle name';
  return left > 0 ? 'a middle name in one only' : 'the same words';
}

function bounded(score: number): number {
  return Math.round(Math.min(0.97, Math.max(0.3, score)) * 100) / 100;
}

/** The family names match, the first names do not: one may go by a later one of the given names. */
function compareLater(long: PersonName, short: PersonName, family: WordMatch, match: Match): NameComparison {
  if (!isFamily(family)) return unrelated('other', 'different names');
  if (haveJoinedGiven(long, short)) return related('variant', 0.9, 'a given name in one word or two');
  // What stands behind "bin" is the father's name, which nobody goes by.
  if (long.isSonOf || short.isSonOf)
    return unrelated('conflict', 'another given name with the same family name');
  const start = long.words.findIndex(
    (word, index) => index > 0 && index < long.words.length - 1 && isSure(match(word, short.words[0]!)),
  );
  if (start > 0 && long.words.length > short.words.length) {
    const [after, middles] = [long.words.slice(start + 1, -1), short.words.slice(1, -1)];
    const middle = after.length < middles.length ? 'conflict' : matchMiddles(after, middles, match);
    if (middle !== 'conflict' && !middle.matches.some(isUnsure))
      return related('partial', scoreOfLater(long, short), 'without the first of the given names');
  }
  return unrelated('conflict', 'another given name with the same family name');
}

/** In names from another script, what stands behind the given name may be the father's, who has a name of his own. */
function scoreOfLater(long: PersonName, short: PersonName): number {
  // "Mohammed" is often left out.
  const isProphet = long.words[0]!.fold === nameWord('mohammed').fold;
  return long.transliterated && short.transliterated && !isProphet ? 0.5 : 0.7;
}

function isSure(match: WordMatch | null): boolean {
  return isFamily(match) || match === 'nickname';
}

/** "Haile Mariam" and "Hailemariam", behind given names that match. */
function haveJoinedFamily(long: PersonName, short: PersonName, match: Match): boolean {
  if (long.words.length !== short.words.length + 1) return false;
  const joined = joinedFamily(long);
  if (joined === null || nameWord(joined).fold !== short.words.at(-1)!.fold) return false;
  return short.words.slice(0, -1).every((word, at) => isSure(match(long.words[at]!, word)));
}

/** The last words differ: one name may go on where the other ends, by a second family name. */
function compareBeginnings(long: PersonName, short: PersonName, match: Match): NameComparison {
  const common = countCommon(long, short, match);
  if (common >= 2 && common < short.words.length) {
    const isNear =
      distance(long.words.at(-1)!.text, short.words.at(-1)!.text) < 3 ||
      short.words.slice(1, common).every(({ isInitial }) => isInitial);
    return unrelated(isNear ? 'other' : 'conflict', 'another second family name');
  }
  if (!isSure(match(long.words[0]!, short.words[0]!))) return unrelated('other', 'different names');
  if (long.words.length === short.words.length) return compareFamilies(long, short);
  const { burmese } = personLists();
  if (long.words.filter(({ text }) => burmese.has(text)).length > 2)
    return unrelated('other', 'another name');
  const last = short.words.at(-1)!;
  const at = long.words.findIndex(
    (word, index) => index > 0 && index < long.words.length - 1 && isFamily(match(word, last)),
  );
  if (at < 0) return unrelated('other', 'another family name');
  const middle = matchMiddles(long.words.slice(1, at), short.words.slice(1, -1), match);
  if (middle === 'conflict' || middle.matches.some(isUnsure))
    return unrelated('other', 'another family name');
  const { iberian, iberianSurnames } = personLists();
  if (iberianSurnames.has(last.text) || (long.iberian && !isGivenName(last.text) && !iberian.has(last.text)))
    return related('variant', 0.88, 'a second family name in one only');
  if (isRatherGiven(last.text) && !long.transliterated) return unrelated('other', 'given names alone');
  return related('partial', 0.65, 'a further name in one only');
}

/** Whether a word is known as a given name, and rather than as a family name. */
function isRatherGiven(word: string): boolean {
  if (!isGivenName(word) || chineseFamilies(word) !== undefined) return false;
  return (familyBearers(word) ?? 0) <= (givenBearers(word) ?? 0);
}

/** First names match, family names do not: those that are near each other are surely two. */
function compareFamilies(a: PersonName, b: PersonName): NameComparison {
  const [one, other] = [a.words.at(-1)!.text, b.words.at(-1)!.text];
  const areFathers = a.isSonOf && b.isSonOf;
  const areServants = one.startsWith('abd') && other.startsWith('abd');
  return areFathers || areServants || isTypingError(one, other)
    ? unrelated('conflict', 'another family name, though alike')
    : unrelated('other', 'another family name');
}

/** Whether two words are only alike. */
function isUnsure(match: WordMatch | null): boolean {
  return match === 'alike' || match === 'typo';
}

function isFamily(match: WordMatch | null): boolean {
  return match === 'same' || match === 'spelling' || match === 'sound' || match === 'tongue';
}

function countCommon(a: PersonName, b: PersonName, match: Match): number {
  let count = 0;
  while (count < b.words.length && isSure(match(a.words[count]!, b.words[count]!))) count += 1;
  return count;
}
