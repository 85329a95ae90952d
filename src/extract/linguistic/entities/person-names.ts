import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { personWordsOf } from './draft-index.ts';

/** Whether a name may be a shorter form of a full name: a surname, a family name that stands first, first and last name. */
export function isShortPersonName(short: string, full: string, lexicon: NameLexicon): boolean {
  const few = personWordsOf(short);
  const many = personWordsOf(full);
  // "El Sonni" and "El-Sonni" are one surname.
  if (few.length === 2 && few.join('-') === many.at(-1)) return true;
  if (many.length < 2) return false;
  if (few.length === many.length) {
    // "Sato Kenji" and "Kenji Sato": the same two names in both orders.
    if (few.length === 2 && few[0] === many[1] && few[1] === many[0]) return short < full;
    // The same name in another spelling: "Lee Jae Myung" is a word longer, "Kim Jong-un" is not.
    return (
      few.join(' ').replaceAll('-', ' ') === many.join(' ').replaceAll('-', ' ') &&
      short !== full &&
      short < full
    );
  }
  if (few.join(' ').replaceAll('-', ' ') === many.join(' ').replaceAll('-', ' '))
    return few.length < many.length;
  if (few.length > many.length) return false;
  if (few.length === 1) {
    const [only] = few as [string];
    if (only === many.at(-1)?.replace(/^(?:al|el)-/, '')) return true;
    if (only === many.at(-1) || only === `${many.at(-1)}s`) return true;
    if (lexicon.familyNameFirst.has(full.split(' ')[0] as string)) return only === many[0];
    // A surname of several words: "van der Berg", "bin Salman".
    return many.slice(1).join(' ') === only;
  }
  const opens = few.every((word, at) => word === many[at]);
  const ends = few.every((word, at) => word === many[many.length - few.length + at]);
  return opens || ends || (few[0] === many[0] && few.at(-1) === many.at(-1));
}

/** The form with the most words; of those the first in the text. */
export function fullPersonName(forms: readonly string[]): string {
  return forms.reduce((best, form) => (countOf(form) > countOf(best) ? form : best));
}

/** Hyphens join two words of a name, so "Kim Jong-un" counts as much as "Kim Jong Un". */
function countOf(name: string): number {
  return name.split(/[ -]/).length;
}
