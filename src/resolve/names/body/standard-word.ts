import { bodyLists } from '../lists/body-lists.ts';
import { spellingLists } from '../lists/spelling-lists.ts';

/** A shorter word has no ending that could be that of a plural. */
const shortestPlural = 5;

/**
 * A word in the spelling that stands for all: British for American, one of several transliterations, singular for plural.
 * @param text ASCII, lower case.
 */
export function standardWord(kind: string, text: string): string {
  const { compass, synonyms } = bodyLists();
  const { cities, readAs, transliterated } = spellingLists();
  const known = synonyms.get(text);
  if (known !== undefined) return known;
  const direction = compass.get(text);
  if (direction !== undefined && kind !== 'Place') return direction;
  const city = cities.get(text) ?? (transliterated.has(text) ? readAs.get(text) : undefined);
  if (city !== undefined) return city;
  const british = text.length < 7 ? text : text.replace(/iz(e|ed|ing|ation|ations)$/, 'is$1');
  const singular = kind === 'Place' ? british : singularOf(kind, british);
  return synonyms.get(singular) ?? singular;
}

function singularOf(kind: string, word: string): string {
  if (word.length <= shortestPlural || !endings(kind).test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Ends of plurals; peoples are named by none of the words that end otherwise ("crisis", "virus"). */
function endings(kind: string): RegExp {
  return kind === 'Group' ? /[^s]s$/ : /[^sui]s$/;
}
