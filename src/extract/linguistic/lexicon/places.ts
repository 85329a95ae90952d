import { loadText } from './load-lexicon.ts';

/** A city or a part of a country that bears a name. */
interface NamedPlace {
  /** ISO 3166-1 alpha-2 code of its country. */
  readonly iso: string;
  /** Inhabitants; 0 for a subdivision of a country. */
  readonly population: number;
}

/** Cities with at least 5,000 inhabitants and subdivisions of countries by name, the largest of a name first. */
export type Gazetteer = ReadonlyMap<string, readonly NamedPlace[]>;

/** Reads `data/lexicon/places.tsv`, which `scripts/lexicon/places.ts` writes. */
export function loadPlaces(): Gazetteer {
  const places = new Map<string, NamedPlace[]>();
  for (const line of loadText('places.tsv').split('\n')) {
    const [name, iso, population] = line.split('\t');
    if (name === undefined || iso === undefined) continue;
    const place = { iso, population: Number(population) };
    const others = places.get(name);
    if (others) others.push(place);
    else places.set(name, [place]);
  }
  return places;
}
