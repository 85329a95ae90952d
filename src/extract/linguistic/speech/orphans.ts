import type { Block } from '../../../model/article.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { quotationsIn } from './quotations.ts';
import type { Report } from './report.ts';
import { createOverlapTest } from './span-index.ts';

/** The shortest quotation that is a sentence of its own, in UTF-16 units. */
const SENTENCE = 25;
const saying: ReadonlySet<string> = new Set(['clause', 'parataxis', 'interposed', 'direct', 'quotation']);

/**
 * Adds the quotations that nobody is said to speak to the one report of their paragraph that quotes and stands before
 * them: '"A," she said. She left. "B."'
 */
export function withOrphans(document: LinguisticDocument, reports: readonly Report[]): Report[] {
  const { text } = document;
  const byBlock = new Map<Block, Report[]>();
  for (const report of reports) {
    const { block } = document.sentenceOf(report.cue);
    byBlock.set(block, [...(byBlock.get(block) ?? []), report]);
  }
  const added = new Map<Report, Span[]>();
  for (const [block, own] of byBlock) {
    const quotations = quotationsIn(text, block.start, block.end);
    const isClaimed = createOverlapTest(own.flatMap(({ content }) => content));
    const isQuoted = createOverlapTest(quotations);
    const quoting = own.filter(
      ({ form, cueSpan, content }) =>
        saying.has(form) &&
        content.some(([start, end]) => /^["“']/.test(text.slice(start, end))) &&
        !isQuoted(...cueSpan),
    );
    const [report] = quoting;
    if (report === undefined || quoting.length > 1) continue;
    const more = quotations.filter(
      ([open, close]) =>
        open > report.cueSpan[1] &&
        close - open >= SENTENCE &&
        /[.?!”"]\s+$/.test(text.slice(block.start, open)) &&
        /[.?!]["”']+$/.test(text.slice(open, close)) &&
        !isClaimed(open, close),
    );
    if (more.length > 0) added.set(report, more);
  }
  return reports.map((report) => {
    const more = added.get(report);
    return more === undefined ? report : { ...report, content: [...report.content, ...more] };
  });
}
