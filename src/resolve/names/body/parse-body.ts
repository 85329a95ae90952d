import { bodyLists } from '../lists/body-lists.ts';
import { countryWords, longestCountry } from '../lists/country-words.ts';
import { isPlaceName, knownBody } from '../lists/known-bodies.ts';
import { fullRegion, knownPlaces } from '../lists/place-lists.ts';
import { asciiOf } from '../words/ascii.ts';
import { acronymsOf, asAcronym } from './acronym.ts';
import type { BodyName } from './body-name.ts';
import type { BodyWord } from './body-word.ts';
import { placeSound } from './place-sound.ts';
import { readNumber } from './read-number.ts';
import { standardWord } from './standard-word.ts';

/** Kinds whose names may hold that of a country that they belong to. */
const ofCountries: ReadonlySet<string> = new Set(['Organization', 'Event']);

/** Takes a name that is no person's apart. */
export function parseBody(kind: string, name: string, key: string): BodyName {
  const [first = '', ...regions] = kind === 'Place' ? name.split(',') : [name];
  const head = kind === 'Place' && first.trim().endsWith('.') ? (fullRegion(first.trim()) ?? first) : first;
  const all = writtenWords(head);
  const bare = withoutForms(kind, all);
  const { countries, rest } = ofCountries.has(kind) ? takeCountries(bare) : { countries: [], rest: bare };
  const lists = bodyLists();
  const numbers: number[] = [];
  const axes = new Map<number, string>();
  const teams = new Set<string>();
  const places = new Set<string>();
  const words: string[] = [];
  const isMinistry = rest.some(({ text }) => lists.ministries.has(text));
  for (const [index, { raw, text }] of rest.entries()) {
    const number = readNumber(raw, text, index > 0);
    if (number !== null) {
      numbers.push(number);
      continue;
    }
    // "Group A" is not "Group D".
    const isLetter = index > 0 && text.length === 1 && raw === raw.toUpperCase();
    if ((lists.smallWords.has(text) && !isLetter) || (isMinistry && lists.affairs.has(text))) continue;
    const word = standardWord(kind, text);
    const axis = lists.axes.get(text);
    if (axis !== undefined) axes.set(axis, lists.compass.get(word) ?? word);
    if (kind !== 'Place' && lists.teams.has(text)) teams.add(word);
    if (kind === 'Organization' && lists.companyWords.has(text) && rest.length > 1) continue;
    if (kind !== 'Place' && isPlaceName(raw)) places.add(word);
    words.push(word);
  }
  const unique = [...new Set(words)];
  return {
    kind,
    name,
    key,
    words: unique,
    sounds: kind === 'Place' ? unique.map(placeSound) : [],
    countries: [...new Set(countries)].sort(),
    numbers: [...new Set(numbers)].sort((a, b) => a - b),
    axes,
    teams: [...teams].sort(),
    places,
    region: regions.flatMap((region) => asciiOf(fullRegion(region.trim()) ?? region)).join(' '),
    acronym: asAcronym(all),
    acronyms: acronymsOf(bare),
    known: knownAs(kind, key, all),
  };
}

function knownAs(kind: string, key: string, words: readonly BodyWord[]): readonly string[] {
  if (kind === 'Place') return knownPlaces(key);
  const known = kind === 'Country' ? countryOf(words) : kind === 'Organization' ? knownBody(key) : undefined;
  return known === undefined ? [] : [known];
}

function writtenWords(name: string): readonly BodyWord[] {
  return name
    .normalize('NFKC')
    .replace(/['’]s(?=\s|$)/gu, 's')
    .replaceAll('&', ' and ')
    .replace(/\bco-(?=op|ord)/giu, (prefix) => prefix.slice(0, -1))
    .split(/[\s_/,()"“”-]+/u)
    .flatMap((raw) => asciiOf(raw).map((text) => ({ raw, text })));
}

function withoutForms(kind: string, words: readonly BodyWord[]): readonly BodyWord[] {
  if (kind !== 'Organization') return words;
  const { legalForms, formsBefore, shipsBefore } = bodyLists();
  const isForm = (at: number) => legalForms.has(words[at]?.text ?? '');
  let end = words.length;
  // "S.A. de C.V.", "GmbH & Co. KG": small words between two forms go with them.
  while (end > 1 && (isForm(end - 1) || (end < words.length && isForm(end - 2) && isSmall(words[end - 1]!))))
    end -= 1;
  const [first] = words;
  if (first === undefined || end < 2) return words.slice(0, end);
  const { raw, text } = first;
  const isBefore = formsBefore.has(text) || (shipsBefore.has(text) && raw === raw.toUpperCase());
  return words.slice(isBefore ? 1 : 0, end);
}

function isSmall({ text }: BodyWord): boolean {
  return bodyLists().smallWords.has(text);
}

interface CountriesTaken {
  readonly countries: readonly string[];
  readonly rest: readonly BodyWord[];
}

function takeCountries(words: readonly BodyWord[]): CountriesTaken {
  const countries: string[] = [];
  const rest: BodyWord[] = [];
  for (let at = 0; at < words.length; ) {
    const found = countryAt(words, at);
    if (found === undefined) {
      rest.push(words[at]!);
      at += 1;
    } else {
      countries.push(found.iso);
      at += found.length;
    }
  }
  return { countries, rest };
}

function countryAt(
  words: readonly BodyWord[],
  at: number,
): { readonly iso: string; readonly length: number } | undefined {
  for (let length = Math.min(longestCountry, words.length - at); length > 0; length -= 1) {
    const part = words.slice(at, at + length);
    // "us" and "man" are words.
    if (length === 1 && part[0]!.text.length < 4 && part[0]!.raw !== part[0]!.raw.toUpperCase()) continue;
    const iso = countryWords().get(part.map(({ text }) => text).join(' '));
    if (iso !== undefined) return { iso, length };
  }
  return undefined;
}

function countryOf(words: readonly BodyWord[]): string | undefined {
  const texts = words.map(({ text }) => text);
  const name = (texts[0] === 'the' ? texts.slice(1) : texts).join(' ');
  return bodyLists().sharedCountries.has(name) ? undefined : countryWords().get(name);
}
