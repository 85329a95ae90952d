import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import { lemmaOf } from '../scope/tree.ts';
import type { Frame } from './construction.ts';
import { isPunctuation, sourceSpan } from './phrase-spans.ts';
import { mergeSpans } from './quotations.ts';

/** The shortest quotation that is something said, not a word set in marks. */
export const SAID = 12;

/** A content with the quotations that it touches whole, and with those beside the cue that are the same speaker's. */
export function withQuotations(frame: Frame, content: readonly Span[]): Span[] {
  const outside = quotationsOutside(frame);
  const { text } = frame.document;
  const completed = mergeSpans(text, content)
    .map((span) => completeQuotation(text, span, frame.token, outside))
    .map((span) => cutBehind(frame, span, outside));
  return withFollowing(frame, withPreceding(frame, completed, outside), outside);
}

/** '"A," Harbour minister Kolar said': what follows a closed quotation right before the source is no content. */
function cutBehind({ document, token }: Frame, [start, end]: Span, quotations: readonly Span[]): Span {
  const within = quotations.find(([open, close]) => open <= start && start < close && close < end);
  if (within === undefined || end > token.start || end - within[1] > 50) return [start, end];
  return /[,?!]["”']+$/.test(document.text.slice(start, within[1])) ? [start, within[1]] : [start, end];
}

/** The quotations in which the cue does not stand. */
export function quotationsOutside({ quotations, token }: Frame): Span[] {
  return quotations.filter(([start, end]) => token.start < start || token.start >= end);
}

/** A content that begins or ends inside a quotation takes the whole of it. */
function completeQuotation(text: string, span: Span, cue: Token, quotations: readonly Span[]): Span {
  let [start, end] = span;
  for (const [open, close] of quotations) {
    // "said she had one quality: "patience.""
    const leads = cue.end <= start && start < end && /^[^.!?]:?\s$/.test(text.slice(end - 1, open));
    if (leads) end = close;
    if (start >= close || end <= open) continue;
    if (open - 2 <= start && start <= open + 3 && end < close) end = close;
    else if (start > open && end >= close - 4) {
      start = open;
      end = Math.max(end, close);
    } else if (start > open && end < close) {
      const after = cue.start >= close && cue.start - close < 80;
      const before = cue.start < open && open - cue.start < 40;
      if (after || before) [start, end] = [open, close];
    }
  }
  return [start, end];
}

const overlaps = (spans: readonly Span[], [from, to]: Span) =>
  spans.some(([start, end]) => from < end && start < to);

/** '"A?" she said. "B."': the quotation that begins the sentence and ends where "she said" begins. */
function withPreceding(frame: Frame, content: readonly Span[], quotations: readonly Span[]): Span[] {
  const { document, sentence, token, source } = frame;
  const { text } = document;
  const subject =
    source !== null && source.head === token.index && source.index < token.index ? source : token;
  const left = subject === token ? token.start : sourceSpan(document, subject)[0];
  const said = content.every(([start, end]) => isQuoted(text, [start, end]));
  if (!said || token.start - left > 120) return [...content];
  const found = quotations.filter(
    ([open, close]) =>
      close <= left &&
      !/\S/.test(text.slice(close, left)) &&
      /[,?!…—–-]["”']*$/.test(text.slice(open, close)) &&
      (open <= document.spanOf(sentence)[0] ||
        /(?:^|[.?!”"']\s+|\n)$/.test(text.slice(Math.max(sentence.block.start, open - 3), open)) ||
        open === sentence.block.start) &&
      !overlaps(content, [open, close]),
  );
  return [...found, ...content];
}

/** '"A," she said. "B."': the quotation that follows the sentence is hers too. */
function withFollowing(
  { document, lexicon, sentence, token }: Frame,
  content: readonly Span[],
  quotations: readonly Span[],
): Span[] {
  const spans = [...content];
  const before = content.filter(([, end]) => end <= token.start);
  const last = Math.max(...before.map(([, end]) => end));
  if (
    before.length === 0 ||
    content.some(
      ([start, end]) => start > token.start && end - start > 0 && !isQuoted(document.text, [start, end]),
    )
  )
    return spans;
  const [, sentenceEnd] = document.spanOf(sentence);
  for (const [open, close] of quotations) {
    if (open <= token.start || close - open <= 10 || overlaps(spans, [open, close])) continue;
    const opensNext = open >= sentenceEnd - 3 && open - sentenceEnd <= 3;
    const goesOn =
      open < sentenceEnd &&
      /^[\s,]*$/.test(document.text.slice(open - 2, open)) &&
      '”"\''.includes(document.text[last - 1] ?? ' ');
    if (!opensNext && !goesOn) continue;
    const between = document.tokens
      .slice(token.index + 1, sentence.end)
      .filter((each) => each.end <= open && !isPunctuation(each));
    // "she said, adding later, "B.""
    if (between.some((each) => each.tag === 'VBG' && lexicon.clause.has(lemmaOf(each)))) continue;
    const [next] = between;
    const joins = next?.dep === 'cc' && document.tokens[token.index + 1]?.text === ',';
    spans.push([joins ? next.start : open, close]);
  }
  return spans;
}

function isQuoted(text: string, [start, end]: Span): boolean {
  return /["”“]|''/.test(text.slice(start, end));
}
