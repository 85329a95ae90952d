import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { ClauseClass } from './reporting-lexicon.ts';

/** How a text reports: the construction in which cue and content stand. */
export type ReportForm =
  | 'clause'
  | 'parataxis'
  | 'interposed'
  | 'aside'
  | 'direct'
  | 'quotation'
  | 'introduction'
  | 'naming'
  | 'preposition'
  | 'infinitive'
  | 'object'
  | 'passive'
  | 'light'
  | 'adjective'
  | 'copula'
  | 'expletive'
  | 'noun'
  | 'opposing'
  | 'according'
  | 'view'
  | 'evidence'
  | 'adverb'
  | 'headline'
  | 'colon';

/** One place where the text reports what someone says, thinks or wants. */
export interface Report {
  readonly form: ReportForm;
  /** The verb, noun, adjective or mark that reports. */
  readonly cue: Token;
  readonly cueSpan: Span;
  /** The noun that names the source. */
  readonly source: Token | null;
  readonly sourceSpan: Span | null;
  readonly content: readonly Span[];
  /** What the source does with a clause or quotation; null for mere attitudes. */
  readonly clauseClass: ClauseClass | null;
}
