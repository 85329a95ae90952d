import type { Token } from '../../../model/analysis.ts';
import type { Voice } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { readReports } from './read-reports.ts';
import type { Report } from './report.ts';
import type { ReportingLexicon } from './reporting-lexicon.ts';

/** Who vouches for a statement. */
export interface Voicing {
  readonly voice: Voice;
  /** The innermost speaker, if named. */
  readonly speaker: string | null;
  /** Every named speaker, outermost first. */
  readonly chain: readonly string[];
}

/** Tells who vouches for what stands at a place of the text. */
export interface VoiceReader {
  voiceOf(token: Token): Voicing;
  /** The reports in whose content a token stands, outermost first. */
  reportsAround(token: Token): readonly Report[];
}

/** Finds the entity for which a noun stands. */
export interface SpeakerResolver {
  resolve(head: Token): readonly { readonly entity: string }[];
}

/** What one does who vouches for a clause; to learn or to ask is not to vouch. */
const vouching = new Set(['statement', 'denial', 'belief', 'doubt', 'fear', 'hope', 'demand', 'commitment']);

/** A reader of voices for one document. */
export function createVoiceReader(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  speakers: SpeakerResolver,
): VoiceReader {
  const reports = readReports(document, lexicon).filter(
    ({ clauseClass, form, source }) =>
      clauseClass !== null &&
      vouching.has(clauseClass) &&
      // A label before a paragraph may be anything; only one that names someone is a speaker.
      (form !== 'colon' || (source !== null && speakers.resolve(source).length > 0)),
  );
  const breadth = ({ content }: Report) => content.reduce((sum, [start, end]) => sum + end - start, 0);
  const reportsAround = (token: Token): Report[] =>
    reports
      .filter(
        ({ cue, content }) =>
          cue !== token && content.some(([start, end]) => start <= token.start && token.end <= end),
      )
      .sort((a, b) => breadth(b) - breadth(a) || a.cue.index - b.cue.index);
  return {
    reportsAround,
    voiceOf(token) {
      const around = reportsAround(token);
      const inner = around.at(-1);
      if (inner === undefined) return { voice: 'article', speaker: null, chain: [] };
      const named = around.map(({ source }) =>
        source === null ? undefined : speakers.resolve(source)[0]?.entity,
      );
      const chain = named.filter((speaker): speaker is string => speaker !== undefined);
      const speaker = named.at(-1) ?? null;
      return { voice: speaker === null ? 'unnamed' : 'named', speaker, chain };
    },
  };
}
