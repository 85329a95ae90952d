import type { Block } from '../../../model/article.ts';
import type { Attribution, Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { ActorLexicon } from '../scope/actor-lexicon.ts';
import { createParticipantReader } from '../scope/participant.ts';
import { quotationsIn } from './quotations.ts';
import { readReports } from './read-reports.ts';
import type { Report } from './report.ts';
import type { ReportingLexicon } from './reporting-lexicon.ts';

/** Who says what, as spans of the text; the same as a stored attribution. */
export type AttributionDraft = Attribution;

/** The word lists that attributions need. */
export interface AttributionLexicon {
  readonly reporting: ReportingLexicon;
  readonly actors: ActorLexicon;
}

/** Quotations longer than this hold speech of their own, whose reports are the speaker's and not the article's. */
const LONG_QUOTATION = 40;

/** Reads who says what in a document: the outermost reports only, for what lies inside is part of what is said. */
export function readAttributions(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: AttributionLexicon,
): AttributionDraft[] {
  const participants = createParticipantReader(document, index, lexicon.actors);
  const isQuoted = createQuotedTest(document);
  const reports = readReports(document, lexicon.reporting).filter(
    (report) => !isQuoted(report) && !isGeneric(report),
  );
  const isWithinOther = createWithinOtherTest(reports);
  return reports
    .filter((report) => !isWithinOther(report))
    .map((report) => ({
      source: report.sourceSpan,
      cue: report.cueSpan,
      content: [...report.content],
      speaker: report.source === null ? null : (participants.resolve(report.source)[0]?.entity ?? null),
    }));
}

/** "as you know": anybody, so nobody. */
function isGeneric({ source, clauseClass }: Report): boolean {
  return source?.text.toLowerCase() === 'you' && (clauseClass === null || clauseClass === 'knowledge');
}

/** A test of whether the cue of a report stands in what another report says, by place: no report is compared with each. */
function createWithinOtherTest(reports: readonly Report[]): (report: Report) => boolean {
  const spans = reports
    .flatMap((report) => report.content.map((span) => ({ report, span })))
    .sort((a, b) => a.span[0] - b.span[0]);
  // For the spans up to each: the one that ends last, and the one of another report that ends last.
  const furthest: { report: Report; end: number; ofOthers: number }[] = [];
  for (const { report, span } of spans) {
    const { report: best = report, end = -1, ofOthers = -1 } = furthest.at(-1) ?? {};
    if (report === best) furthest.push({ report, end: Math.max(end, span[1]), ofOthers });
    else if (span[1] > end) furthest.push({ report, end: span[1], ofOthers: end });
    else furthest.push({ report: best, end, ofOthers: Math.max(ofOthers, span[1]) });
  }
  return (report) => {
    const [start, end] = report.cueSpan;
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as { span: Span }).span[0] <= start) low = middle + 1;
      else high = middle;
    }
    const last = furthest[low - 1];
    return last !== undefined && end <= (last.report === report ? last.ofOthers : last.end);
  };
}

/** A test of whether a report stands in a long quotation. The quotations of each block are read once. */
function createQuotedTest(document: LinguisticDocument): (report: Report) => boolean {
  const read = new Map<Block, readonly (readonly [start: number, end: number])[]>();
  return ({ form, cue, cueSpan: [start, end] }) => {
    // A quotation that a transcript does not close.
    if (form === 'colon') return false;
    const { block } = document.sentenceOf(cue);
    const quotations = read.get(block) ?? quotationsIn(document.text, block.start, block.end);
    read.set(block, quotations);
    return quotations.some(([open, close]) => open < start && end <= close && close - open > LONG_QUOTATION);
  };
}
