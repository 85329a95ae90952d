import { asianNames } from '../asian/family-order.ts';
import { isKnownName } from '../lists/known-names.ts';
import { personLists } from '../lists/person-lists.ts';
import { asciiOf } from '../words/ascii.ts';
import { nameWord } from '../words/name-word.ts';
import { isArticle, isFamilyAlone } from './family-alone.ts';
import { joinArabic } from './join-arabic.ts';
import { neighboursOf } from './neighbours-of.ts';
import type { PersonName } from './person-name.ts';
import { stripTitles } from './strip-titles.ts';
import type { WrittenWord } from './written-word.ts';

const longest = 8;

/** Takes a person's name apart. */
export function parsePerson(name: string, key: string): PersonName {
  const { bare, nicknames } = takeNicknames(name);
  const all = writtenWords(bare);
  const { words: titled, generation } = takeGeneration(all);
  const texts = titled.map(({ text }) => text);
  const { start, end } = stripTitles(texts, generation === null ? 2 : 1);
  const words = titled.slice(start, end);
  const asian = asianNames(
    words.map(({ text }) => text),
    hyphenated(words),
  );
  const [first] = asian;
  const units = first === undefined ? ownNameFirst(unitsOf(words)) : [...first.given, first.family];
  const compared = units
    .slice(0, longest - 1)
    .concat(units.slice(longest - 1).slice(-1))
    .map(nameWord);
  const isTitled =
    compared.length === 2 && personLists().titles.has(compared[0]!.text) && first === undefined;
  return {
    kind: 'Person',
    name,
    key,
    words: isTitled ? compared.slice(1) : compared,
    nicknames: nicknames.map(nameWord),
    generation,
    title: isTitled ? compared[0]!.fold : null,
    transliterated:
      compared.some(({ transliterated }) => transliterated) ||
      words.some(({ text, raw }) => isArabicMark(text, raw)),
    isAlone: start === 0 && generation === null && first === undefined && isFamilyAlone(words),
    neighbours: neighboursOf(units),
    isSonOf: words.some(({ text }, index) => index > 0 && /^(?:bin|ibn|binti?|binte)$/.test(text)),
    iberian: isIberian(units),
    asian,
  };
}

function takeNicknames(name: string): { bare: string; nicknames: string[] } {
  const nicknames: string[] = [];
  const bare = name.replace(
    /(?<=\s)(?:["“”«»„]([^"“”«»„]+)["“”«»„]|\(([^)]+)\))(?=\s)/gu,
    (_, quoted, bracketed) => {
      nicknames.push(...asciiOf(quoted ?? bracketed));
      return '';
    },
  );
  return { bare, nicknames };
}

function writtenWords(name: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  const tokens = name
    .normalize('NFKC')
    .split(/[\s,_]+/u)
    .filter((token) => token !== '');
  const shouts = tokens.every((token) => token === token.toUpperCase());
  for (const [token, written] of tokens.entries()) {
    for (const part of written.split(/[-‐‑–]/u)) {
      for (const raw of initialsOf(part, shouts)) {
        for (const text of asciiOf(raw)) words.push({ raw, text, token });
      }
    }
  }
  return words;
}

/** "J.R." and "JR" are two initials. */
function initialsOf(part: string, shouts: boolean): readonly string[] {
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(part)) return part.match(/\p{L}/gu)!;
  if (!shouts && isTwoInitials(part)) return [...part];
  return [part];
}

function isTwoInitials(part: string): boolean {
  const { degrees, generations } = personLists();
  const text = part.toLowerCase();
  return /^[B-DF-HJ-NP-TV-XZ]{2}$/.test(part) && !degrees.has(text) && !generations.has(text);
}

function takeGeneration(words: readonly WrittenWord[]): {
  words: readonly WrittenWord[];
  generation: number | null;
} {
  const { generations } = personLists();
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const last = words.slice(-length);
    const number = generations.get(last.map(({ text }) => text).join('-'));
    if (number === undefined) continue;
    // "Xi" and "Li V." are no numbers.
    const isRoman = number < 1000 && length === 1;
    const { raw } = last[0]!;
    // "Al J. Pere": an initial is no family name, but for "Malcolm X Jr.".
    const before = words[words.length - length - 1]!.raw;
    if (number > 1000 && /^\p{L}\.?$/u.test(before) && before !== 'X') continue;
    if (isRoman && (raw !== raw.toUpperCase() || raw === 'X' || raw.includes('.'))) continue;
    return { words: words.slice(0, -length), generation: number };
  }
  return { words, generation: null };
}

/** The words of the first hyphenated token. */
function hyphenated(words: readonly WrittenWord[]): readonly [number, number] | undefined {
  const start = words.findIndex(({ token }, index) => words[index + 1]?.token === token);
  if (start < 0) return undefined;
  const end = words.findLastIndex(({ token }) => token === words[start]!.token) + 1;
  return [start, end];
}

/** Words to compare: without articles and particles; a hyphenated family name is one. */
function unitsOf(words: readonly WrittenWord[]): readonly string[] {
  const { articles, particles } = personLists();
  const joined = joinArabic(words);
  if (joined.length > 1 && isFamilyAlone(joined)) return joined.slice(-1).map(({ text }) => text);
  const kept = joined.filter((word, index) => {
    const next = joined[index + 1];
    if (next === undefined) return true;
    if (articles.has(word.text)) return index === 0 && !isArticle(word, next);
    return index === 0 || !particles.has(word.text) || (word.text.length === 1 && word.raw !== word.text);
  });
  const last = kept.at(-1);
  if (last === undefined) return [];
  const family = kept.filter(({ token }) => token === last.token);
  const given = kept.filter(({ token }) => token !== last.token);
  return given.length === 0
    ? kept.map(({ text }) => text)
    : [...given.map(({ text }) => text), family.map(({ text }) => text).join('-')];
}

/** "Sükhbaataryn Batbold" is Batbold, of Sükhbaatar, as Mongolians write it at home. */
function ownNameFirst(units: readonly string[]): readonly string[] {
  const [father = '', own] = units;
  if (own === undefined || units.length !== 2 || isKnownName(father)) return units;
  const name = /^(.{4,}?)(?:gii|ii|gy|y)n$/.exec(father)?.[1] ?? /^(.{6,}ai)n$/.exec(father)?.[1];
  return name === undefined ? units : [own, name];
}

function isArabicMark(text: string, raw: string): boolean {
  return (
    /^(?:al|el|bin|ibn|bint|abu|abou|abd)$/.test(text) ||
    /^(?:ab[du]|abde|abdu)/.test(text) ||
    /\p{L}/u.test(raw.replace(/[\p{Script=Latin}]/gu, ''))
  );
}

function isIberian(units: readonly string[]): boolean {
  const { iberian, iberianSurnames } = personLists();
  return (
    iberian.has(units[0] ?? '') ||
    units.some((unit, index) => index > 0 && unit.split('-').some((part) => iberianSurnames.has(part)))
  );
}
