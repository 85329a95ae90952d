import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument, Sentence } from '../document/linguistic-document.ts';
import { childrenBy, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import { cueSpan, edgesOf, isPunctuation, runsOf, sourceSpan, spanOfTokens } from './phrase-spans.ts';
import { mergeSpans, quotationsIn, trimContent } from './quotations.ts';
import type { Report } from './report.ts';
import { sourceOf } from './report-source.ts';
import type { ReportingLexicon } from './reporting-lexicon.ts';
import { readSignatures } from './signatures.ts';
import { contentOf } from './verb-contents.ts';

/** What has been read of each document, since coreference, voices and attributions all ask for it. */
const known = new WeakMap<LinguisticDocument, WeakMap<ReportingLexicon, readonly Report[]>>();

/** Every report of a document, also those inside another's content, in the order of their cues. */
export function readReports(document: LinguisticDocument, lexicon: ReportingLexicon): readonly Report[] {
  const ofDocument = known.get(document) ?? new WeakMap<ReportingLexicon, readonly Report[]>();
  const found = ofDocument.get(lexicon) ?? findReports(document, lexicon);
  known.set(document, ofDocument.set(lexicon, found));
  return found;
}

function findReports(document: LinguisticDocument, lexicon: ReportingLexicon): Report[] {
  const quotations = new Map<number, readonly Span[]>();
  const reports: Report[] = [];
  for (const sentence of document.sentences) {
    const { block } = sentence;
    let quoted = quotations.get(block.start);
    if (quoted === undefined) {
      quoted = quotationsIn(document.text, block.start, block.end);
      quotations.set(block.start, quoted);
    }
    for (const token of document.tokens.slice(sentence.start, sentence.end)) {
      const report = readReport(document, lexicon, sentence, quoted, token);
      if (report !== undefined && report.content.length > 0) reports.push(report);
    }
  }
  return [...reports, ...readSignatures(document)].sort((a, b) => a.cueSpan[0] - b.cueSpan[0]);
}

function readReport(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  sentence: Sentence,
  quotations: readonly Span[],
  token: Token,
): Report | undefined {
  const report =
    wordOf(token) === 'according'
      ? readAccording(document, sentence, token)
      : token.pos === 'VERB' || token.pos === 'AUX'
        ? readVerb(document, lexicon, sentence, quotations, token)
        : token.pos === 'NOUN'
          ? readNoun(document, lexicon, token)
          : undefined;
  if (report === undefined) return undefined;
  const content = report.content.map((span) => trimContent(document.text, span, quotations));
  return {
    ...report,
    content: mergeSpans(
      document.text,
      content.filter(([start, end]) => end > start),
    ),
  };
}

/** The shortest quotation that is something said, not a word set in marks. */
const SAID = 12;

function readVerb(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  sentence: Sentence,
  quotations: readonly Span[],
  verb: Token,
): Report | undefined {
  if (verb.dep === 'aux' || verb.dep === 'auxpass') return undefined;
  const source = sourceOf(document, verb);
  const clauseClass = lexicon.clause.get(lemmaOf(verb)) ?? null;
  const outside = quotations.filter(([start, end]) => verb.start < start || verb.start >= end);
  const report = (form: Report['form'], cue: Span, content: readonly Span[]): Report => ({
    form,
    cue: verb,
    cueSpan: cue,
    source,
    sourceSpan: source === null ? null : sourceSpan(document, source),
    content,
    clauseClass: form === 'clause' || form === 'parataxis' || form === 'quotation' ? clauseClass : null,
  });

  const found = contentOf(document, lexicon, verb, source);
  if (found === undefined) {
    if (clauseClass === null || source === null || outside.length < quotations.length) return undefined;
    const beside = nearestQuotation(outside, verb);
    if (beside === undefined) return undefined;
    return report(
      'quotation',
      cueSpan(document, verb),
      withFollowing(document, sentence, verb, [beside], outside),
    );
  }
  if (found.form !== 'clause' && found.form !== 'parataxis')
    return report(found.form, found.cueSpan, found.content);
  const completed = mergeSpans(document.text, found.content).map((span) =>
    completeQuotation(span, verb, outside),
  );
  return report(found.form, found.cueSpan, withFollowing(document, sentence, verb, completed, outside));
}

function nearestQuotation(quotations: readonly Span[], verb: Token): Span | undefined {
  let best: Span | undefined;
  let least = 60;
  for (const quotation of quotations) {
    if (quotation[1] - quotation[0] < SAID) continue;
    const distance = Math.min(Math.abs(quotation[0] - verb.end), Math.abs(verb.start - quotation[1]));
    if (distance < least) {
      least = distance;
      best = quotation;
    }
  }
  return best;
}

/** A content that begins or ends inside a quotation takes the whole of it. */
function completeQuotation(span: Span, verb: Token, quotations: readonly Span[]): Span {
  let [start, end] = span;
  for (const [open, close] of quotations) {
    if (start >= close || end <= open) continue;
    if (open - 2 <= start && start <= open + 3 && end < close) end = close;
    else if (start > open && end >= close - 4) {
      start = open;
      end = Math.max(end, close);
    } else if (start > open && end < close) {
      const after = verb.start >= close && verb.start - close < 80;
      const before = verb.start < open && open - verb.start < 40;
      if (after || before) [start, end] = [open, close];
    }
  }
  return [start, end];
}

/** '"A," she said. "B."': the quotation that follows the sentence is hers too. */
function withFollowing(
  document: LinguisticDocument,
  sentence: Sentence,
  verb: Token,
  content: readonly Span[],
  quotations: readonly Span[],
): Span[] {
  const spans = [...content];
  const last = Math.max(...content.map(([, end]) => end));
  if (last >= verb.start) return spans;
  const [, sentenceEnd] = document.spanOf(sentence);
  for (const [open, close] of quotations) {
    if (open <= verb.start || close - open <= 10) continue;
    const opensNext = open >= sentenceEnd - 3 && open - sentenceEnd <= 3;
    const goesOn =
      open < sentenceEnd &&
      /^[\s,]*$/.test(document.text.slice(open - 2, open)) &&
      '”"\''.includes(document.text[last - 1] ?? ' ') &&
      !spans.some(([start, end]) => open < end && start < close);
    if (opensNext || goesOn) spans.push([open, close]);
  }
  return spans;
}

/** "according to Norland". */
function readAccording(document: LinguisticDocument, sentence: Sentence, token: Token): Report | undefined {
  const to = document.tokens[token.index + 1];
  if (to === undefined || wordOf(to) !== 'to') return undefined;
  const source = childrenBy(document, to, 'pobj')[0] ?? childrenBy(document, token, 'pobj')[0];
  if (source === undefined) return undefined;
  const phrase = subtreeOf(document, token);
  const first = Math.min(token.index, (phrase[0] as Token).index);
  const last = Math.max((phrase.at(-1) as Token).index, edgesOf(document, source).right.index);
  const rest = document.tokens
    .slice(sentence.start, sentence.end)
    .filter(({ index }) => index < first || index > last);
  const runs = runsOf(rest, 0).filter((run) => run.filter((each) => !isPunctuation(each)).length >= 2);
  const opens = token.index - sentence.start <= 1;
  const content = opens ? runs.slice(-1) : runs.slice(0, 1);
  return {
    form: 'according',
    cue: token,
    cueSpan: [token.start, to.end],
    source,
    sourceSpan: sourceSpan(document, source),
    content: content.map(spanOfTokens),
    clauseClass: 'statement',
  };
}

/** "his claim that", "Norland's call for". */
function readNoun(document: LinguisticDocument, lexicon: ReportingLexicon, noun: Token): Report | undefined {
  if (!lexicon.nouns.has(lemmaOf(noun))) return undefined;
  const source = childrenBy(document, noun, 'poss')[0] ?? null;
  const clause = childrenBy(document, noun, 'acl', 'ccomp', 'relcl').find((each) =>
    document
      .childrenOf(each)
      .some((child) => (child.dep === 'mark' && wordOf(child) === 'that') || child.tag === 'TO'),
  );
  const base = { cue: noun, source, sourceSpan: source && sourceSpan(document, source), clauseClass: null };
  if (clause !== undefined) {
    const { left, right } = edgesOf(document, clause);
    return { ...base, form: 'noun', cueSpan: [noun.start, noun.end], content: [[left.start, right.end]] };
  }
  if (source === null) return undefined;
  const preposition = childrenBy(document, noun, 'prep').find((each) =>
    ['for', 'of', 'on', 'about'].includes(wordOf(each)),
  );
  const object = preposition && childrenBy(document, preposition, 'pobj', 'pcomp')[0];
  if (preposition === undefined || object === undefined) return undefined;
  const { left, right } = edgesOf(document, object);
  return {
    ...base,
    form: 'noun',
    cueSpan: [noun.start, preposition.end],
    content: [[left.start, right.end]],
  };
}
