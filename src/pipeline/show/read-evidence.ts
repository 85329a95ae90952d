import { claimCaveat } from '../../graph/caveats.ts';
import { claimNodeId } from '../../graph/document-elements.ts';
import type { BriefEntity, BriefEvidence } from '../../model/brief.ts';
import type { Claim, Extraction } from '../../model/extraction.ts';
import { throwIfAborted } from '../abort.ts';
import { clarityOf } from '../clarity.ts';
import type { PipelineContext } from '../context.ts';
import { outOfStep } from '../out-of-step.ts';
import type { Candidates } from './outline.ts';
import type { ShownClaim } from './shown-claim.ts';

/** Gives the plainest of some claims that were read. */
export type EvidenceOf = (candidates: Candidates) => BriefEvidence;

interface ReadClaim {
  readonly clarity: number;
  readonly evidence: BriefEvidence;
}

/**
 * Reads the words of claims, each article once.
 * @param wanted All candidates that will be asked for.
 * @param entityOf An entity of the graph by its id.
 * @throws NewsgraphError `WORKSPACE_INVALID` where an extraction is missing or holds other claims than the index; `ABORTED`
 */
export async function readEvidence(
  { index, artefacts }: Pick<PipelineContext, 'index' | 'artefacts'>,
  wanted: readonly Candidates[],
  entityOf: (id: string) => BriefEntity,
  signal?: AbortSignal,
): Promise<EvidenceOf> {
  const byDocument = new Map<string, Map<string, ShownClaim>>();
  for (const claim of wanted.flat()) {
    byDocument.set(claim.document, (byDocument.get(claim.document) ?? new Map()).set(claim.id, claim));
  }
  const found = new Map<string, ReadClaim>();
  for (const [document, own] of byDocument) {
    throwIfAborted(signal);
    const artefact = await artefacts.readExtraction(document);
    const isIndexed = artefact?.key === index.documents.get(document)?.extractionKey;
    const extraction = isIndexed ? artefact?.extraction : undefined;
    const clusters = new Map(
      index.contributions.clustersOf(document).map(({ local, cluster }) => [local, cluster]),
    );
    const named = (local: string) => entityOf(clusters.get(local)!);
    const claims = new Map(extraction?.claims.map((claim) => [claim.id, claim]));
    for (const [id, { takenBackBy }] of own) {
      const claim = claims.get(id);
      if (extraction === undefined || claim === undefined)
        throw outOfStep(document, `there is no claim ${id}`);
      found.set(keyOf({ document, id }), {
        clarity: clarityOf(claim, extraction),
        evidence: toEvidence(document, claim, extraction, named, takenBackBy.length > 0),
      });
    }
  }
  return (candidates) => {
    const [first, ...others] = candidates.map((claim) => found.get(keyOf(claim))!);
    return others.reduce((best, next) => (next.clarity > best.clarity ? next : best), first!).evidence;
  };
}

function toEvidence(
  document: string,
  claim: Claim,
  { text }: Extraction,
  named: (local: string) => BriefEntity,
  isTakenBack: boolean,
): BriefEvidence {
  const { objectSpan, speaker, chain } = claim;
  const speakers = chain.length > 0 ? chain : speaker === null ? [] : [speaker];
  return {
    claim: claimNodeId(document, claim.id),
    document,
    quote: claim.evidence.quote,
    polarity: claim.polarity,
    modality: claim.modality,
    voice: claim.voice,
    speakers: speakers.map(named),
    basis: claim.basis,
    caveat: claimCaveat(claim, isTakenBack),
    objectWords: claim.object === null && objectSpan !== null ? text.slice(...objectSpan) : null,
    content: claim.content,
    time: claim.time,
    place: claim.place === null ? null : named(claim.place),
    attributes: claim.attributes,
  };
}

function keyOf({ document, id }: Pick<ShownClaim, 'document' | 'id'>): string {
  return JSON.stringify([document, id]);
}
