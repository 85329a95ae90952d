import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate } from './candidate.ts';

/** How many times larger than its namesake a place may be that is not meant; larger ones are meant wherever they are named. */
const mostTimes = 5;

/**
 * A place of which a list tells the country is that of another where the text names the other and never the first, and a
 * gazetteer knows one of the name there: "Tripoli" in an article on Lebanon, "Punjab" in one on India.
 */
export function placesElsewhere(names: readonly NameCandidate[], lexicon: NameLexicon): NameCandidate[] {
  const named = new Set(
    names.flatMap(({ kind, country }) => (kind === 'Country' && country ? [country] : [])),
  );
  if (named.size === 0) return [...names];
  return names.map((name) => {
    const { kind, source, country, canonical } = name;
    if (kind !== 'Place' || source !== 'list' || country === undefined || named.has(country)) return name;
    const elsewhere = countryElsewhere(canonical ?? '', country, named, lexicon);
    if (elsewhere === null) return name;
    const { seat, ...place } = name;
    return { ...place, country: elsewhere };
  });
}

function countryElsewhere(
  name: string,
  country: string,
  named: ReadonlySet<string>,
  { places }: NameLexicon,
): string | null {
  const all = places.get(name) ?? [];
  const other = all.find(({ iso }) => iso !== country && named.has(iso));
  if (other === undefined) return null;
  const own = all.find(({ iso }) => iso === country)?.population ?? 0;
  // The states of America are known the world over: "They moved from Uruguay to Florida".
  if (own === 0) return other.population === 0 && country !== 'US' ? other.iso : null;
  return Math.round(own / Math.max(other.population, 1)) <= mostTimes ? other.iso : null;
}
