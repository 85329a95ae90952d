import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';

/** How far up the tree a word before a noun may hang. */
const depth = 5;

/** The first token of a noun phrase: what stands before its head without a gap and depends on it. */
export function firstOfPhrase(document: LinguisticDocument, head: Token): Token {
  let first = head;
  for (let at = head.index - 1; at >= 0; at -= 1) {
    const token = document.tokens[at] as Token;
    if (token.sentence !== head.sentence || !dependsOn(document, token, head)) break;
    first = token;
  }
  // "both the agency", "(the agency": what only leads to the phrase is no part of it.
  while (first.index < head.index && /^(?:PUNCT|CCONJ|ADP|SPACE)$/.test(first.pos))
    first = document.tokens[first.index + 1] as Token;
  return first;
}

function dependsOn(document: LinguisticDocument, token: Token, head: Token): boolean {
  let at = token;
  for (let step = 0; step < depth && at.head !== at.index; step += 1) {
    if (at.dep === 'relcl' || at.dep === 'cc' || at.dep === 'preconj') return false;
    at = document.tokens[at.head] as Token;
    if (at === head) return true;
  }
  return false;
}

/** The article, "this" or owner with which a noun phrase begins. */
export function determinerOf(document: LinguisticDocument, head: Token): Token | undefined {
  return document
    .childrenOf(head)
    .find(({ dep, index }) => index < head.index && (dep === 'det' || dep === 'poss'));
}

/** The words of a noun phrase before its head that narrow it down: adjectives and nouns. */
export function modifiersOf(document: LinguisticDocument, head: Token): Token[] {
  return document
    .childrenOf(head)
    .filter(({ dep, index }) => index < head.index && /^(?:amod|compound|nmod|nummod)$/.test(dep));
}

/** Whether a noun is in the plural. */
export function isPlural({ tag }: Token): boolean {
  return tag === 'NNS' || tag === 'NNPS';
}
