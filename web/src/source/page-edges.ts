import { recountEdge } from '../../../src/graph/recount-edge.ts';
import { relationEdge } from '../../../src/graph/shared-elements.ts';
import type { ClaimContribution } from '../../../src/model/contribution.ts';
import { type EdgeElement, edgeKey } from '../../../src/model/graph.ts';
import type { ShownClaim } from '../../../src/pipeline/show/shown-claim.ts';
import type { EdgeReport } from '../../../src/workspace/report-table.ts';
import { sumReports } from '../../../src/workspace/sum-reports.ts';
import { standingOf } from '../filter/claim-filter.ts';
import { edgeOfClaim } from '../graph/strands.ts';
import type { PageOntology } from './graph-source.ts';
import type { PageClaim } from './page-claims.ts';

/** Counts edges of a page's graph anew from some of its claims, as the service does from its index. */
export function createPageEdges(claims: readonly PageClaim[], ontology: PageOntology) {
  const byEdge = new Map<string, PageClaim[]>();
  for (const claim of claims) {
    const { view, shown } = claim;
    const edge = edgeOfClaim(view, ontology);
    // What a correction takes back makes no edge.
    if (edge === null || standingOf(view) !== 'affirmed' || shown.takenBackBy.length > 0) continue;
    const key = edgeKey(edge);
    const own = byEdge.get(key);
    if (own === undefined) byEdge.set(key, [claim]);
    else own.push(claim);
  }

  /** An edge as far as claims that count make it; null where none does. */
  return (edge: EdgeElement, isCounted: (claim: PageClaim) => boolean): EdgeElement | null => {
    const byDocument = new Map<string, ShownClaim[]>();
    for (const claim of byEdge.get(edgeKey(edge)) ?? []) {
      if (!isCounted(claim)) continue;
      const own = byDocument.get(claim.shown.document) ?? [];
      own.push(claim.shown);
      byDocument.set(claim.shown.document, own);
    }
    const reports = [...byDocument.values()].flatMap((own): EdgeReport[] => {
      const inOrder = own.sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
      const contribution = recountEdge(edge, inOrder.map(toContribution), ontology);
      const { document, published, story, outlets } = own[0]!;
      if (contribution === null) return [];
      return [{ document, published, story, outlets, stands: true, unsaid: false, contribution }];
    });
    const denials = edge.properties.disputed === true ? 1 : 0;
    return relationEdge({ ...sumReports(edge, reports), denials });
  };
}

function toContribution(claim: ShownClaim): ClaimContribution {
  return { ...claim, place: null, topic: null };
}
