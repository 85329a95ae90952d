import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { type Construction, frameOf, isImperative, reportOf } from './construction.ts';
import { constructions } from './constructions/index.ts';
import { withNextParagraphs } from './continued.ts';
import { readHeadlines } from './headlines.ts';
import { withOrphans } from './orphans.ts';
import { mergeSpans, quotationsIn, trimContent } from './quotations.ts';
import { raised } from './raising.ts';
import type { Report } from './report.ts';
import type { ReportingLexicon } from './reporting-lexicon.ts';
import { withPredicate } from './run-on.ts';
import { readSignatures } from './signatures.ts';
import { withoutTail } from './tails.ts';

/** What has been read of each document, since coreference, voices and attributions all ask for it. */
const known = new WeakMap<LinguisticDocument, WeakMap<ReportingLexicon, readonly Report[]>>();

/** Every report of a document, also those inside another's content, in the order of their cues. */
export function readReports(document: LinguisticDocument, lexicon: ReportingLexicon): readonly Report[] {
  const ofDocument = known.get(document) ?? new WeakMap<ReportingLexicon, readonly Report[]>();
  const found = ofDocument.get(lexicon) ?? findReports(document, lexicon);
  known.set(document, ofDocument.set(lexicon, found));
  return found;
}

/** Constructions in which what one is told to do is no report: "oppose the plan!". */
const attitudes: ReadonlySet<string> = new Set(['naming', 'object', 'preposition', 'infinitive', 'light']);

function findReports(document: LinguisticDocument, lexicon: ReportingLexicon): Report[] {
  const quotations = new Map<number, readonly Span[]>();
  const reports: Report[] = [];
  for (const sentence of document.sentences) {
    const { block } = sentence;
    const quoted = quotations.get(block.start) ?? quotationsIn(document.text, block.start, block.end);
    quotations.set(block.start, quoted);
    const near = quotationsNear(quoted, document.spanOf(sentence));
    for (const token of document.tokens.slice(sentence.start, sentence.end)) {
      const candidates = constructionsFor(token);
      if (candidates.length === 0) continue;
      const frame = frameOf(document, lexicon, sentence, near, token);
      const asked = isImperative(document, token);
      for (const construction of candidates) {
        if (asked && attitudes.has(construction.id)) continue;
        const reading = construction.read(frame);
        if (reading === undefined) continue;
        const report = trimmed(
          document,
          withPredicate(document, raised(frame, reportOf(frame, construction.id, reading))),
          near,
        );
        if (report.content.length > 0) reports.push(report);
        break;
      }
    }
  }
  const all = [...reports, ...readHeadlines(document, lexicon, reports), ...readSignatures(document)];
  return withNextParagraphs(document, withOrphans(document, all)).sort((a, b) => a.cueSpan[0] - b.cueSpan[0]);
}

const ofVerbs: readonly Construction[] = [...constructions.verb, ...constructions.preposition];
/** How far from a sentence a quotation may stand that its cue reports, in UTF-16 units. */
const NEAR = 100;

/** The quotations, of all in their order, that touch a sentence or stand close to it. */
function quotationsNear(
  quotations: readonly Span[],
  [start, end]: readonly [start: number, end: number],
): Span[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Span)[1] < start - NEAR) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let at = low; at < quotations.length && (quotations[at] as Span)[0] <= end + NEAR; at += 1)
    found.push(quotations[at] as Span);
  return found;
}

function constructionsFor({ pos, dep }: Token): readonly Construction[] {
  if (pos === 'VERB' || pos === 'AUX') return dep === 'aux' || dep === 'auxpass' ? [] : ofVerbs;
  if (pos === 'NOUN') return constructions.noun;
  if (pos === 'ADJ') return constructions.adjective;
  if (pos === 'ADV') return constructions.adverb;
  return pos === 'ADP' || pos === 'SCONJ' ? constructions.preposition : [];
}

function trimmed({ text }: LinguisticDocument, report: Report, quotations: readonly Span[]): Report {
  // What an introduction announces stands in a paragraph of its own.
  if (report.form === 'introduction') return report;
  const content = report.content
    .map((span) => trimContent(text, span, quotations))
    .map((span) => withoutTail(text, report.form, span))
    .filter(([start, end]) => end > start);
  // Parts between which the cue stands stay apart.
  return { ...report, content: report.form === 'adverb' ? content : mergeSpans(text, content) };
}
