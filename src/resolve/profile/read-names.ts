import type { Entity } from '../../model/extraction.ts';
import { searchKey } from '../name-slug.ts';
import { nameKey } from '../names/name-key.ts';
import { nameWord } from '../names/words/name-word.ts';
import { bareBody } from './body-name.ts';
import type { Lexicons } from './lexicons.ts';

/**
 * Names that could stand for an entity alone, the one that it goes by first: without nouns, without a surname or given
 * name beside a full one, and without what only shortens another.
 */
export function readNames(lexicons: Lexicons, { kind, name, aliases }: Entity): readonly string[] {
  const bare = (each: string) =>
    kind === 'Organization'
      ? bareBody(each, lexicons).name
      : withoutRole(lexicons, kind, each.replace(/\s+/gu, ' ').trim());
  const first = bare(name);
  const names = [first];
  const keys = new Set([nameKey(kind, first)]);
  for (const alias of aliases.map(bare).sort()) {
    const key = nameKey(kind, alias);
    if (keys.has(key) || !standsAlone(kind, alias) || names.some((longer) => isPart(alias, longer))) continue;
    keys.add(key);
    names.push(alias);
  }
  return names;
}

/** "Midfielder Mohammed al-Qahtani" is called by the rest. */
function withoutRole(lexicons: Lexicons, kind: string, name: string): string {
  if (kind !== 'Person' || roleInName(lexicons, name) === null) return name;
  return name.slice(name.indexOf(' ') + 1);
}

/** The role with which a person's name begins, in lower case, as "gen" of "Gen. Ana Kolar"; null where it begins with none. */
export function roleInName({ identity, coreference }: Lexicons, name: string): string | null {
  const [first = '', ...rest] = name.split(/\s+/u);
  if (rest.length === 0) return null;
  const noun = first.toLowerCase().replaceAll('.', '');
  // Many names end like nouns for men: "Abdirahman Warsame".
  const isNoun = coreference.isPersonNoun(noun) && (rest.length > 1 || !noun.endsWith('man'));
  const isRole = identity.fieldOfRole(noun) !== null || isNoun;
  // "King", "Prince" and the like are first names as well.
  const isFirstName =
    coreference.firstNames.female.has(noun) || coreference.firstNames.male.has(noun) || isOfArabic(noun);
  return isRole && !isFirstName ? noun : null;
}

function isOfArabic(word: string): boolean {
  return /^abd[aeiou]/u.test(word) || nameWord(word).transliterated;
}

function standsAlone(kind: string, alias: string): boolean {
  const words = alias.split(/\s+/u);
  if (kind === 'Person') return words.length > 1 && !/^\p{L}\.?$/u.test(words[0]!);
  if (kind === 'Organization' || kind === 'Event') {
    return words.length > 1 ? /^\p{Lu}/u.test(alias) : /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(alias);
  }
  return /^\p{Lu}|^[^\p{Ll}]/u.test(alias);
}

/** Whether all words of a name are words of another. */
function isPart(short: string, long: string): boolean {
  const words = new Set(searchKey(long).split(' '));
  return searchKey(short)
    .split(' ')
    .every((word) => words.has(word));
}
