import { bodyLists } from '../lists/body-lists.ts';
import { countryWords } from '../lists/country-words.ts';
import { isPlaceName } from '../lists/known-bodies.ts';
import { isKnownName } from '../lists/known-names.ts';
import type { NameComparison } from '../name-comparison.ts';
import { related, unrelated } from '../relations.ts';
import { isTypingError } from '../words/typing-error.ts';
import type { BodyName } from './body-name.ts';
import { isOmissible, omissions } from './omissible-words.ts';

/** A shorter word of a body has too many neighbours that are words. */
export const shortestTypo = 7;

/** Compares two names by their words, of which nothing else tells them apart. */
export function compareContent(a: BodyName, b: BodyName): NameComparison {
  if (a.words.length === 0 || b.words.length === 0) return compareEmpty(a, b);
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  if (onlyA.length === 0 && onlyB.length === 0) return compareSame(a, b);
  if (a.words.join('') === b.words.join(''))
    return judge(a, b, related('variant', 0.95, 'the same words, written apart or as one'));
  if (a.sounds.length > 0 && a.sounds.join(' ') === b.sounds.join(' '))
    return judge(a, b, related('variant', 0.85, 'spellings of one place'));
  if (onlyA.length === 0 || onlyB.length === 0) return compareLonger(a, b, [...onlyA, ...onlyB]);
  const common = a.words.length - onlyA.length;
  if (onlyA.length === 1 && onlyB.length === 1) return compareOneWord(a, b, onlyA[0]!, onlyB[0]!, common);
  return common * 2 >= Math.min(a.words.length, b.words.length)
    ? unrelated('conflict', 'other words beside the same')
    : unrelated('other', 'different names');
}

/** One of the names says nothing but a country or a number. */
function compareEmpty(a: BodyName, b: BodyName): NameComparison {
  const isSame =
    a.words.length === b.words.length &&
    a.countries.join() === b.countries.join() &&
    a.numbers.join() === b.numbers.join();
  return isSame ? related('variant', 0.8, 'the same country') : unrelated('other', 'different names');
}

function compareSame(a: BodyName, b: BodyName): NameComparison {
  if (isOrdered(a) && a.words.join() !== b.words.join())
    return related('partial', 0.5, 'the same words in another order');
  return judge(a, b, related('variant', 0.93, 'spellings or orders of the same words'));
}

/** What one name says and the other leaves open makes a whole name a partial one. */
function judge(a: BodyName, b: BodyName, found: NameComparison): NameComparison {
  const missing =
    (a.countries.length !== b.countries.length && 'the country in one only') ||
    (a.numbers.length !== b.numbers.length && 'a number or year in one only') ||
    (a.region !== b.region && 'the region in one only');
  if (!missing) return found;
  return related('partial', Math.min(found.score, 0.6), missing);
}

function compareLonger(a: BodyName, b: BodyName, more: readonly string[]): NameComparison {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  const isElsewhere =
    short.countries.length > long.countries.length && more.every((word) => isOmissible('place', long, word));
  if (isElsewhere) return unrelated('conflict', 'in another place');
  for (const { type, reason, score } of omissions) {
    const isMore = (name: BodyName, word: string) => isOmissible(type, name, word);
    if (!more.every((word) => isMore(a, word) || isMore(b, word))) continue;
    const left = short.words.filter((word) => !isMore(a, word) && !isMore(b, word));
    const { generic } = bodyLists();
    if (left.length === 0 || (left.length === 1 && generic.has(left[0]!))) continue;
    // Of a river and a town of one name lists know the town.
    if (type === 'feature') {
      if (!left.some(isUnlisted)) continue;
      return judge(a, b, related('variant', score, reason));
    }
    // What the known ones make, their subsidiaries make.
    const isRare = short.known.length === 0 && areRare(left);
    if (type === 'product' && !isRare) continue;
    return judge(a, b, related('partial', isRare ? score + besideRare : score, reason));
  }
  return unrelated('other', 'a part of the other, or another, by its further words');
}

/** A shorter name may be any body's. */
const shortestRare = 5;
/** How much more a word of little weight says beside words that few names have, and what a company makes. */
const besideRare = 0.1;

/** Whether words are a name that few bodies have: one of them is no name of people or of a place, nor a word of bodies. */
function areRare(words: readonly string[]): boolean {
  const { companyNames, looseWords } = bodyLists();
  const isRare = (word: string) =>
    word.length > 2 && isUnlisted(word) && !looseWords.has(word) && !companyNames.has(word);
  return words.join('').length >= shortestRare && words.some(isRare);
}

/** Whether no list knows a word of a name. */
function isUnlisted(word: string): boolean {
  return !bodyLists().generic.has(word) && !isKnownName(word) && !isPlace(word) && !countryWords().has(word);
}

function compareOneWord(
  a: BodyName,
  b: BodyName,
  one: string,
  other: string,
  common: number,
): NameComparison {
  const isTypo =
    Math.min(one.length, other.length) >= shortestTypo &&
    isTypingError(one, other) &&
    !(isPlace(one) && isPlace(other)) &&
    a.numbers.join() === b.numbers.join();
  if (isTypo) return judge(a, b, related('near', common > 0 ? 0.8 : 0.7, 'a typing error'));
  const { compass, ministries } = bodyLists();
  // "South Africa" is not "Southern Africa", nor its opposite.
  if (compass.get(one) === other || compass.get(other) === one)
    return unrelated('other', 'a direction, but not the same');
  if (ministries.has(one) && ministries.has(other))
    return judge(a, b, related('partial', 0.5, 'a ministry or a department'));
  return common > 0
    ? unrelated('conflict', 'another word beside the same')
    : unrelated('other', 'different names');
}

function isPlace(word: string): boolean {
  return isPlaceName(word.slice(0, 1).toUpperCase() + word.slice(1));
}

/** Whether the order of the words makes another body: "Miami University" is not the "University of Miami". */
function isOrdered({ words }: BodyName): boolean {
  return words.some((word) => bodyLists().ordered.has(word));
}
