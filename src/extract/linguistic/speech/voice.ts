import type { Token } from '../../../model/analysis.ts';
import type { Voice } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { lemmaOf, wordOf } from '../scope/tree.ts';
import { hearsayOf } from './hearsay.ts';
import { createQuotedVoiceReader } from './quoted-voice.ts';
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
  resolve(head: Token): readonly { readonly entity: string; readonly kind: string }[];
}

/** What tells a speaker who has a name from one who has none. */
export interface SpeakerNames {
  /** Nouns for those whom a text cites without a name: "officials". */
  readonly unnamed: ReadonlySet<string>;
  /** Whether an entity has a name. */
  isNamed(entity: string): boolean;
  /** Whether a noun names those who may speak: "minister", "police". */
  isActor(lemma: string): boolean;
}

/** What one does who vouches for a clause; to learn or to ask is not to vouch. */
const vouching = new Set(['statement', 'denial', 'belief', 'doubt', 'fear', 'hope', 'demand', 'commitment']);
/** Verbs whose infinitive is what their subject says: "claims to have attacked". */
const claiming = new Set(['claim', 'profess', 'purport']);

/** A reader of voices for one document. */
export function createVoiceReader(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
  speakers: SpeakerResolver,
  names: SpeakerNames,
): VoiceReader {
  const speakerOf = (source: Token | null): string | undefined => {
    if (source === null) return undefined;
    // "Egyptian officials" are not Egypt, "the official, Jon Beck," is Jon Beck.
    const withoutName = names.unnamed.has(lemmaOf(source)) || names.unnamed.has(wordOf(source));
    return speakers
      .resolve(source)
      .find(({ entity, kind }) => names.isNamed(entity) && (!withoutName || kind === 'Person'))?.entity;
  };
  const reports = readReports(document, lexicon).filter((report) => isVouched(report, speakerOf, names));
  const bySentence = new Map<number, Report[]>();
  for (const report of reports) {
    for (const sentence of sentencesOf(document, report))
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), report]);
  }
  const breadth = ({ content }: Report) => content.reduce((sum, [start, end]) => sum + end - start, 0);
  const reportsAround = (token: Token): Report[] =>
    (bySentence.get(token.sentence) ?? [])
      .filter(
        ({ cue, content }) =>
          cue !== token && content.some(([start, end]) => start <= token.start && token.end <= end),
      )
      .sort((a, b) => breadth(b) - breadth(a) || a.cue.index - b.cue.index);
  const quoted = createQuotedVoiceReader(
    document,
    reports,
    (a, b) => speakerOf(a) !== undefined && speakerOf(a) === speakerOf(b),
  );
  return {
    reportsAround,
    voiceOf(token) {
      const around = reportsAround(token);
      const sources = around.map(({ source }) => source);
      if (sources.length === 0) {
        const apart = quoted.quotedVoiceOf(token);
        if (apart !== undefined) sources.push(apart.source);
      }
      const hearsay = hearsayOf(document, token, lexicon);
      const known = around.some(({ cue }) => cue === hearsay?.cue);
      if (hearsay !== undefined && !known) sources.push(hearsay.source);
      if (sources.length === 0) return { voice: 'article', speaker: null, chain: [] };
      const named = sources.map(speakerOf);
      const chain = named.filter((speaker): speaker is string => speaker !== undefined);
      const speaker = named.at(-1) ?? null;
      return { voice: speaker === null ? 'unnamed' : 'named', speaker, chain };
    },
  };
}

/** Whether the source of a report answers for what it says. */
function isVouched(
  { cue, clauseClass, form, source }: Report,
  speakerOf: (source: Token | null) => string | undefined,
  names: SpeakerNames,
): boolean {
  if (form === 'infinitive') return claiming.has(lemmaOf(cue));
  if (clauseClass === null || !vouching.has(clauseClass)) return false;
  // A label before a paragraph may be anything; only one that names someone is a speaker.
  if (form !== 'colon' || source === null) return form !== 'colon';
  return speakerOf(source) !== undefined || names.isActor(lemmaOf(source));
}

/** The numbers of the sentences that a report's content touches. */
function sentencesOf(document: LinguisticDocument, { content }: Report): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of content) {
    const first = document.tokenAt(start)?.sentence;
    const last = document.tokenAt(end - 1)?.sentence ?? first;
    if (first === undefined || last === undefined) continue;
    for (let sentence = first; sentence <= last; sentence += 1) found.add(sentence);
  }
  return found;
}
