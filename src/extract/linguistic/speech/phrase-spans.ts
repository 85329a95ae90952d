import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { subtreeOf, wordOf } from '../scope/tree.ts';

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

const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|today|yesterday|tomorrow|week|month|year|day|morning|afternoon|evening|night)s?$/i;

/** Whether a noun names a day, a month or the like. */
export function isTime({ text }: Token): boolean {
  return times.test(text);
}

export function isPunctuation({ pos }: Token): boolean {
  return pos === 'PUNCT' || pos === 'SPACE';
}

/** The first and the last token below a token. */
export function edgesOf(document: LinguisticDocument, token: Token): { left: Token; right: Token } {
  let left = token;
  let right = token;
  const open = [token];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.index < left.index) left = next;
    if (next.index > right.index) right = next;
    for (const child of document.childrenOf(next)) open.push(child);
  }
  return { left, right };
}

/**
 * The words that name a source: the noun phrase with determiner, title, apposition and relative clause, and the comma
 * that closes them; with a participle that is not set off by a comma.
 * @param cue The verb that reports, which is no part of it where it is a participle of the noun: "a letter saying".
 */
export function sourceSpan(document: LinguisticDocument, head: Token, cue?: Token): Span {
  const dropped = (token: Token): boolean => {
    if (token === cue) return true;
    if (token.head !== head.index) return false;
    if (token.dep === 'advcl' || token.dep === 'parataxis') return true;
    return token.dep === 'advmod' && (token.index > head.index || isFocus(token));
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
  return [start, document.text[end] === ',' && isSetOff(document, head, run) ? end + 1 : end];
}

/** "even Norland" */
function isFocus(token: Token): boolean {
  return ['even', 'only', 'also', 'just'].includes(wordOf(token));
}

/** Whether a phrase ends in an apposition, a relative clause or the like, that a comma opens. */
function isSetOff(document: LinguisticDocument, head: Token, run: readonly Token[]): boolean {
  const last = run.at(-1) as Token;
  return document
    .childrenOf(head)
    .some(
      (child) =>
        child.index > head.index &&
        child.index <= last.index &&
        (child.dep === 'appos' ||
          (['relcl', 'prep', 'acl'].includes(child.dep) &&
            document.tokens[edgesOf(document, child).left.index - 1]?.text === ',')),
    );
}

const linkingAdverbs = new Set(['when', 'how', 'why', 'where', 'so', 'meanwhile', 'however', 'instead']);

function isAdverbial({ dep, tag }: Token): boolean {
  return dep === 'npadvmod' || (dep === 'advmod' && tag.startsWith('RB'));
}

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
      .flatMap((child) => (child.dep === 'advmod' ? subtreeOf(document, child) : [child]))
      .map(({ index }) => index),
  );
  let left = verb.index;
  while (before.has(left - 1)) left -= 1;
  let right = verb.index;
  for (const token of [...further].sort((a, b) => a.index - b.index)) {
    const between = document.tokens.slice(right + 1, token.index);
    if (between.length <= 2 && between.every((each) => each.head === verb.index && isAdverbial(each)))
      right = token.index;
  }
  const next = document.tokens[verb.index + 1];
  if (right === verb.index && next?.dep === 'prt') right += 1;
  const [start, end] = document.spanOf({ start: left, end: right + 1 });
  return [start, document.text[end] === ':' ? end + 1 : end];
}
