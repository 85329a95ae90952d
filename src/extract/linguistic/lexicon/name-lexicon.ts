import { z } from 'zod';
import { type Country, type CountryLexicon, loadCountries } from './countries.ts';
import { loadWords } from './load-lexicon.ts';
import { PhraseIndex } from './phrase-index.ts';
import { type Gazetteer, loadPlaces } from './places.ts';
import { loadStateLexicon, type StateLexicon } from './state-lexicon.ts';
import { readWordList } from './word-list.ts';

/** A body that the world's news names often. */
interface KnownOrganization {
  readonly name: string;
  readonly country: Country | null;
  readonly partOf: string | null;
  /** Whether it is a news agency. */
  readonly agency: boolean;
}

/** A place that is not a country, and the country in which it lies; null for what is larger than a country. */
interface KnownPlace {
  readonly name: string;
  readonly country: Country | null;
}

/** What a word list says that a phrase names. */
export type KnownName =
  | {
      readonly type: 'country';
      readonly country: Country;
      readonly demonym: boolean;
      readonly ambiguous: boolean;
    }
  | { readonly type: 'seat'; readonly place: KnownPlace; readonly country: Country }
  | { readonly type: 'place'; readonly place: KnownPlace; readonly demonym: boolean }
  | { readonly type: 'competition'; readonly name: string }
  /** From a user's list, with a kind of any ontology. */
  | { readonly type: 'own'; readonly name: string; readonly kind: string }
  | { readonly type: 'organization'; readonly organization: KnownOrganization; readonly ambiguous: boolean };

/** All word lists about names. */
export interface NameLexicon {
  readonly countries: CountryLexicon;
  readonly known: PhraseIndex<KnownName>;
  /** Cities and regions: evidence of what a name may be, no verdict. */
  readonly places: Gazetteer;
  readonly topics: PhraseIndex<string>;
  readonly organizationHeads: ReadonlySet<string>;
  readonly organizationOpenings: ReadonlySet<string>;
  /** Last words of companies' names. */
  readonly companyHeads: ReadonlySet<string>;
  /** Last words of parties' names. */
  readonly partyHeads: ReadonlySet<string>;
  /** What besides may stand before "of" and a place's name in a body's name. */
  readonly institutionHeads: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  readonly placeOpenings: ReadonlySet<string>;
  readonly eventHeads: ReadonlySet<string>;
  /** Last words of agreements' names behind the name of a place: "Understanding". */
  readonly placedEventHeads: ReadonlySet<string>;
  /** Last words of newspapers' names. */
  readonly outletHeads: ReadonlySet<string>;
  /** Last words of the names of laws, plans and prizes. */
  readonly documentHeads: ReadonlySet<string>;
  /** What a capital itself does, as lemmas. */
  readonly cityVerbs: ReadonlySet<string>;
  /** Verbs that have a government for an object, as lemmas. */
  readonly governmentVerbs: ReadonlySet<string>;
  /** Capitals that stand for a body of many countries, too. */
  readonly sharedSeats: ReadonlySet<string>;
  /** Nouns for what only states have, as lemmas. */
  readonly stateNouns: ReadonlySet<string>;
  /** Nouns for those who govern, as lemmas. */
  readonly governing: ReadonlySet<string>;
  /** First words of clubs' names before a city's: "Dynamo". */
  readonly clubOpenings: ReadonlySet<string>;
  /** Last words of clubs' names behind a city's: "United". */
  readonly clubEndings: ReadonlySet<string>;
  readonly genericBodies: ReadonlySet<string>;
  /** Words that tell whose such a body is. */
  readonly states: StateLexicon;
  readonly titles: ReadonlySet<string>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly genericWords: ReadonlySet<string>;
  /** First names of many countries; words that are rather something else are left out. */
  readonly firstNames: ReadonlySet<string>;
  /** Family names that stand before the given name. */
  readonly familyNameFirst: ReadonlySet<string>;
}

const organizationsSchema = z.strictObject({
  organizations: z.array(
    z.strictObject({
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      home: z.string().optional(),
      partOf: z.string().optional(),
      ambiguous: z.array(z.string()).default([]),
      agency: z.boolean().default(false),
    }),
  ),
});
const regionsSchema = z.strictObject({
  within: z.record(z.string(), z.array(z.string())),
  beyond: z.array(z.string()),
  otherNames: z.record(z.string(), z.array(z.string())),
  demonyms: z.record(z.string(), z.array(z.string())),
});
const words = z.array(z.string());
const namesSchema = z.strictObject({
  organizationHeads: words,
  organizationOpenings: words,
  companyHeads: words,
  partyHeads: words,
  institutionHeads: words,
  placeHeads: words,
  placeOpenings: words,
  eventHeads: words,
  placedEventHeads: words,
  outletHeads: words,
  documentHeads: words,
  cityVerbs: words,
  governmentVerbs: words,
  stateNouns: words,
  governing: words,
  sharedSeats: words,
  clubOpenings: words,
  clubEndings: words,
  genericBodies: words,
  titles: words,
  titleModifiers: words,
  notNames: words,
  genericWords: words,
  familyNameFirst: words,
  competitions: words,
  topics: z.array(words),
});

/** Loads the word lists about names. */
export function loadNameLexicon(): NameLexicon {
  const countries = loadCountries();
  const lists = readWordList('names.yaml', namesSchema);
  return {
    countries,
    known: new PhraseIndex(knownNames(countries, lists.competitions)),
    places: loadPlaces(),
    topics: new PhraseIndex(
      lists.topics.flatMap((phrases) => phrases.map((phrase) => [phrase, phrases[0] as string] as const)),
      false,
    ),
    organizationHeads: new Set(lists.organizationHeads),
    organizationOpenings: new Set(lists.organizationOpenings),
    companyHeads: new Set(lists.companyHeads),
    partyHeads: new Set(lists.partyHeads),
    institutionHeads: new Set(lists.institutionHeads),
    placeHeads: new Set(lists.placeHeads),
    placeOpenings: new Set(lists.placeOpenings),
    eventHeads: new Set(lists.eventHeads),
    placedEventHeads: new Set(lists.placedEventHeads),
    outletHeads: new Set(lists.outletHeads),
    documentHeads: new Set(lists.documentHeads),
    cityVerbs: new Set(lists.cityVerbs),
    governmentVerbs: new Set(lists.governmentVerbs),
    stateNouns: new Set(lists.stateNouns),
    governing: new Set(lists.governing),
    sharedSeats: new Set(lists.sharedSeats),
    clubOpenings: new Set(lists.clubOpenings),
    clubEndings: new Set(lists.clubEndings),
    genericBodies: new Set(lists.genericBodies),
    states: loadStateLexicon(),
    titles: new Set(lists.titles),
    titleModifiers: new Set(lists.titleModifiers),
    notNames: new Set(lists.notNames),
    genericWords: new Set(lists.genericWords),
    firstNames: loadWords('first-names.txt'),
    familyNameFirst: new Set(lists.familyNameFirst),
  };
}

function* knownNames(
  countries: CountryLexicon,
  competitions: readonly string[],
): Generator<readonly [string, KnownName]> {
  for (const { name, aliases, home, partOf, ambiguous, agency } of readWordList(
    'organizations.yaml',
    organizationsSchema,
  ).organizations) {
    const country = (home === undefined ? null : countries.byIso.get(home)) ?? null;
    const organization = { name, country, partOf: partOf ?? null, agency };
    for (const phrase of [name, ...aliases]) {
      yield [phrase, { type: 'organization', organization, ambiguous: ambiguous.includes(phrase) }];
    }
  }
  for (const [phrase, country] of countries.names) {
    yield [phrase, { type: 'country', country, demonym: false, ambiguous: countries.ambiguous.has(phrase) }];
  }
  for (const [phrase, country] of countries.demonyms) {
    yield [phrase, { type: 'country', country, demonym: true, ambiguous: false }];
  }
  for (const [phrase, country] of countries.seats) {
    // "Washington, D.C." is the city by its full name.
    const name = phrase.replace(/,? D\.?C\.?$/u, '');
    yield [phrase, { type: 'seat', country, place: { name, country } }];
  }
  yield* knownPlaces(countries);
  for (const name of competitions) yield [name, { type: 'competition', name }];
}

function* knownPlaces(countries: CountryLexicon): Generator<readonly [string, KnownName]> {
  const { within, beyond, otherNames, demonyms } = readWordList('regions.yaml', regionsSchema);
  const places: KnownPlace[] = beyond.map((name) => ({ name, country: null }));
  for (const [iso, names] of Object.entries(within))
    for (const name of names) places.push({ name, country: countries.byIso.get(iso) ?? null });
  for (const place of places) {
    for (const phrase of [place.name, ...(otherNames[place.name] ?? [])])
      yield [phrase, { type: 'place', place, demonym: false }];
    for (const phrase of demonyms[place.name] ?? []) yield [phrase, { type: 'place', place, demonym: true }];
  }
}
