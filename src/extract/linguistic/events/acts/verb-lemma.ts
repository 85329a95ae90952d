import type { Token } from '../../../../model/analysis.ts';
import type { EventLexicon } from '../event-lexicon.ts';

/**
 * The lemma of a verb as the lexicon has it, also where the lemmatizer cuts a past form or a participle wrongly:
 * "raped" is of "rape", not of "rap", and "re-opened" of "reopen".
 */
export function verbLemma(token: Token, lexicon: EventLexicon): string {
  const lemma = token.lemma.toLowerCase();
  const listed = lexicon.lemmas.get(lemma);
  if (listed !== undefined) return listed;
  const knows = (word: string) =>
    lexicon.frames.has(word) ||
    lexicon.verbs.has(word) ||
    lexicon.operators.has(word) ||
    lexicon.light.has(word);
  if (lemma.startsWith('re-') || lemma.startsWith('co-') || lemma.startsWith('de-')) {
    const rest = lemma.slice(3);
    return [lemma, lemma.slice(0, 2) + rest].find(knows) ?? rest;
  }
  const stem = stemOf(token.text.toLowerCase());
  if (stem === undefined) return lemma;
  if (!knows(lemma)) {
    const ends = [`${stem}e`, stem, undoubled(stem), stem.replace(/i$/, 'y')];
    return ends.find(knows) ?? lemma;
  }
  // A short stem like "rap" would double its last letter.
  return lemma === stem && isShort(stem) && knows(`${stem}e`) ? `${stem}e` : lemma;
}

function stemOf(word: string): string | undefined {
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('es')) return word.slice(0, -2);
  return word.length > 5 && word.endsWith('ing') ? word.slice(0, -3) : undefined;
}

function undoubled(stem: string): string {
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

/** One vowel with one consonant after it. */
function isShort(stem: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);
}
