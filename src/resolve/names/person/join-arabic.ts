import { familyBearers, isGivenName, isKnownName } from '../lists/known-names.ts';
import { personLists } from '../lists/person-lists.ts';
import { spellingLists } from '../lists/spelling-lists.ts';
import { nameWord } from '../words/name-word.ts';
import type { WrittenWord } from './written-word.ts';

/** "Abd", "Abdel", "Abdoul": the servant of the one who is named next. */
const servant = /^abd(?:[aeiou]{1,2}l?|[aeiou]{1,2}(?:sh|[rsdtnz]))?$/;
const servantOfOne = /^abd(?:[aeiou]{1,2}(?:l|(?=([rsdtnz]|sh)\1)))([a-z]{3,})$/;
/** "Bensalem" is "Ben Salem", of which the particle does not count. */
const sonOfOne = /^ben([a-z]{3,})$/;
const father = /^ab[uo]u?$/;
/** "Bou" before a family name, of Lebanon and the Maghreb. */
const fatherLater = /^bou?$/;
/** "Ziaur Rahman" is "Zia ur-Rahman": the article at the end of the word before. */
const articleBehind = /^([a-z]{3,})u[lr]$/;
/** "Almabrouk" is "al-Mabrouk". */
const withArticle = /^[ae]l([bcdfghjkmnpqrstvwxyz][a-z]{3,})$/;

/**
 * Writes as one word what Arabic names are made of: "Abd al-Nasir", "Abdel Nasser" and "Abdelnasser"; "Abu Bakr" and
 * "Abubakr"; and without "Ben" or the article what was joined to it: "Bensalem", "Almabrouk".
 */
export function joinArabic(words: readonly WrittenWord[]): readonly WrittenWord[] {
  const joined: WrittenWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const isServant = servant.test(word.text);
    if (isServant || father.test(word.text) || (at > 0 && fatherLater.test(word.text))) {
      const next = words.findIndex(({ text }, index) => index > at && !personLists().articles.has(text));
      if (next > at) {
        const { text, token } = words[next]!;
        joined.push({ raw: word.raw, text: (isServant ? 'abd' : 'abu') + standard(text), token });
        at = next;
        continue;
      }
    }
    const following = words[at + 1];
    const before = articleBehind.exec(word.text)?.[1];
    if (before !== undefined && following !== undefined && isOfArabic(before, following.text)) {
      joined.push({ ...word, text: before });
      continue;
    }
    const son = at > 0 ? sonOfOne.exec(word.text)?.[1] : undefined;
    if (son !== undefined && isNameOfOwn(son, word.text)) {
      joined.push({ ...word, text: son });
      continue;
    }
    const rest = at > 0 ? withArticle.exec(word.text)?.[1] : undefined;
    if (rest !== undefined && hasArticle(word, words)) {
      joined.push({ ...word, text: rest });
      continue;
    }
    const whole = servantOfOne.exec(word.text);
    joined.push(
      whole === null || spellingLists().readAs.has(word.text)
        ? word
        : { ...word, text: `abd${standard(whole[2]!)}` },
    );
  }
  return joined;
}

/** How many bear a surname at least that is known for itself, so that "Ben" before it is a word of its own. */
const leastBearers = 50;

/** Whether what stands behind "ben" in a word is a name, and the whole is none that is known, such as "Bennett". */
function isNameOfOwn(rest: string, whole: string): boolean {
  if (familyBearers(whole) !== undefined || isGivenName(whole)) return false;
  return nameWord(rest).transliterated || isGivenName(rest) || (familyBearers(rest) ?? 0) >= leastBearers;
}

function isOfArabic(before: string, following: string): boolean {
  const { arabic } = spellingLists();
  return arabic.has(before) && arabic.has(following);
}

function hasArticle({ raw, text }: WrittenWord, words: readonly WrittenWord[]): boolean {
  if (/^[AE]l\p{Lu}/u.test(raw)) return true;
  const { arabic, readAs } = spellingLists();
  if (isKnownName(text) || readAs.has(text)) return false;
  return words.some(
    (word) => arabic.has(word.text) || servant.test(word.text) || servantOfOne.test(word.text),
  );
}

function standard(text: string): string {
  return nameWord(text).deep;
}
