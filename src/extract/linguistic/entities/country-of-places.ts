import type { Gazetteer } from '../lexicon/places.ts';

/** How many people a place has at least if its country is told without the text naming it. */
const leastInhabitants = 60_000;
/** How many times larger it is than the next place of its name in another country. */
const leastRatio = 5;

/** How many times larger a place may be in a country that the text never names than a town of the name in one that it names. */
const mostRatio = 20;
const leastOfTown = 50_000;

/**
 * The country of a place by the gazetteer, as ISO code: that of the largest place of the name in a country that the text
 * names, unless a far larger one lies elsewhere (Guadalajara in an article that names Spain and not Mexico is a town of
 * Spain all the same); else that of a city that is far larger than others of its name. Null
 * where that is unclear.
 */
export function countryOfPlace(name: string, places: Gazetteer, named: ReadonlySet<string>): string | null {
  const all = places.get(name) ?? [];
  const largest = all[0];
  if (!largest) return null;
  const near = all.find(({ iso }) => named.has(iso));
  const isFarLarger = (one: number, other: number) => one >= leastInhabitants && one >= other * leastRatio;
  const isTown =
    near !== undefined &&
    near.population >= leastOfTown &&
    largest.population <= near.population * mostRatio &&
    !named.has(largest.iso);
  if (near && (isTown || near === largest || !isFarLarger(largest.population, near.population)))
    return near.iso;
  return isFarLarger(largest.population, all[1]?.population ?? 0) ? largest.iso : null;
}
