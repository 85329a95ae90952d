import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { nameSlug } from '../name-slug.ts';

// Its types describe the CommonJS build, so that it is loaded as such.
const countries = createRequire(import.meta.url)('world-countries') as Countries;

const names = new Map(countries.map(({ cca2, name }) => [cca2, name.common]));
const slugs = new Map([...names].map(([iso, name]) => [iso, nameSlug(name)]));

/** A country's usual name by its ISO code; the code where there is none. */
export function countryName(iso: string): string {
  return names.get(iso.toUpperCase()) ?? iso;
}

/** The same as a part of an id. */
export function countrySlug(iso: string): string {
  return slugs.get(iso.toUpperCase()) ?? nameSlug(iso);
}

/** Slugs of all countries. */
export function countrySlugs(): readonly string[] {
  return [...slugs.values()];
}

/** ISO codes of all countries, in lower case. */
export function countryCodes(): readonly string[] {
  return [...slugs.keys()].map((iso) => iso.toLowerCase());
}
