import { mainValues } from '../compare/facets.ts';
import type { Cluster } from './cluster.ts';

/** A word by which an id may tell an entity from others of its name, and what it says. */
export interface IdWord {
  readonly topic: 'country' | 'field' | 'region' | 'years';
  readonly word: string;
}

/** Words that tell an entity apart, the best first. */
export function idWords({ facets }: Cluster): readonly IdWord[] {
  const { kind, countries, fields, regions, born } = facets;
  const country = one(countries).map((iso): IdWord => ({ topic: 'country', word: iso.toLowerCase() }));
  const field = one(fields).map((value): IdWord => ({ topic: 'field', word: value.split('/').at(-1)! }));
  const region = one(regions).map(
    (value): IdWord => ({ topic: 'region', word: value.slice(value.indexOf('-') + 1) }),
  );
  const years = born === null ? [] : [{ topic: 'years', word: yearWord(kind, born[0]) } as const];
  // What is between two countries, such as a ceasefire, is often told apart by nothing else.
  const pair = two(countries).map((isos): IdWord => ({ topic: 'country', word: isos.toLowerCase() }));
  return kind === 'Place'
    ? [...region, ...country, ...field, ...pair]
    : [...country, ...field, ...region, ...years, ...pair];
}

function yearWord(kind: string, year: number): string {
  return kind === 'Event' ? `${year}` : `${Math.floor(year / 10)}0s`;
}

function one(values: ReadonlyMap<string, number>): readonly string[] {
  const main = mainValues(values);
  return main.length === 1 ? main : [];
}

function two(values: ReadonlyMap<string, number>): readonly string[] {
  const main = mainValues(values);
  return main.length === 2 ? [main.join('-')] : [];
}
