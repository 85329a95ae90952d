import {
  type CoreferenceLexicon,
  loadCoreferenceLexicon,
} from '../../extract/linguistic/coreference/coreference-lexicon.ts';
import { type CountryLexicon, loadCountries } from '../../extract/linguistic/lexicon/countries.ts';
import { type IdentityLexicon, loadIdentityLexicon } from './identity-lexicon.ts';

/** The word lists by which profiles are read. */
export interface Lexicons {
  readonly identity: IdentityLexicon;
  readonly coreference: CoreferenceLexicon;
  /** ISO codes by a country's names and demonyms. */
  readonly countries: ReadonlyMap<string, string>;
}

let loaded: Lexicons | undefined;

/** The lists that newsgraph ships, read once. */
export function identityLexicons(): Lexicons {
  loaded ??= {
    identity: loadIdentityLexicon(),
    coreference: loadCoreferenceLexicon(),
    countries: codesByName(loadCountries()),
  };
  return loaded;
}

function codesByName({ names, demonyms, ambiguous }: CountryLexicon): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [name, { iso }] of [...names, ...demonyms]) {
    if (!codes.has(name) && !ambiguous.has(name)) codes.set(name, iso);
  }
  return codes;
}
