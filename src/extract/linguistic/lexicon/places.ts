import { loadText } from './load-lexicon.ts';

/** A city or a part of a country that bears a name. */
interface NamedPlace {
  /** ISO 3166-1 alpha-2 code of its country. */
  readonly iso: string;
  /** Inhabitants; 0 for a subdivision of a country. */
  readonly population: number;
}

/** Cities with at least 5,000 inhabitants and subdivisions of countries by name. */
export interface Gazetteer {
  has(name: string): boolean;
  /** The places of a name, the largest first. */
  get(name: string): readonly NamedPlace[] | undefined;
}

let loaded: Gazetteer | undefined;

/** Reads `data/lexicon/places.tsv`, which `scripts/lexicon/places.ts` writes, once. */
export function loadPlaces(): Gazetteer {
  loaded ??= createGazetteer(loadText('places.tsv'));
  return loaded;
}

/**
 * Looks names up in the text of a list as it stands: an article asks for few of its names, and taking all lines apart
 * takes longer than reading it.
 * @param text Lines of name, country and inhabitants, parted by tabs, by names in the order of UTF-16 units; each line ends.
 */
export function createGazetteer(text: string): Gazetteer {
  const startOfLine = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const nameAt = (start: number) => text.slice(start, text.indexOf('\t', start));
  /** Where the first line begins whose name is not before another. */
  const find = (name: string): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = startOfLine((low + high) >> 1);
      if (nameAt(middle) < name) low = text.indexOf('\n', middle) + 1;
      else high = middle;
    }
    return low;
  };
  const isOf = (name: string, start: number) => text.startsWith(`${name}\t`, start);
  return {
    has: (name) => isOf(name, find(name)),
    get(name) {
      const places: NamedPlace[] = [];
      for (let at = find(name); isOf(name, at); at = text.indexOf('\n', at) + 1) {
        const [, iso = '', population] = text.slice(at, text.indexOf('\n', at)).split('\t');
        places.push({ iso, population: Number(population) });
      }
      return places.length > 0 ? places : undefined;
    },
  };
}
