import type { BriefEvidence, EntityBrief, PairBrief } from '../../model/brief.ts';
import { mapEntityEvidence, mapPairEvidence } from './map-evidence.ts';
import type { Candidates } from './outline.ts';

/** A brief with its evidence, without the articles that it refers to, and their ids in the order of reading. */
export interface FilledBrief<B> {
  readonly brief: B;
  readonly cited: readonly string[];
}

/** All candidates of a brief on an entity. */
export function candidatesOf(brief: EntityBrief<Candidates>): readonly Candidates[] {
  const wanted: Candidates[] = [];
  mapEntityEvidence(brief, (candidates) => wanted.push(candidates));
  return wanted;
}

/** All candidates of a brief on a pair. */
export function pairCandidatesOf(brief: PairBrief<Candidates>): readonly Candidates[] {
  const wanted: Candidates[] = [];
  mapPairEvidence(brief, (candidates) => wanted.push(candidates));
  return wanted;
}

/** Puts evidence in the place of candidates. */
export function fillEntityBrief(
  brief: EntityBrief<Candidates>,
  evidenceOf: (candidates: Candidates) => BriefEvidence,
): FilledBrief<EntityBrief> {
  const { note, noteAll, cited } = noted(evidenceOf);
  return { brief: mapEntityEvidence(brief, note, noteAll), cited: cited() };
}

/** The same of a brief on a pair. */
export function fillPairBrief(
  brief: PairBrief<Candidates>,
  evidenceOf: (candidates: Candidates) => BriefEvidence,
): FilledBrief<PairBrief> {
  const { note, noteAll, cited } = noted(evidenceOf);
  return { brief: mapPairEvidence(brief, note, noteAll), cited: cited() };
}

/** Notes the article of each piece of evidence. */
function noted(evidenceOf: (candidates: Candidates) => BriefEvidence) {
  const cited = new Set<string>();
  return {
    note(candidates: Candidates): BriefEvidence {
      const evidence = evidenceOf(candidates);
      cited.add(evidence.document);
      return evidence;
    },
    noteAll(documents: readonly string[]): void {
      for (const document of documents) cited.add(document);
    },
    cited: () => [...cited],
  };
}
