import { loadPlaces } from '../../../extract/linguistic/lexicon/places.ts';
import { hasOtherScript } from '../lists/place-lists.ts';
import { foldWord } from '../words/fold-word.ts';

/** A shorter word has too many neighbours that are other places. */
const shortest = 5;
/** Letters that stand for those of another script. */
const transliterated = /kh|zh|gh|dzh|[iy][aeu]|[iy]y|ii|q(?!u)/;
const slavic = /(?:sk|sky|ske|ka|iv|ov|hrad|grad|ets|pole|ovo|ivka)$/;

/**
 * How a word of a place's name sounds, where it comes from another script, so that it is written in several ways: "Kupiansk"
 * and "Kupyansk". Other words are as they are written.
 * @param word ASCII, lower case.
 */
export function placeSound(word: string): string {
  if (word.length < shortest || !isFromOtherScript(word)) return word;
  const text = slavic.test(word) ? word.replace(/(?<![ckgpstzd])h/g, 'g') : word;
  return `~${foldWord(text)}`;
}

function isFromOtherScript(word: string): boolean {
  const known = loadPlaces().get(word.slice(0, 1).toUpperCase() + word.slice(1));
  return known === undefined ? transliterated.test(word) : known.every(({ iso }) => hasOtherScript(iso));
}
