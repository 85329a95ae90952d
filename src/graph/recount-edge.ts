import type { ClaimContribution, EdgeContribution } from '../model/contribution.ts';
import { type EdgeIdentity, edgeKey } from '../model/graph.ts';
import { type EdgeOntology, edgeContributions } from './edge-contributions.ts';

/**
 * What some claims of one document say of an edge; null if they neither affirm nor deny it.
 * @param claims Those of its claims that count, with roles as ids of the graph.
 */
export function recountEdge(
  edge: EdgeIdentity,
  claims: readonly ClaimContribution[],
  ontology: EdgeOntology,
): EdgeContribution | null {
  const ends = new Map([edge.source, edge.target].map((id) => [id, id]));
  const contributions = edgeContributions(toldOnce(claims), ends, ontology);
  return contributions.find((one) => edgeKey(one) === edgeKey(edge)) ?? null;
}

/** Makes the first that is left of the claims that tell one happening the one that the others tell again. */
function toldOnce(claims: readonly ClaimContribution[]): readonly ClaimContribution[] {
  const first = new Map<string, string>();
  return claims.map((claim) => {
    const happening = claim.retells ?? claim.id;
    const told = first.get(happening);
    if (told === undefined) first.set(happening, claim.id);
    return { ...claim, retells: told ?? null };
  });
}
