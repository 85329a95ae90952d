import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { z } from 'zod';
import { withoutMarks } from './without-marks.ts';
import { readWordList } from './word-list.ts';

/** A country as news names it. */
export interface Country {
  /** ISO 3166-1 alpha-2; `GB-ENG` and the like for the parts of the United Kingdom; SU, YU, DD for states of the past. */
  readonly iso: string;
  readonly name: string;
}

/** Everything that names a country or stands for it. */
export interface CountryLexicon {
  readonly byIso: ReadonlyMap<string, Country>;
  readonly names: readonly (readonly [string, Country])[];
  /** "Russian", "Russians", "South Korean". */
  readonly demonyms: readonly (readonly [string, Country])[];
  /** Capitals and other cities that stand for the government. */
  readonly seats: readonly (readonly [string, Country])[];
  /** Names that are also a region, a person or a word. */
  readonly ambiguous: ReadonlySet<string>;
  /** Names that are also those of a part of another country, with that country's ISO code and words that speak for it. */
  readonly alsoWithin: ReadonlyMap<string, { readonly country: string; readonly signs: readonly string[] }>;
  /** Short names of several countries, with their ISO codes. */
  readonly sharedNames: ReadonlyMap<string, readonly string[]>;
  /** Parts of countries that are called like a seat of government, by that name, with words that speak for and against them. */
  readonly partsLikeSeats: ReadonlyMap<
    string,
    { readonly name: string; readonly signs: readonly string[]; readonly against: readonly string[] }
  >;
}

const additionsSchema = z.strictObject({
  countries: z.record(
    z.string(),
    z.strictObject({
      name: z.string().optional(),
      names: z.array(z.string()).default([]),
      demonyms: z.array(z.string()).default([]),
      seats: z.array(z.string()).default([]),
    }),
  ),
  notNames: z.array(z.string()),
  ambiguous: z.array(z.string()),
  alsoWithin: z.record(z.string(), z.strictObject({ country: z.string(), signs: z.array(z.string()) })),
  sharedNames: z.record(z.string(), z.array(z.string())),
  partsLikeSeats: z.record(
    z.string(),
    z.strictObject({ name: z.string(), signs: z.array(z.string()), against: z.array(z.string()) }),
  ),
});

/** Builds the lexicon from the package world-countries (ODbL) and our own additions. */
export function loadCountries(): CountryLexicon {
  const additions = readWordList('countries.yaml', additionsSchema);
  const excluded = new Set(additions.notNames);
  const byIso = new Map<string, Country>();
  const names = new Map<string, Country>();
  const demonyms = new Map<string, Country>();
  const seats = new Map<string, Country>();
  const set = (map: Map<string, Country>, key: string, country: Country) => {
    if (!excluded.has(key) && !map.has(key)) map.set(key, country);
  };

  // Our own additions come first: they are what news means where the package has two countries for one word.
  for (const [iso, own] of Object.entries(additions.countries)) {
    const known = worldCountries().find(({ cca2 }) => cca2 === iso);
    const country = { iso, name: own.name ?? known?.name.common ?? (own.names[0] as string) };
    byIso.set(iso, country);
    for (const name of [country.name, ...own.names]) set(names, name, country);
    for (const demonym of own.demonyms)
      for (const form of demonymForms(demonym)) set(demonyms, form, country);
    for (const seat of own.seats) set(seats, seat, country);
  }
  const bySize = [...worldCountries()].sort(
    (a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area,
  );
  for (const { cca2, name, altSpellings, demonyms: ofPeople, capital } of bySize) {
    const country = byIso.get(cca2) ?? { iso: cca2, name: name.common };
    byIso.set(cca2, country);
    // Short spellings are codes, such as "AR"; capitals only are acronyms of other things.
    const spellings = altSpellings.filter(
      (spelling) => spelling.length > 3 && spelling !== spelling.toUpperCase(),
    );
    for (const spelling of [country.name, name.common, name.official, ...spellings])
      set(names, spelling, country);
    for (const list of Object.values(ofPeople.eng ?? {})) {
      for (const demonym of list.split(','))
        for (const form of demonymForms(demonym.trim())) set(demonyms, form, country);
    }
    for (const city of capital) for (const form of [city, withoutMarks(city)]) set(seats, form, country);
  }
  for (const name of names.keys()) {
    demonyms.delete(name);
    seats.delete(name);
  }
  return {
    byIso,
    names: [...names],
    demonyms: [...demonyms],
    seats: [...seats],
    ambiguous: new Set(additions.ambiguous),
    alsoWithin: new Map(Object.entries(additions.alsoWithin)),
    sharedNames: new Map(Object.entries(additions.sharedNames)),
    partsLikeSeats: new Map(Object.entries(additions.partsLikeSeats)),
  };
}

/** Whether a text that names these countries rather means the part of another: "Georgia" beside "Alabama". */
export function isWithinOther(
  name: string,
  country: Country,
  { alsoWithin }: CountryLexicon,
  named: ReadonlySet<string | undefined>,
): boolean {
  const other = alsoWithin.get(name)?.country;
  return other !== undefined && named.has(other) && !named.has(country.iso);
}

function worldCountries(): Countries {
  return createRequire(import.meta.url)('world-countries') as Countries;
}

/** A demonym and its plural; those in -ese, -ish, -ch and -s have none. */
function demonymForms(demonym: string): string[] {
  if (demonym === '') return [];
  if (/(?:ch|sh|s)man$/.test(demonym)) return [demonym, `${demonym.slice(0, -3)}men`];
  return /(?:ese|ish|ch|s)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}
