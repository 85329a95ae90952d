import { chineseSyllables } from '../asian/chinese.ts';
import { koreanSyllables } from '../asian/korean.ts';
import { isKnownName } from '../lists/known-names.ts';
import { personLists } from '../lists/person-lists.ts';

const longestTitle = 4;

/** The words of a name without the titles before and the degrees behind it. */
export interface BareName {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Finds the name in words with titles. A title stays where too little would be left: "Pope Francis".
 * @param words ASCII, lower case.
 * @param fewest How many words of the name itself must be left.
 */
export function stripTitles(words: readonly string[], fewest: number): BareName {
  const { degrees, titles } = personLists();
  let start = 0;
  let end = words.length;
  while (degrees.has(words[end - 1] ?? '') && countNames(words, start, end - 1) >= fewest) end -= 1;
  for (;;) {
    const length = isHonorific(words.slice(start, end)) ? 1 : titleLength(titles, words, start, end, fewest);
    if (length === 0) return { start, end };
    start += length;
  }
}

function titleLength(
  titles: ReadonlySet<string>,
  words: readonly string[],
  start: number,
  end: number,
  fewest: number,
): number {
  for (let length = longestTitle; length > 0; length -= 1) {
    if (countNames(words, start + length, end) < fewest) continue;
    if (length === 1 && isTitleOf(words.slice(start, end))) return length;
    if (length === 1 && areBurmese(words.slice(start, end))) continue;
    if (titles.has(words.slice(start, start + length).join('-'))) return length;
  }
  return 0;
}

/** Whether the first word is a title before the given name that follows, though a name before others: "Don". */
function isTitleOf([title = '', given = '']: readonly string[]): boolean {
  const { iberian, iberianTitles } = personLists();
  return iberianTitles.has(title) && iberian.has(given);
}

/** Whether the first word is an honorific of a Burmese name, which may be of one word: "Daw Nilar". */
function isHonorific([title = '', ...rest]: readonly string[]): boolean {
  const { burmese, burmeseTitles } = personLists();
  // "Ko Ko Gyi" begins with a name.
  if (rest.length === 0 || rest[0] === title) return false;
  if (burmeseTitles.any.has(title)) return rest.some((word) => burmese.has(word));
  if (burmeseTitles.all.has(title)) return areBurmese(rest);
  return burmeseTitles.sure.has(title) && areBurmese(rest) && rest.some(isBurmeseAlone);
}

function areBurmese(words: readonly string[]): boolean {
  return words.every((word) => personLists().burmese.has(word));
}

/** Whether a Burmese word is of no name elsewhere, as "Min" is in "Ko Min-su". */
function isBurmeseAlone(word: string): boolean {
  return !isKnownName(word) && koreanSyllables(word).length === 0 && chineseSyllables(word).length === 0;
}

/** How many words are parts of a name that could stand alone. */
function countNames(words: readonly string[], start: number, end: number): number {
  const { articles, generations, particles } = personLists();
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const word = words[at]!;
    const isLast = at === end - 1;
    if (isLast && generations.has(word) && count > 0 && word !== 'xi') continue;
    if (!isLast && (particles.has(word) || articles.has(word))) continue;
    count += 1;
  }
  return count;
}
