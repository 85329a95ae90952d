import type { Span } from '../../../model/extraction.ts';
import type { ReportForm } from './report.ts';

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** "said the port was open, easing fears": what the saying did. */
const consequence = /,\s(?!including|according|following|regarding|concerning)\p{Ll}+ing\s[^"“”]*$/u;
/** What a text adds to the act of praising, planning or calling for: when it was, what it was against. */
const addition = new RegExp(
  `(?:\\s[-–—―]+\\s|,\\s(?:although|though|while|as|when|despite|even|but)\\s|\\s(?:since|despite|while|on ${days})\\b)[^"“”]*$`,
  'iu',
);

const ofClause: ReadonlySet<ReportForm> = new Set(['clause']);
const ofPhrase: ReadonlySet<ReportForm> = new Set([
  'infinitive',
  'preposition',
  'object',
  'light',
  'noun',
  'adjective',
  'naming',
]);

/** A content without what stands behind it that is the text's own, as far as the form of the report lets one tell. */
export function withoutTail(text: string, form: ReportForm, [start, end]: Span): Span {
  const tail = ofClause.has(form) ? consequence : ofPhrase.has(form) ? addition : undefined;
  const found = tail?.exec(text.slice(start, end));
  return found && found.index > 0 ? [start, start + found.index] : [start, end];
}
