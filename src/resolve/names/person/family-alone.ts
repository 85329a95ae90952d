import { familyBearers } from '../lists/known-names.ts';
import { personLists } from '../lists/person-lists.ts';
import { nameWord } from '../words/name-word.ts';
import type { WrittenWord } from './written-word.ts';

/** Particles that are given names as well, with how many bear a family name at least that says so: "Van Jones". */
const givenParticles: ReadonlySet<string> = new Set(['van', 'von', 'della']);
const leastBearers = 40;

/** Whether words are one name with nothing but particles and articles before it: "van den Akker", "al-Mabrouk", "Dos Santos". */
export function isFamilyAlone(words: readonly WrittenWord[]): boolean {
  const last = words.at(-1);
  if (last === undefined || (words.length > 1 && last.text.length < 2)) return false;
  const isWhole =
    words.length === 2 &&
    givenParticles.has(words[0]!.text) &&
    /^\p{Lu}/u.test(words[0]!.raw) &&
    (familyBearers(last.text) ?? 0) >= leastBearers;
  return !isWhole && words.slice(0, -1).every((word, at) => standsBefore(word, words[at + 1]!));
}

function standsBefore(word: WrittenWord, next: WrittenWord): boolean {
  const { articles, particles } = personLists();
  // "Ben Salman" may be a Benjamin.
  if (particles.has(word.text)) return word.text.length > 1 && word.text !== 'ben';
  return articles.has(word.text) && isArticle(word, next);
}

/** Whether a word that may be an article is one, as in "al-Sisi" and "Al Hashemi", not in "Al Gore". */
export function isArticle({ raw, token }: WrittenWord, next: WrittenWord): boolean {
  return (
    token === next.token ||
    /^[a-z]/.test(raw) ||
    nameWord(next.text).transliterated ||
    (/^[ae]l$/i.test(raw) && next.text.length > 1 && familyBearers(next.text) === undefined)
  );
}
