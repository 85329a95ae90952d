import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from '../names/candidate.ts';
import { SpanIndex } from '../names/span-index.ts';

/**
 * The country of each mention of a body that every country has ("National Assembly"), as ISO code: the country named
 * right before it ("South Korea's National Assembly"), else the one of the same name elsewhere in the text, else the
 * country that the text is mostly about.
 */
export function countryOfBodies(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): Map<NameCandidate, string> {
  const found = new Map<NameCandidate, string>();
  const byName = new Map<string, Set<string>>();
  const places = new SpanIndex(names);
  const bodies = names.filter(
    (name) => name.kind === 'Organization' && lexicon.genericBodies.has(nameOf(text, name)),
  );
  for (const body of bodies) {
    const [before] = places.around(body.start);
    const [, after] = places.around(body.end);
    const isBefore =
      before && /^(?:['’]s?)?\s(?:[\p{Ll}-]+\s){0,2}$/u.test(text.slice(before.end, body.start));
    const isAfter = after && /^\s(?:of|in)\s(?:the\s)?$/.test(text.slice(body.end, after.start));
    const neighbour = [isBefore ? before : null, isAfter ? after : null].find(
      (name) => name?.kind === 'Country',
    );
    if (!neighbour?.country) continue;
    found.set(body, neighbour.country);
    const known = byName.get(nameOf(text, body)) ?? new Set();
    byName.set(nameOf(text, body), known.add(neighbour.country));
  }
  const main = mainCountry(names);
  for (const body of bodies) {
    if (found.has(body)) continue;
    const known = byName.get(nameOf(text, body));
    if (known?.size === 1) found.set(body, [...known][0] as string);
    else if (
      !known &&
      main &&
      /Ministry|Assembly|Parliament|Senate|Court|Army|Navy|Cabinet|Council|Staff/.test(nameOf(text, body))
    ) {
      found.set(body, main);
    }
  }
  return found;
}

/** The country that has at least three and two fifths of all mentions of countries. */
function mainCountry(names: readonly NameCandidate[]): string | null {
  const counts = new Map<string, number>();
  for (const { kind, country } of names) {
    if (kind === 'Country' && country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top && top[1] >= 3 && top[1] / total >= 0.4 ? top[0] : null;
}

function nameOf(text: string, name: NameCandidate): string {
  return normalizeName(text.slice(name.start, name.end));
}
