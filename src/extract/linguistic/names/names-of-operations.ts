import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization } from './boundaries.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';
import { isInWord, occurrencesOf } from './occurrences.ts';

const capitalWord = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’][\p{L}\p{N}]+)*`;
const code = String.raw`${capitalWord}(?:[^\S\n]${capitalWord}){0,2}`;
const operation = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(?:Operation[^\S\n]["“]?|(?<=Exercise[^\S\n]["“]?))${code}(?![\p{L}\p{N}])`,
  'gu',
);
/** "The next exercise, Silver Fern 2026": a name with its year behind the word for what it is. */
const dated = new RegExp(
  String.raw`(?<=\b(?:exercises?|drills?|manoeuvres),?[^\S\n])${capitalWord}(?:[^\S\n]${capitalWord}){1,2}(?=[^\S\n](?:19|20)\d\d(?![\p{L}\p{N}-]))`,
  'gu',
);
const calendar =
  /\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/**
 * Operations and exercises that go by words of their own, wherever the document has these: "Operation Silver Fern", later
 * "Silver Fern"; "Exercise Silver Fern", whose name is without the first word.
 */
export function namesOfOperations(scopes: readonly NameScope[], lexicon: NameLexicon): NameCandidate[] {
  const found: NameCandidate[] = [];
  const codes = new Map<string, string>();
  for (const { text, block, titleCase } of scopes) {
    if (titleCase) continue;
    for (const { 0: whole, index } of [...matchesOf(operation, text), ...matchesOf(dated, text)]) {
      const stretch = whole.replace(calendar, '');
      const code = normalizeName(stretch.replace(/^Operation\s["“]?/u, ''));
      const words = code.split(' ');
      const isOther =
        looksLikeOrganization(code, lexicon) || words.some((word) => lexicon.notNames.has(word));
      if (isOther) continue;
      const start = index + block.start;
      const canonical = normalizeName(stretch).replace(/["“]/u, '');
      found.push({ start, end: start + stretch.length, kind: 'Event', source: 'shape', canonical });
      if (words.length > 1) codes.set(code, canonical);
    }
  }
  for (const occurrence of occurrencesOf(codes.keys(), scopes)) {
    const { words, start, end } = occurrence;
    if (isInWord(occurrence) || found.some((other) => other.start < end && start < other.end)) continue;
    found.push({ start, end, kind: 'Event', source: 'shape', canonical: codes.get(words)! });
  }
  return found;
}
