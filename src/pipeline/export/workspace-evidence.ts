import type { Evidence } from '../../export/where/evidence.ts';
import { isWithin, type Limits } from '../../export/where/limits.ts';
import { edgeContributions } from '../../graph/edge-contributions.ts';
import { relationEdge } from '../../graph/shared-elements.ts';
import type { ClaimContribution, EdgeContribution } from '../../model/contribution.ts';
import { type EdgeIdentity, edgeKey } from '../../model/graph.ts';
import { groupBy } from '../../system/grouping.ts';
import type { EdgeClaim, EdgeReport } from '../../workspace/report-table.ts';
import { sumReports } from '../../workspace/sum-reports.ts';
import type { PipelineContext } from '../context.ts';

/** Counts anew what the limits of an export cut, from the index of a workspace. */
export function workspaceEvidence(
  { index, ontology }: Pick<PipelineContext, 'index' | 'ontology'>,
  { bases, days }: Pick<Limits, 'bases' | 'days'>,
): Evidence {
  const isSymmetric = (type: string) => ontology.types[type]?.symmetric ?? false;

  /** The reports, each with what its claims of the wanted bases alone say. */
  function limitBases(edge: EdgeIdentity, reports: readonly EdgeReport[]): readonly EdgeReport[] {
    if (bases === null) return reports;
    const claims = groupBy(index.reports.claims(edge), ({ document }) => document);
    return reports.flatMap((report) => {
      const fitting = (claims.get(report.document) ?? []).filter(({ basis }) => bases.has(basis));
      const contribution = contributionOf(edge, fitting, isSymmetric);
      return contribution === null ? [] : [{ ...report, contribution }];
    });
  }

  return {
    published: (document) => index.reports.published(document),
    recountEdge(edge) {
      const reports = index.reports.reports(edge).filter(({ published }) => isWithin(published, days));
      return relationEdge(sumReports(edge, limitBases(edge, reports)));
    },
    recountEntity(node) {
      if (days === null) return node;
      return { ...node, properties: { ...node.properties, ...index.reports.mentions(node.id, days) } };
    },
  };
}

/** What some claims of one document say of an edge; null if they neither affirm nor deny it. */
function contributionOf(
  edge: EdgeIdentity,
  claims: readonly EdgeClaim[],
  isSymmetric: (type: string) => boolean,
): EdgeContribution | null {
  const ends = new Map([edge.source, edge.target].map((id) => [id, id]));
  const contributions = edgeContributions(toldOnce(claims), ends, isSymmetric);
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
