import anyAscii from 'any-ascii';

const plain = /^[\x20-\x7e]*$/;
const ownSyllables = /^[\p{Script=Hangul}\p{Script=Han}]+$/u;

/**
 * A word as ASCII letters and digits in lower case; several for a word in Hangul or Chinese characters, one a syllable.
 * Empty for what has none.
 */
export function asciiOf(word: string): readonly string[] {
  if (plain.test(word)) return whole(word);
  const normal = word.normalize('NFKC');
  const latin = anyAscii(normal);
  return ownSyllables.test(normal) ? latin.split(/(?=[A-Z])/).flatMap(whole) : whole(latin);
}

function whole(text: string): readonly string[] {
  const letters = text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return letters === '' ? [] : [letters];
}
