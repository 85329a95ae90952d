import { headOf, isPredicate, lemmaOf } from '../scope/tree.ts';
import type { Frame } from './construction.ts';
import { cueSpan } from './phrase-spans.ts';
import type { Report } from './report.ts';

/** "went on to say", "stopped short of saying": the verb that governs the cue without a meaning of its own is part of it. */
export function raised({ document, lexicon }: Frame, report: Report): Report {
  const { cue } = report;
  if (!isPredicate(cue) || !['xcomp', 'pcomp'].includes(cue.dep)) return report;
  let above = headOf(document, cue);
  const tokenBefore = document.tokenAt(report.cueSpan[0]);
  if (tokenBefore === undefined) return report;
  if (cue.dep === 'pcomp') {
    // "short of saying"
    while (!isPredicate(above) && above.head !== above.index) above = headOf(document, above);
  }
  if (!lexicon.raising.has(lemmaOf(above)) || above.index > cue.index) return report;
  const between = document.tokens.slice(above.index + 1, tokenBefore.index);
  if (between.length > 3 || between.some(({ pos }) => !['PART', 'ADP', 'ADV', 'ADJ'].includes(pos)))
    return report;
  return { ...report, cueSpan: [cueSpan(document, above)[0], report.cueSpan[1]] };
}
