import type { DocumentToken } from './linguistic-document.ts';

/**
 * Makes verbs of the nouns that the parse itself treats as verbs: "Kolar greets the captain", where the tags take "greets"
 * for a plural. They have a subject before them and an object after them, which no noun has.
 * @param tokens Changed in place: the repaired ones are replaced.
 * @param children The tokens that depend on each token; changed in the same way.
 */
export function repairTags(tokens: DocumentToken[], children: readonly DocumentToken[][]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.tag !== 'NNS' || token.dep !== 'ROOT') continue;
    const below = children[at] ?? [];
    const subject = below.some(({ dep, index }) => dep === 'nsubj' && index < at);
    const object = below.some(({ dep, index }) => dep === 'dobj' && index > at);
    if (!subject || !object) continue;
    const lemma = lemmaOf(token.lowerText);
    tokens[at] = { ...token, pos: 'VERB', tag: 'VBZ', lemma, lowerLemma: lemma };
  }
}

/** The infinitive of a verb in the third person. */
function lemmaOf(lower: string): string {
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /(?:sh|ch|ss|x|zz|o)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}
