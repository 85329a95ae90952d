import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument, Sentence } from '../document/linguistic-document.ts';
import { sourceSpan } from './phrase-spans.ts';
import type { Report, ReportForm } from './report.ts';
import { sourceOf } from './report-source.ts';
import type { ClauseClass, ReportingLexicon } from './reporting-lexicon.ts';

/** A word that may report, with all that a construction looks at. */
export interface Frame {
  readonly document: LinguisticDocument;
  readonly lexicon: ReportingLexicon;
  readonly sentence: Sentence;
  /** The quotations of the paragraph, marks included. */
  readonly quotations: readonly Span[];
  readonly token: Token;
  /** The noun that would name the source of a verb; null for other words. */
  readonly source: Token | null;
}

/** What a construction reads; source and class default to the verb's subject and to none. */
export interface Reading {
  readonly cueSpan: Span;
  readonly content: readonly Span[];
  readonly source?: Token | null;
  readonly sourceSpan?: Span | null;
  readonly clauseClass?: ClauseClass | null;
}

/** One way in which a text reports, with an example by which it is tested. */
export interface Construction {
  readonly id: ReportForm;
  /** A text with its one attribution, in words. */
  readonly example: {
    readonly text: string;
    readonly source: string | null;
    readonly cue: string;
    readonly content: readonly string[];
  };
  /** Undefined if the word does not report in this way. */
  read(frame: Frame): Reading | undefined;
}

/** "Ask for help!": one who is told to, and reports nothing. */
export function isImperative(document: LinguisticDocument, verb: Token): boolean {
  if (verb.tag !== 'VB' || verb.dep !== 'ROOT') return false;
  const own = document.childrenOf(verb).filter(({ index }) => index < verb.index);
  return own.every(({ dep, lemma }) => !dep.startsWith('nsubj') && (dep !== 'aux' || lemma === 'do'));
}

/** The frame of a token. */
export function frameOf(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  sentence: Sentence,
  quotations: readonly Span[],
  token: Token,
): Frame {
  const isVerb = token.pos === 'VERB' || token.pos === 'AUX';
  const source = isVerb ? sourceOf(document, token) : null;
  return { document, lexicon, sentence, quotations, token, source };
}

/** What a construction reads, as a report. */
export function reportOf(frame: Frame, id: ReportForm, reading: Reading): Report {
  const source = reading.source === undefined ? frame.source : reading.source;
  return {
    form: id,
    cue: frame.token,
    cueSpan: reading.cueSpan,
    source,
    sourceSpan:
      reading.sourceSpan ?? (source === null ? null : sourceSpan(frame.document, source, frame.token)),
    content: reading.content,
    clauseClass: reading.clauseClass ?? null,
  };
}
