import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate } from './candidate.ts';

/**
 * Gives a short name that several countries have ("Congo") to the one of which the document has more other names and
 * places; where none has more, it stays with the one that news means most.
 */
export function sharedCountryNames(
  text: string,
  names: readonly NameCandidate[],
  { countries }: NameLexicon,
): NameCandidate[] {
  const meant = new Map<string, string>();
  for (const [words, isos] of countries.sharedNames) {
    const around = names.filter(({ start, end }) => text.slice(start, end) !== words);
    const countOf = (iso: string) => around.filter(({ country }) => country === iso).length;
    const [usual = '', ...others] = isos;
    const best = others.toSorted((a, b) => countOf(b) - countOf(a))[0];
    if (best !== undefined && countOf(best) > countOf(usual)) meant.set(words, best);
  }
  if (meant.size === 0) return [...names];
  return names.map((name) => {
    const iso = name.kind === 'Country' ? meant.get(text.slice(name.start, name.end)) : undefined;
    const country = iso === undefined ? undefined : countries.byIso.get(iso);
    return country === undefined ? name : { ...name, canonical: country.name, country: country.iso };
  });
}
