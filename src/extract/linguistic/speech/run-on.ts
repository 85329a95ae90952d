import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { headOf } from '../scope/tree.ts';
import { edgesOf } from './phrase-spans.ts';
import type { Report } from './report.ts';

const tensed = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** Ties of clauses that have a predicate of another behind them: "the man who denied the claim was tired". */
const within = new Set(['relcl', 'acl', 'csubj', 'csubjpass', 'pcomp']);

/**
 * "claims the minister of trade had lied": where the parse ends what is said right before a verb that can have no other
 * subject, the verb and what depends on it belong to it.
 */
export function withPredicate(document: LinguisticDocument, report: Report): Report {
  const last = report.content.at(-1);
  if (last === undefined || last[0] < report.cueSpan[1] || !forms.has(report.form)) return report;
  const end = document.tokenAt(last[1] - 1);
  const next = end && document.tokens[end.index + 1];
  if (end === undefined || next === undefined || !tensed.has(next.tag) || next.sentence !== end.sentence)
    return report;
  for (let at = report.cue; ; at = headOf(document, at)) {
    if (within.has(at.dep)) return report;
    if (at.head === at.index) break;
  }
  const predicate = ['aux', 'auxpass'].includes(next.dep) ? headOf(document, next) : next;
  const right = lastBehind(document, predicate, end);
  if (right.index <= end.index) return report;
  const whole: Span = [last[0], right.end];
  return { ...report, content: [...report.content.slice(0, -1), whole] };
}

const forms: ReadonlySet<string> = new Set(['clause', 'object', 'infinitive', 'preposition']);

/** The last token of what depends on a verb behind it. */
function lastBehind(document: LinguisticDocument, verb: Token, end: Token): Token {
  const behind = document.childrenOf(verb).filter(({ index }) => index > end.index);
  return behind
    .map((child) => edgesOf(document, child).right)
    .reduce((a, b) => (b.index > a.index ? b : a), verb);
}
