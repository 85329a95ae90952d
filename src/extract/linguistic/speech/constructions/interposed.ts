import type { Token } from '../../../../model/analysis.ts';
import type { Span } from '../../../../model/extraction.ts';
import { childrenBy, lemmaOf, wordOf } from '../../scope/tree.ts';
import type { Construction, Frame } from '../construction.ts';
import { cueSpan, edgesOf, isPunctuation, spanOfTokens } from '../phrase-spans.ts';
import { quotationsOutside, withQuotations } from '../quoted-content.ts';
import { clause } from './clause.ts';
import { parataxis } from './parataxis.ts';

/** "It was, she said, a mistake": between two commas, what stands on both sides is said, whatever the parse makes of it. */
export const interposed: Construction = {
  id: 'interposed',
  example: {
    text: 'To understand the harbour of Osthaven, Jon Beck said, one should read the old maps.',
    source: 'Jon Beck',
    cue: 'said',
    content: ['To understand the harbour of Osthaven', 'one should read the old maps'],
  },
  read(frame) {
    const { document, lexicon, token: verb } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    if (clauseClass === undefined || clauseClass === 'demand' || clauseClass === 'commitment')
      return undefined;
    const sides = sidesOf(frame);
    if (sides === undefined) return undefined;
    const [before, after] = sides.map(spanOfTokens) as [Span, Span];
    const parsed = (clause.read(frame) ?? parataxis.read(frame))?.content ?? [];
    const behind = parsed.filter(([start]) => start > verb.end);
    const content = withQuotations(frame, [before, ...(behind.length > 0 ? behind : [after])]);
    return { cueSpan: cueSpan(document, verb), content, clauseClass };
  },
};

/** The words of the sentence before and behind source and cue, if commas part them from both. */
function sidesOf(frame: Frame): [Token[], Token[]] | undefined {
  const { document, sentence, token: verb, source } = frame;
  if (source === null || source.head !== verb.index) return undefined;
  // ", said Jon Beck,"
  const isInverted = source.index > verb.index;
  if (quotationsOutside(frame).length < frame.quotations.length) return undefined;
  const opening = document.tokens[(isInverted ? verb : edgesOf(document, source).left).index - 1];
  const comma = opening?.tag === "''" ? document.tokens[opening.index - 1] : opening;
  const end = isInverted ? edgesOf(document, source).right.index : endOfCue(frame);
  const closing = document.tokens[end + 1];
  if (comma?.text !== ',' || closing?.text !== ',' || comma.index < sentence.start) return undefined;
  const before = document.tokens.slice(sentence.start, comma.index);
  const after = document.tokens.slice(closing.index + 1, sentence.end);
  while (before[0]?.dep === 'cc' || before[0]?.pos === 'SPACE') before.shift();
  const [first, next] = [before[0], after.find((each) => !isPunctuation(each))];
  if (first === undefined || next === undefined || isCircumstance(next)) return undefined;
  // "Asked about it, she said, "No.""
  if (first.tag === 'VBN' || first.tag === 'VBG') return undefined;
  // A quotation and what follows it are read by other constructions.
  if (isPunctuation(first) && opening !== comma) return undefined;
  const isQuotation = after[0] !== undefined && isPunctuation(after[0]);
  if (isQuotation && !before.some((each) => isTensed(each))) return undefined;
  return isWhole(frame, before) ? undefined : [before, after];
}

/** The last token of the cue with what tells when and to whom: "said on Monday", "told her". */
function endOfCue({ document, token: verb }: Frame): number {
  let end = verb.index;
  for (const child of document.childrenOf(verb)) {
    const { left, right } = edgesOf(document, child);
    if (left.index === end + 1 && beside.has(child.dep)) end = right.index;
  }
  return end;
}

const beside = new Set(['prep', 'npadvmod', 'advmod', 'dobj', 'dative']);

function isTensed({ tag }: Token): boolean {
  return ['VBD', 'VBZ', 'VBP', 'MD'].includes(tag);
}

/** Whether words hold a clause of their own: "the port is open", not "though it was open", "it was" or "the port". */
function isWhole({ document }: Frame, words: readonly Token[]): boolean {
  return words.some(
    (each) =>
      ['ccomp', 'ROOT', 'conj'].includes(each.dep) &&
      childrenBy(document, each, 'nsubj', 'nsubjpass', 'expl').length > 0 &&
      childrenBy(document, each, 'mark').length === 0 &&
      each !== words.at(-1),
  );
}

const circumstances = new Set(['who', 'which', 'whose', 'while', 'when', 'as', 'although', 'though', 'with']);

/** ", adding that", ", standing on the deck": what the speaker does besides. */
function isCircumstance(token: Token): boolean {
  const participle = ['VBG', 'VBN'].includes(token.tag) && !token.dep.startsWith('csubj');
  return participle || circumstances.has(wordOf(token));
}
