import { loadCountries } from '../../../extract/linguistic/lexicon/countries.ts';
import { asciiOf } from '../words/ascii.ts';
import { once } from './once.ts';

/** Most words of a country's name that are looked up. */
export const longestCountry = 6;

/** ISO codes of countries by their names and demonyms: ASCII words in lower case, with a blank between. */
export const countryWords = once((): ReadonlyMap<string, string> => {
  const { demonyms, names } = loadCountries();
  const found = new Map<string, string>();
  for (const [name, { iso }] of [...names, ...demonyms]) {
    const words = name.split(/[\s-]+/u).flatMap(asciiOf);
    const bare = words[0] === 'the' ? words.slice(1) : words;
    const key = bare.join(' ');
    if (key.length > 1 && !found.has(key)) found.set(key, iso);
  }
  return found;
});
