import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, wordOf } from '../scope/tree.ts';
import { edgesOf, isPunctuation, runsOf, spanOfTokens } from './phrase-spans.ts';

/** The spans of the words of a content, in the order of the text. */
export function contentSpans(tokens: readonly Token[]): Span[] {
  return runsOf(tokens)
    .filter((run) => run.some((token) => !isPunctuation(token)))
    .map(spanOfTokens);
}

/** The text from the leftmost word below the first token to the rightmost below the last. */
export function spanBelow(document: LinguisticDocument, first: Token, last: Token = first): Span {
  return [edgesOf(document, first).left.start, edgesOf(document, last).right.end];
}

const openers = new Set(['who', 'which', 'whose', 'where', 'but', 'although', 'though', 'while']);

/** Where an object ends that begins with a token: before ", who", ", but". */
export function endOfObject(document: LinguisticDocument, start: Token, end: Token): Token {
  for (let at = start.index + 1; at < end.index; at += 1) {
    const next = document.tokens[at + 1] as Token;
    if (document.tokens[at]?.text === ',' && openers.has(wordOf(next)))
      return document.tokens[at - 1] as Token;
  }
  return end;
}

/** The clause that says what a noun or adjective is about: "that the port is open", "to leave". */
export function clauseOf(document: LinguisticDocument, head: Token): Token | undefined {
  return childrenBy(document, head, 'acl', 'ccomp', 'relcl', 'xcomp').find(
    (each) =>
      each.index > head.index &&
      document
        .childrenOf(each)
        .some((child) => (child.dep === 'mark' && wordOf(child) === 'that') || child.tag === 'TO'),
  );
}
