import {
  type CoreferenceLexicon,
  loadCoreferenceLexicon,
} from '../../extract/linguistic/coreference/coreference-lexicon.ts';
import { type CountryLexicon, loadCountries } from '../../extract/linguistic/lexicon/countries.ts';
import { type Gazetteer, loadPlaces } from '../../extract/linguistic/lexicon/places.ts';
import { type IdentityLexicon, loadIdentityLexicon } from './identity-lexicon.ts';

/** The word lists by which profiles are read. */
export interface Lexicons {
  readonly identity: IdentityLexicon;
  readonly coreference: CoreferenceLexicon;
  /** ISO codes by a country's names and demonyms. */
  readonly countries: ReadonlyMap<string, string>;
  /** ISO codes by capitals. */
  readonly seats: ReadonlyMap<string, string>;
  readonly places: Gazetteer;
}

let loaded: Lexicons | undefined;

/** The lists that newsgraph ships, read once. */
export function identityLexicons(): Lexicons {
  loaded ??= readLexicons();
  return loaded;
}

function readLexicons(): Lexicons {
  const { names, demonyms, seats, ambiguous } = loadCountries();
  return {
    identity: loadIdentityLexicon(),
    coreference: loadCoreferenceLexicon(),
    countries: codesByName([...names, ...demonyms], ambiguous),
    seats: codesByName(seats, ambiguous),
    places: loadPlaces(),
  };
}

function codesByName(
  named: CountryLexicon['names'],
  ambiguous: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [name, { iso }] of named) {
    if (!codes.has(name) && !ambiguous.has(name)) codes.set(name, iso);
  }
  return codes;
}
