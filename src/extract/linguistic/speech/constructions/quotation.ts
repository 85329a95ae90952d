import type { Span } from '../../../../model/extraction.ts';
import { childrenBy, lemmaOf } from '../../scope/tree.ts';
import type { Construction, Frame } from '../construction.ts';
import { cueSpan, edgesOf, sourceSpan } from '../phrase-spans.ts';
import { quotationsOutside, SAID, withQuotations } from '../quoted-content.ts';
import type { ClauseClass } from '../reporting-lexicon.ts';

/** '"Go," he told me', "told me: 'Go'": a quotation right before or behind the words of the cue. */
export const directQuotation: Construction = {
  id: 'direct',
  example: {
    text: '"Who will pay for it?" Ana Kolar asked the council.',
    source: 'Ana Kolar',
    cue: 'asked',
    content: ['"Who will pay for it?"'],
  },
  read(frame) {
    const { document, lexicon, token: verb, source, quotations } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    const outside = quotationsOutside(frame);
    if (clauseClass === undefined || clauseClass === 'knowledge' || source === null) return undefined;
    if (outside.length < quotations.length) return undefined;
    const ends = childrenBy(document, verb, 'dobj', 'dative', 'prep')
      .filter(({ index }) => index > verb.index)
      .map((child) => edgesOf(document, child).right.end);
    const [start] = source.head === verb.index ? sourceSpan(document, source, verb) : [verb.start];
    const found = outside.find(
      ([open, close]) =>
        close - open >= SAID &&
        (isDirectly(document.text.slice(close, start), close <= start) ||
          ends.some((end) => open > end && /^[,:]\s?$/.test(document.text.slice(end, open)))),
    );
    if (found === undefined) return undefined;
    return { cueSpan: cueSpan(document, verb), content: withQuotations(frame, [found]), clauseClass };
  },
};

function isDirectly(between: string, before: boolean): boolean {
  return before && /^\s?$/.test(between);
}

/** What one does who is quoted. */
const saying: ReadonlySet<ClauseClass> = new Set([
  'statement',
  'denial',
  'question',
  'demand',
  'hope',
  'fear',
]);

/** A quotation beside a reporting verb to which the parse does not join it. */
export const quotation: Construction = {
  id: 'quotation',
  example: {
    text: 'Jon Beck laughed and answered only with the words "not in my name".',
    source: 'Jon Beck',
    cue: 'answered',
    content: ['"not in my name"'],
  },
  read(frame) {
    const { document, lexicon, token: verb, source, quotations } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    const outside = quotationsOutside(frame);
    if (
      clauseClass === undefined ||
      !saying.has(clauseClass) ||
      source === null ||
      outside.length < quotations.length
    )
      return undefined;
    const beside = nearestTo(frame, outside);
    if (beside === undefined) return undefined;
    return { cueSpan: cueSpan(document, verb), content: withQuotations(frame, [beside]), clauseClass };
  },
};

function nearestTo({ token: verb, source }: Frame, quotations: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let least = 60;
  const left = source === null ? verb.start : Math.min(verb.start, source.start);
  for (const each of quotations) {
    if (each[1] - each[0] < SAID) continue;
    const distance = Math.min(Math.abs(each[0] - verb.end), Math.abs(left - each[1]));
    if (distance < least) {
      least = distance;
      best = each;
    }
  }
  return best;
}
