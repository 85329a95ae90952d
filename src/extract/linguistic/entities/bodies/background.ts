import { placesOfDateline } from '../../document/datelines.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import type { NameLexicon } from '../../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from '../../names/candidate.ts';
import { countryOfPlace } from '../country-of-places.ts';

/** What surrounds a body in a text. */
export interface Background {
  /** The only country in which the dateline's places lie, as ISO code. */
  readonly origin: string | undefined;
  /**
   * The country of a body that nothing at its mentions tells; `null` if not even the word list's holds; undefined if nothing
   * is known, or the list's holds.
   * @param isOfState Whether its name is that of a part of a state, not of a party.
   */
  countryOf(body: NameCandidate, isOfState: boolean): string | null | undefined;
}

/**
 * Tells whose a body is by what surrounds it: by the country of the dateline, where the text speaks of it or of no country,
 * else by the one that the text is mostly about. Where this is another than the dateline's, and named more than twice as
 * often, there is no telling. A body that a word list gives to a country is this one's where the text names it, or where
 * nothing speaks for another.
 */
export function createBackground(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  bodies: ReadonlyMap<NameCandidate, string>,
  lexicon: NameLexicon,
): Background {
  const datelines = document.article.blocks.filter(({ kind }) => kind === 'dateline');
  const written = new Set(
    datelines.flatMap((block) => placesOfDateline(document.text, block)).map(({ start }) => start),
  );
  const named = new Map<string, number>();
  const known = new Set<string>();
  for (const { kind, country } of names.filter((name) => !bodies.has(name) && !written.has(name.start))) {
    if (country === undefined) continue;
    known.add(country);
    if (kind === 'Country') named.set(country, (named.get(country) ?? 0) + 1);
  }
  const origin = only(
    names.flatMap((name) =>
      written.has(name.start) ? (placedIn(document.text, name, lexicon, named) ?? []) : [],
    ),
  );
  const counts = countCountries(names);
  const main = mainCountry(counts);
  const here = origin !== undefined && (known.has(origin) || named.size === 0) ? origin : undefined;
  const times = (country: string) => counts.get(country) ?? 0;
  const isClear = here === undefined || main === undefined || times(here) * 2 >= times(main);
  const likely = isClear ? (here ?? main) : null;
  return {
    origin,
    countryOf({ country: listed }, isOfState) {
      if (listed === undefined || listed === likely) return isOfState ? (likely ?? undefined) : undefined;
      if (named.has(listed) || (named.size === 0 && origin === undefined)) return undefined;
      return isOfState && likely ? likely : null;
    },
  };
}

function placedIn(
  text: string,
  { kind, country, canonical, start, end }: NameCandidate,
  { places }: NameLexicon,
  named: ReadonlyMap<string, number>,
): string | null | undefined {
  if (kind === 'Country' || country !== undefined) return country;
  return countryOfPlace(canonical ?? normalizeName(text.slice(start, end)), places, new Set(named.keys()));
}

/** How often a text names each country. */
function countCountries(names: readonly NameCandidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, country } of names) {
    if (kind === 'Country' && country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** The country that has at least three and two fifths of all mentions of countries, and more than any other. */
function mainCountry(counts: ReadonlyMap<string, number>): string | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [top, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 3 && top[1] / total >= 0.4 && top[1] !== next?.[1] ? top[0] : undefined;
}

function only(values: readonly string[]): string | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
