import type { Block } from '../../../model/article.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { quotationsIn } from './quotations.ts';
import type { Report } from './report.ts';

/**
 * Adds to each report what its speaker says in the paragraphs that follow without a cue of their own: those that go on
 * with a quotation which was not closed, and those that are nothing but a quotation after one that was.
 */
export function withNextParagraphs(document: LinguisticDocument, reports: readonly Report[]): Report[] {
  const blocks = [...new Set(document.sentences.map(({ block }) => block))];
  const at = new Map(blocks.map((block, index) => [block, index]));
  const { text } = document;
  // The report that speaks last in each block.
  const last = new Map<Block, Report>();
  for (const report of reports) {
    const said = report.content.at(-1);
    if (said === undefined || !isSaid(report) || !/["“”]/.test(text.slice(...said))) continue;
    const { block } = document.sentenceOf(document.tokenAt(said[1] - 1) ?? report.cue);
    const end = Math.max(
      said[1],
      ...[report.cueSpan, report.sourceSpan ?? said].map((span) => (span[1] <= block.end ? span[1] : 0)),
    );
    if (/^[\s.,]*$/.test(text.slice(end, block.end))) last.set(block, report);
  }
  const starts = new Set(reports.flatMap(({ content }) => content.map(([start]) => start)));
  const added = new Map<Report, Span[]>();
  const claimed = new Set<Block>();
  for (const [block, report] of last) {
    if (claimed.has(block)) continue;
    for (let index = (at.get(block) ?? 0) + 1; index < blocks.length; index += 1) {
      const next = blocks[index] as Block;
      const isOpen = endsOpen(text, blocks[index - 1] as Block);
      const end = next.start + text.slice(next.start, next.end).trimEnd().length;
      const [first] = quotationsIn(text, next.start, end);
      if (first?.[0] !== next.start || (first[1] < end && !isOpen)) break;
      // It has a speaker of its own.
      if (starts.has(first[0])) break;
      if (!isOpen && text[end - 1] !== (text[next.start] === '“' ? '”' : text[next.start])) break;
      added.set(report, [...(added.get(report) ?? []), [next.start, first[1]]]);
      claimed.add(next);
      if (first[1] < end) break;
    }
  }
  return reports.map((report) => {
    const more = added.get(report);
    return more === undefined ? report : { ...report, content: [...report.content, ...more] };
  });
}

/** Whether a paragraph ends in a quotation that it does not close. */
function endsOpen(text: string, { start, end }: Block): boolean {
  const last = quotationsIn(text, start, end).at(-1);
  return last !== undefined && last[1] === end && !/["”']\s*$/.test(text.slice(last[0] + 1, end));
}

function isSaid({ form }: Report): boolean {
  return ['clause', 'parataxis', 'direct', 'quotation', 'introduction'].includes(form);
}
