import type { Evidence } from '../../export/where/evidence.ts';
import { isWithin, type Limits } from '../../export/where/limits.ts';
import { recountEdge } from '../../graph/recount-edge.ts';
import { relationEdge } from '../../graph/shared-elements.ts';
import type { EdgeIdentity } from '../../model/graph.ts';
import { groupBy } from '../../system/grouping.ts';
import type { EdgeReport } from '../../workspace/report-table.ts';
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
      const contribution = recountEdge(edge, fitting, isSymmetric);
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
