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
  const reports = readReports(document, lexicon.reporting).filter((report) => !isQuoted(document, report));
  return reports
    .filter((report) => !reports.some((other) => other !== report && holds(other.content, report.cueSpan)))
    .map((report) => ({
      source: report.sourceSpan,
      cue: report.cueSpan,
      content: [...report.content],
      speaker: report.source === null ? null : (participants.resolve(report.source)[0]?.entity ?? null),
    }));
}

function holds(content: readonly Span[], [start, end]: Span): boolean {
  return content.some(([from, to]) => from <= start && end <= to);
}

function isQuoted(document: LinguisticDocument, { cue, cueSpan: [start, end] }: Report): boolean {
  const { block } = document.sentenceOf(cue);
  return quotationsIn(document.text, block.start, block.end).some(
    ([open, close]) => open < start && end <= close && close - open > LONG_QUOTATION,
  );
}
