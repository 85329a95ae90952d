import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle } from './boundaries.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

const linked = /^(?<body>.+)\s(?<link>of|for)\s(?:the\s)?(?<rest>\p{Lu}\S*(?:\s\p{Lu}\S*){0,3})$/u;
/** Last words of bodies that somebody has, where persons are more than what they are called after. */
const owned =
  /\b(?:Party|Alliance|Movement|Front|Coalition|Union|League|Congress|Bloc|List|Brigades?|Army|Forces?|Guards?)$/u;
const held = /^(?<meeting>.+\s(?:Summit|Forum|Conference|Meeting))\sof\s(?:the\s)?(?<holder>\p{Lu}.+)$/u;

/**
 * Ends the names of bodies before the person or party that has them or gets them, and of meetings before who holds them: "Farmers
 * Alliance of Ana Kolar", "the Ministry of Trade for Ana Kolar", "National Assembly for the Farmers Party", "Tarnow Summit of NATO".
 * Who it is, is a name of its own.
 */
export function withoutOwners(
  text: string,
  candidates: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const persons = new Set(
    candidates
      .filter(({ kind }) => kind === 'Person')
      .map(({ start, end }) => normalizeName(text.slice(start, end))),
  );
  return candidates.flatMap((candidate): NameCandidate[] => {
    const { start, end, source, kind } = candidate;
    if ((source !== 'model' && source !== 'shape') || (kind !== 'Organization' && kind !== 'Event'))
      return [candidate];
    const { meeting, holder = '' } = held.exec(text.slice(start, end))?.groups ?? {};
    if (meeting !== undefined && lexicon.known.get(holder)?.type === 'organization')
      return [{ ...candidate, end: start + meeting.length, kind: 'Event', source: 'shape' }];
    const { body = '', link, rest = '' } = linked.exec(text.slice(start, end))?.groups ?? {};
    if (rest === '') return [candidate];
    const short = { ...candidate, end: start + body.length };
    const isOwned = owned.test(body) || lexicon.companyHeads.has(body.split(' ').at(-1) as string);
    const isGiven = link === 'for' && isWhole(body, lexicon);
    if ((isOwned || isGiven) && isPersonsName(rest, persons, lexicon))
      return [short, { start: end - rest.length, end, kind: 'Person', source: 'title' }];
    return isGiven ? [short] : [candidate];
  });
}

/** Two words or more that begin with a first name, or the first or last of which the text has as a person's. */
function isPersonsName(rest: string, persons: ReadonlySet<string>, lexicon: NameLexicon): boolean {
  const words = normalizeName(rest).split(' ');
  if (words.length < 2 || words.some((word) => isOtherWord(word, lexicon))) return false;
  if (lexicon.places.has(rest) || lexicon.known.get(rest) !== undefined) return false;
  const [first, last] = [words[0] as string, words.at(-1) as string];
  return lexicon.firstNames.has(first) || [first, last, words.join(' ')].some((word) => persons.has(word));
}

function isOtherWord(word: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.organizationHeads.has(word) ||
    lexicon.companyHeads.has(word) ||
    lexicon.placeHeads.has(word) ||
    lexicon.genericWords.has(word) ||
    lexicon.notNames.has(word) ||
    isTitle(word, lexicon) ||
    lexicon.known.get(word) !== undefined
  );
}

/** "National Assembly", "Ministry of Trade": what stands behind "for" is no part of it. */
function isWhole(body: string, { genericBodies }: NameLexicon): boolean {
  return genericBodies.has(body) || /^(?:Ministry|Department) of (?:\p{Lu}\p{L}+\s?)+$/u.test(body);
}
