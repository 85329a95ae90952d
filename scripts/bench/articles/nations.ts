import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import type { StockName } from './names.ts';

const countries = createRequire(import.meta.url)('world-countries') as Countries;

/** A country as articles speak of it. */
export interface Nation {
  readonly code: string;
  readonly name: string;
  /** Such as `Kenyan`. */
  readonly people: string;
  readonly capital: string;
  /** Its larger towns, the largest first; the capital may be among them. */
  readonly towns: readonly string[];
  readonly names: StockName;
}

/** Those that the news is full of come first; the rest follow by their code. */
const often = [
  'US',
  'CN',
  'RU',
  'GB',
  'IN',
  'FR',
  'DE',
  'JP',
  'UA',
  'IR',
  'TR',
  'BR',
  'KR',
  'SA',
  'EG',
  'PK',
  'NG',
];

const bySubregion: Readonly<Record<string, StockName>> = {
  'North America': 'anglo',
  'Central America': 'latin',
  'South America': 'latin',
  Caribbean: 'anglo',
  'Northern Europe': 'germanic',
  'Western Europe': 'germanic',
  'Southern Europe': 'latin',
  'Southeast Europe': 'slavic',
  'Eastern Europe': 'slavic',
  'Central Europe': 'slavic',
  'Western Asia': 'arabic',
  'Northern Africa': 'arabic',
  'Central Asia': 'persianate',
  'Southern Asia': 'southAsian',
  'Eastern Asia': 'chinese',
  'South-Eastern Asia': 'southeastAsian',
  'Western Africa': 'westAfrican',
  'Middle Africa': 'westAfrican',
  'Eastern Africa': 'eastAfrican',
  'Southern Africa': 'southernAfrican',
  'Australia and New Zealand': 'anglo',
  Melanesia: 'pacific',
  Micronesia: 'pacific',
  Polynesia: 'pacific',
};

const byCode: Readonly<Record<string, StockName>> = {
  GB: 'anglo',
  IE: 'anglo',
  FR: 'french',
  BE: 'french',
  HT: 'french',
  MX: 'latin',
  BR: 'lusophone',
  PT: 'lusophone',
  AO: 'lusophone',
  MZ: 'lusophone',
  TR: 'turkic',
  AZ: 'turkic',
  IR: 'persianate',
  AF: 'persianate',
  JP: 'japanese',
  KR: 'korean',
  KP: 'korean',
  ZW: 'southernAfrican',
  ZM: 'southernAfrican',
  MW: 'southernAfrican',
};

/** Sovereign states with a capital, in the order of how often articles name them. */
export function readNations(): readonly Nation[] {
  const towns = readTowns();
  const nations = countries
    .filter(({ independent, capital }) => independent && (capital[0] ?? '') !== '')
    .map((country): Nation => {
      const capital = country.capital[0]!;
      return {
        code: country.cca2,
        name: country.name.common,
        people: country.demonyms.eng?.m || country.name.common,
        capital,
        towns: towns.get(country.cca2) ?? [capital],
        names: byCode[country.cca2] ?? bySubregion[country.subregion] ?? 'anglo',
      };
    });
  const rank = ({ code }: Nation) => (often.includes(code) ? often.indexOf(code) : often.length);
  return nations.toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}

/** The twelve largest towns of each country, by the gazetteer that the product ships. */
function readTowns(): ReadonlyMap<string, readonly string[]> {
  const rows = readFileSync(new URL('../../../data/lexicon/places.tsv', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, code, people] = line.split('\t');
      return name === undefined || code === undefined || !/^[A-Z]/.test(name)
        ? []
        : [{ name, code, people: Number(people) }];
    })
    .sort((a, b) => b.people - a.people);
  const towns = new Map<string, string[]>();
  for (const { name, code } of rows) {
    const list = towns.get(code) ?? [];
    towns.set(code, list);
    if (list.length < 12) list.push(name);
  }
  return towns;
}
