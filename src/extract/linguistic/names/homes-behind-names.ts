import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate } from './candidate.ts';

const ofPlace = /^(?<body>.+)\sof\s(?:the\s)?(?<place>\p{Lu}(?:(?!\sof\s).)*)$/u;

/**
 * Ends the names of bodies before "of" and the place that they come from ("Marsh Holdings of Norland"), unless the words
 * before belong to a body that is named after its place: "Central Bank of Norland", "Republic of Norland"; and before "of" and
 * the country of those that every country has: "Supreme Court of Norland". The place itself is left to the word lists.
 */
export function withoutHomes(
  text: string,
  candidates: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  return candidates.map((candidate) => {
    const { start, end, source, kind } = candidate;
    if ((source !== 'model' && source !== 'shape') || (kind !== 'Organization' && kind !== 'Place'))
      return candidate;
    const { body, place } = ofPlace.exec(text.slice(start, end))?.groups ?? {};
    if (body === undefined || place === undefined) return candidate;
    const owner = lexicon.known.get(place);
    if (owner?.type === 'country' && !owner.demonym && isOfEveryCountry(body, lexicon))
      return { ...candidate, end: start + body.length };
    const words = body.split(/\s+/);
    const last = words.at(-1) as string;
    if (words.length < 2 || words.some((word) => /^\p{Ll}/u.test(word))) return candidate;
    if (!lexicon.companyHeads.has(last) && takesPlace(last, lexicon)) return candidate;
    return isPlace(place, lexicon) ? { ...candidate, end: start + body.length } : candidate;
  });
}

/** "Supreme Court", "Ministry of Steel": the country behind "of" is told by itself. */
function isOfEveryCountry(body: string, { genericBodies }: NameLexicon): boolean {
  // Central banks and parties go by their country: "Central Bank of Norland", "Communist Party of Norland".
  if (/ (?:Bank|Party)$/u.test(body)) return false;
  return genericBodies.has(body) || /^(?:Ministry|Department) (?:of|for) \p{Lu}/u.test(body);
}

/** Whether a word before "of" and a place goes with the place: "Union", "Republic". */
function takesPlace(head: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.organizationHeads.has(head) ||
    lexicon.organizationOpenings.has(head) ||
    lexicon.institutionHeads.has(head) ||
    lexicon.eventHeads.has(head)
  );
}

function isPlace(name: string, { known, places }: NameLexicon): boolean {
  const value = known.get(name);
  if (value?.type === 'country' || value?.type === 'place') return !value.demonym;
  return value?.type === 'seat' || (value === undefined && places.has(name));
}
