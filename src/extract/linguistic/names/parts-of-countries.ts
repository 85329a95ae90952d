import { countryOfPlace } from '../entities/country-of-places.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate } from './candidate.ts';

const nowhere: ReadonlySet<string> = new Set();

/**
 * "Georgia" beside "Atlanta" or "Ga.": a name that is a country's and that of a part of another means the part where more
 * places of the other country stand around it than of its own.
 */
export function partsOfCountries(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const parts = new Map<string, string>();
  for (const [name, { country, signs }] of lexicon.countries.alsoWithin) {
    const own = names.find(
      (one) => one.kind === 'Country' && text.slice(one.start, one.end) === name,
    )?.country;
    if (own === undefined) continue;
    const around = names.flatMap((one) => placedIn(text, one, name, country, lexicon));
    const count = (iso: string) => around.filter((other) => other === iso).length;
    const told = signs.filter((sign) => text.includes(sign)).length;
    if (count(country) + told > count(own)) parts.set(name, country);
  }
  return names.map((one) => {
    if (one.kind !== 'Country') return one;
    const words = text.slice(one.start, one.end);
    const isState = stateOf.test(text.slice(Math.max(0, one.start - 12), one.start));
    const country =
      parts.get(words) ?? (isState ? lexicon.countries.alsoWithin.get(words)?.country : undefined);
    if (country === undefined) return one;
    return { start: one.start, end: one.end, kind: 'Place', source: 'list', canonical: words, country };
  });
}

/** "A senator from the state of Georgia": this one, whatever the text means elsewhere. */
const stateOf = /\bstate of $/u;

/** The country in which a place lies or of whose people a name is; the other's capital may only stand for its government. */
function placedIn(
  text: string,
  one: NameCandidate,
  name: string,
  other: string,
  lexicon: NameLexicon,
): string[] {
  const words = text.slice(one.start, one.end);
  if (words === name) return [];
  if (one.kind === 'Country') return one.adjective && one.country ? [one.country] : [];
  if (one.kind !== 'Place' || (one.seat && one.country === other)) return [];
  const country = one.country ?? countryOfPlace(one.canonical ?? words, lexicon.places, nowhere);
  return country === null ? [] : [country];
}
