import { spellingLists } from '../lists/spelling-lists.ts';
import { foldDeeply, foldWord } from './fold-word.ts';

/** Tongues of which neighbours write one name in different ways, each by its own sounds. */
export type Neighbours = 'slavic' | 'turkic' | 'armenian';

/** The same for the forms that neighbouring tongues give one name: "Hrytsenko" and "Gritsenko", "Quliyev" and "Guliyev". */
export function foldAmong(neighbours: Neighbours, word: string): string {
  return folds[neighbours](word);
}

function foldSlavic(word: string): string {
  const { readAs, slavicAs } = spellingLists();
  const read = slavicAs.get(word) ?? readAs.get(word) ?? word;
  const written = read
    .replace(/shch|sch/g, 'sh')
    // Ukrainian and Belarusian have no "g" where Russian has one; "kh" is another sound.
    .replace(/(?<![ckgpstzd])h/g, 'g')
    .replace(/[yi]o(?=[vn])/g, 'e')
    .replace(/(?<=h)o(?=v)/g, 'e');
  return foldDeeply(foldWord(written));
}

/** The alphabets of Azerbaijan and Turkmenistan, and spellings by way of Russian. */
function foldTurkic(word: string): string {
  return (
    word
      .replace(/(?:i?y|i)ev(a?)$/, 'ev$1')
      .replace(/gh/g, 'g')
      // "Gasanov" by way of Russian.
      .replace(/^h/, 'g')
      .replace(/kh|x/g, 'h')
      .replace(/sh/g, 's')
      .replace(/dzh|dj|zh|ch|c/g, 'j')
      .replace(/[qk]/g, 'g')
      .replace(/w/g, 'v')
      .replace(/y/g, 'i')
      .replace(/e/g, 'a')
      .replace(/([a-z])\1+/g, '$1')
  );
}

/** The voices that Eastern and Western Armenian give one letter: "Grigor" and "Krikor", "Petros" and "Bedros". */
function foldArmenian(word: string): string {
  return word
    .replace(/[iye]an(?:s|t[sz])?$/, 'ian')
    .replace(/[gk]h/g, 'h')
    .replace(/dz|ts|tz|dj|tch|ch|j/g, 'c')
    .replace(/[gkq]/g, 'g')
    .replace(/[dt]/g, 'd')
    .replace(/[bp]/g, 'b')
    .replace(/ou|oo|u|v/g, 'o')
    .replace(/y/g, 'i')
    .replace(/(?<=r)[ie](?=[bcdgs])/g, '')
    .replace(/([a-z])\1+/g, '$1');
}

const folds: Readonly<Record<Neighbours, (word: string) => string>> = {
  slavic: foldSlavic,
  turkic: foldTurkic,
  armenian: foldArmenian,
};
