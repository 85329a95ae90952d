import { edgeOfClaim, isTakenBackWithEdge } from '../../graph/edge-contributions.ts';
import { edgeKey } from '../../model/graph.ts';
import type { IndexedClaim } from '../../workspace/claim-table.ts';
import type { PipelineContext } from '../context.ts';

/** A claim as a brief sees it. */
export interface ShownClaim extends IndexedClaim {
  /** Ids of the documents that take it back as corrections; empty for one that stands. */
  readonly takenBackBy: readonly string[];
}

/**
 * Marks the claims that corrections take back.
 * @param asOf A day: corrections that were published later, or on a day that is not known, are left out. Null: none are.
 */
export function markTakenBack(
  { index, ontology }: Pick<PipelineContext, 'index' | 'ontology'>,
  claims: readonly IndexedClaim[],
  asOf: string | null,
): readonly ShownClaim[] {
  const byDocument = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const isKnown = (document: string) => {
    const published = index.documents.get(document)?.published ?? null;
    return asOf === null || (published !== null && published <= asOf);
  };
  const read = (document: string) => {
    const before = byDocument.get(document);
    if (before !== undefined) return before;
    const found = new Map<string, string[]>();
    for (const { by, polarity, ...edge } of index.corrections.takenBack(document)) {
      const key = `${polarity} ${edgeKey(edge)}`;
      if (isKnown(by)) found.set(key, [...(found.get(key) ?? []), by]);
    }
    byDocument.set(document, found);
    return found;
  };
  return claims.map((claim) => {
    if (!claim.isCorrected) return { ...claim, takenBackBy: [] };
    const { subject, object } = claim;
    const own = new Map([subject, ...(object === null ? [] : [object])].map((id) => [id, id]));
    const edge = edgeOfClaim(claim, own, ontology);
    const takenBackBy =
      edge === null || !isTakenBackWithEdge(claim)
        ? []
        : (read(claim.document).get(`${claim.polarity} ${edgeKey(edge)}`) ?? []);
    return { ...claim, takenBackBy };
  });
}
