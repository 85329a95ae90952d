import { countryOfPlace } from '../../extract/linguistic/entities/country-of-places.ts';
import type { Lexicons } from './lexicons.ts';

/** Words of an outlet's name that are looked up together at most. */
const most = 3;
const nowhere: ReadonlySet<string> = new Set();

/**
 * The country from which an outlet writes, as far as its name tells, as ISO code: "The Korea Herald", "Karachi Morning News".
 * A city counts only in front of other words: "Metro" and "Standard" are cities, too.
 */
export function homeOfOutlet(outlet: string, { countries, seats, places }: Lexicons): string | null {
  const words = outlet
    .replace(/^the\s+/iu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  for (const start of words.keys()) {
    for (let count = Math.min(most, words.length - start); count > 0; count -= 1) {
      const name = words.slice(start, start + count).join(' ');
      const iso = countries.get(name) ?? seats.get(name);
      if (iso !== undefined) return iso;
      if (start > 0 || count === words.length) continue;
      const home = countryOfPlace(name, places, nowhere);
      if (home !== null) return home;
    }
  }
  return null;
}
