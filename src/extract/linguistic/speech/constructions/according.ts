import type { Token } from '../../../../model/analysis.ts';
import type { Span } from '../../../../model/extraction.ts';
import { childrenBy, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction, Frame } from '../construction.ts';
import { edgesOf, isPunctuation, runsOf, spanOfTokens } from '../phrase-spans.ts';

/** "according to Norland". */
export const according: Construction = {
  id: 'according',
  example: {
    text: 'The port is open, according to Jon Beck.',
    source: 'Jon Beck',
    cue: 'according to',
    content: ['The port is open'],
  },
  read(frame) {
    const { document, token } = frame;
    if (wordOf(token) !== 'according') return undefined;
    const to = document.tokens[token.index + 1];
    if (to === undefined || wordOf(to) !== 'to') return undefined;
    const source = childrenBy(document, to, 'pobj')[0] ?? childrenBy(document, token, 'pobj')[0];
    if (source === undefined) return undefined;
    const content = contentBeside(frame, token, edgesOf(document, source).right);
    return { cueSpan: [token.start, to.end], content, source, clauseClass: 'statement' };
  },
};

/** "in his view", "in the words of Norland". */
export const view: Construction = {
  id: 'view',
  example: {
    text: "In Norland's view, the port should stay open.",
    source: "Norland's",
    cue: 'view',
    content: ['the port should stay open'],
  },
  read(frame) {
    const { document, lexicon, token } = frame;
    const noun = childrenBy(document, token, 'pobj')[0];
    if (!['in', 'by'].includes(wordOf(token)) || noun === undefined || !lexicon.views.has(lemmaOf(noun)))
      return undefined;
    const of = childrenBy(document, noun, 'prep').find((each) => wordOf(each) === 'of');
    const owner = childrenBy(document, noun, 'poss')[0];
    const source = owner ?? (of && childrenBy(document, of, 'pobj')[0]);
    if (source === undefined || (of?.index !== noun.index + 1) === (owner === undefined)) return undefined;
    const content = contentBeside(frame, token, edgesOf(document, token).right);
    const cue: Span = owner ? [noun.start, noun.end] : [token.start, (of as Token).end];
    return { cueSpan: cue, content, source, clauseClass: 'belief' };
  },
};

const polls = new Set(['poll', 'survey', 'census']);

/** "in a new poll", "per the court filing": a document that opens the sentence tells the rest. */
export const evidence: Construction = {
  id: 'evidence',
  example: {
    text: 'In a new poll, the treaty lost ground in Norland.',
    source: 'a new poll',
    cue: 'In',
    content: ['the treaty lost ground in Norland'],
  },
  read(frame) {
    const { document, lexicon, sentence, token } = frame;
    const noun = childrenBy(document, token, 'pobj')[0];
    if (!['in', 'per'].includes(wordOf(token)) || noun === undefined) return undefined;
    const isPoll =
      wordOf(token) === 'per' ? lexicon.evidenceSources.has(lemmaOf(noun)) : polls.has(lemmaOf(noun));
    const { right } = edgesOf(document, token);
    const opens = token.index === sentence.start && document.tokens[right.index + 1]?.text === ',';
    if (!isPoll || !opens) return undefined;
    const content = contentBeside(frame, token, right);
    return { cueSpan: [token.start, token.end], content, source: noun, clauseClass: 'statement' };
  },
};

/** The sentence without a phrase at its beginning or end. */
function contentBeside({ document, sentence }: Frame, head: Token, end: Token): Span[] {
  const phrase = subtreeOf(document, head);
  const first = Math.min(head.index, (phrase[0] as Token).index);
  const last = Math.max((phrase.at(-1) as Token).index, end.index);
  const rest = document.tokens
    .slice(sentence.start, sentence.end)
    .filter(({ index }) => index < first || index > last);
  const runs = runsOf(rest, 0).filter((run) => run.filter((each) => !isPunctuation(each)).length >= 2);
  const opens = head.index - sentence.start <= 1;
  // "The talks, according to Norland, would go on": neither side is a sentence without the other.
  const isSplit = !opens && runs.length > 1 && !(runs[0] as Token[]).some(isTensed);
  const content = isSplit ? runs : opens ? runs.slice(-1) : runs.slice(0, 1);
  return content.map((run) => spanOfTokens(isJoint(run[0] as Token) ? run.slice(1) : run));
}

function isTensed({ tag }: Token): boolean {
  return ['VBD', 'VBZ', 'VBP', 'MD'].includes(tag);
}

function isJoint(token: Token): boolean {
  return token.dep === 'cc' && token.pos === 'CCONJ';
}
