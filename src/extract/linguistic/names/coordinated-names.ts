import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization, looksLikePlace } from './boundaries.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

const link = /,?[^\S\n](?:and|or)[^\S\n](?:the|an?)[^\S\n](?=\p{Lu})/gu;

/**
 * Parts what a reader took for one name at "and the", "or the": "Tarnow and the State Grain Board" are two. A name goes on
 * over these words only where nothing shows that another begins: "Ministry of Culture and the Environment", "Florence and the
 * Machine".
 */
export function partedAtArticles(
  text: string,
  candidates: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  return candidates.flatMap((candidate) => {
    const { start, end, source } = candidate;
    if (source === 'list' || source === 'hint' || source === 'form') return [candidate];
    const words = text.slice(start, end);
    const at = [...words.matchAll(link)].find(({ 0: { length }, index }) =>
      areNames(normalizeName(words.slice(0, index)), normalizeName(words.slice(index + length)), lexicon),
    );
    if (at === undefined) return [candidate];
    const first = { start, end: start + at.index };
    const second = { start: first.end + at[0].length, end };
    return [
      partOf(text, candidate, first, lexicon),
      ...partedAtArticles(text, [partOf(text, candidate, second, lexicon)], lexicon),
    ];
  });
}

/** Whether the words on both sides are names, or those on one side surely are. */
function areNames(left: string, right: string, lexicon: NameLexicon): boolean {
  // "Ministry of Culture and the Media": what may go on behind "of" is a name only where it has a name's form itself.
  const goesOn = / (?:of|for|on) /.test(left) && lexicon.known.get(left) === undefined;
  return isSurelyName(right, lexicon) || (!goesOn && (isHead(right, lexicon) || isSurelyName(left, lexicon)));
}

function isHead(word: string, lexicon: NameLexicon): boolean {
  return lexicon.organizationHeads.has(word) || lexicon.placeHeads.has(word);
}

function isSurelyName(words: string, lexicon: NameLexicon): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(words) || lexicon.known.get(words) !== undefined) return true;
  const hasForm = looksLikeOrganization(words, lexicon) || looksLikePlace(words, lexicon);
  return words.includes(' ') ? hasForm : lexicon.places.has(words) && !lexicon.firstNames.has(words);
}

/** A part of a name, whose kind is open unless its words tell it. */
function partOf(
  text: string,
  { kind, source, label }: NameCandidate,
  { start, end }: { readonly start: number; readonly end: number },
  lexicon: NameLexicon,
): NameCandidate {
  const words = normalizeName(text.slice(start, end));
  const isBody = words.includes(' ') && looksLikeOrganization(words, lexicon);
  const isPlace = words.includes(' ') && looksLikePlace(words, lexicon);
  if (isBody || isPlace)
    return {
      start,
      end,
      kind: isBody ? 'Organization' : 'Place',
      source: source === 'model' ? source : 'shape',
    };
  return source === 'model' && label !== undefined
    ? { start, end, kind, source, label }
    : { start, end, kind: 'Organization', source: 'capitals' };
}
