import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, subtreeOf, wordOf } from '../scope/tree.ts';

/** Tokens in runs without a gap of more than one token. */
export function runsOf(tokens: readonly Token[], gap = 1): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && token.index - before.index <= 1 + gap) last.push(token);
    else runs.push([token]);
  }
  return runs;
}

/** The text from the first of these tokens to the last. */
export function spanOfTokens(tokens: readonly Token[]): Span {
  return [(tokens[0] as Token).start, (tokens.at(-1) as Token).end];
}

export function isPunctuation({ pos }: Token): boolean {
  return pos === 'PUNCT' || pos === 'SPACE';
}

/** The first and the last token below a token. */
export function edgesOf(document: LinguisticDocument, token: Token): { left: Token; right: Token } {
  const tokens = subtreeOf(document, token);
  return { left: tokens[0] as Token, right: tokens.at(-1) as Token };
}

/**
 * The words that name a source: the noun phrase with determiner, title, apposition and the comma that closes it, and
 * with a participle or relative clause that is not set off by a comma.
 */
export function sourceSpan(document: LinguisticDocument, head: Token): Span {
  const dropped = (token: Token): boolean => {
    if (token.head !== head.index) return false;
    if (token.dep === 'advcl' || token.dep === 'parataxis') return true;
    if (token.dep === 'advmod') return token.index > head.index;
    if (token.dep !== 'relcl') return false;
    const { left } = edgesOf(document, token);
    return document.tokens[left.index - 1]?.text === ',';
  };
  const tokens = subtreeOf(document, head, (token) => !dropped(token));
  let run = runsOf(tokens).find((each) => each.includes(head)) ?? [head];
  while (run.length > 1 && isPunctuation(run.at(-1) as Token) && !/[)”"]/.test((run.at(-1) as Token).text)) {
    run = run.slice(0, -1);
  }
  while (run.length > 1 && isPunctuation(run[0] as Token) && (run[0] as Token).text !== '(')
    run = run.slice(1);
  while (run.length > 1 && ['cc', 'mark', 'preconj'].includes((run[0] as Token).dep)) run = run.slice(1);
  const [start, end] = spanOfTokens(run);
  const last = run.at(-1) as Token;
  const apposed = childrenBy(document, head, 'appos').some(({ index }) => index <= last.index);
  return [start, apposed && document.text[end] === ',' ? end + 1 : end];
}

const linkingAdverbs = new Set([
  'when',
  'how',
  'why',
  'where',
  'so',
  'then',
  'meanwhile',
  'however',
  'instead',
]);

/**
 * The words that report: the verb with auxiliaries, negation and adverbs directly before it, its particle and what
 * introduces the content.
 * @param further Tokens that belong to it if they follow without a gap.
 */
export function cueSpan(document: LinguisticDocument, verb: Token, further: readonly Token[] = []): Span {
  const before = new Set(
    document
      .childrenOf(verb)
      .filter((child) => child.index < verb.index)
      .filter(
        (child) =>
          ['aux', 'auxpass', 'neg'].includes(child.dep) ||
          (child.dep === 'advmod' && ['RB', 'RBR'].includes(child.tag) && !linkingAdverbs.has(wordOf(child))),
      )
      .map(({ index }) => index),
  );
  let left = verb.index;
  while (before.has(left - 1)) left -= 1;
  let right = verb.index;
  for (const token of [...further].sort((a, b) => a.index - b.index)) {
    if (token.index === right + 1) right = token.index;
  }
  const next = document.tokens[verb.index + 1];
  if (right === verb.index && next?.dep === 'prt') right += 1;
  const [start, end] = document.spanOf({ start: left, end: right + 1 });
  return [start, document.text[end] === ':' ? end + 1 : end];
}
