import { recountEdge } from '../graph/recount-edge.ts';
import type { ClaimContribution, EdgeAggregate } from '../model/contribution.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import { groupBy } from '../system/grouping.ts';
import type { EdgeReport } from '../workspace/report-table.ts';
import { sumReports } from '../workspace/sum-reports.ts';
import type { PipelineContext } from './context.ts';

/** Which of the reports of an edge count, and which of their claims. */
export interface CountedReports {
  readonly isReport: (report: EdgeReport) => boolean;
  /** Null: all claims of the reports. */
  readonly isClaim: ((claim: ClaimContribution) => boolean) | null;
}

/** The sum of what some reports, or some claims of them, say of a typed edge. */
export function recountRelation(
  { index, ontology }: Pick<PipelineContext, 'index' | 'ontology'>,
  edge: EdgeIdentity,
  { isReport, isClaim }: CountedReports,
): EdgeAggregate {
  const reports = index.reports.reports(edge).filter(isReport);
  if (isClaim === null) return sumReports(edge, reports);
  const claims = groupBy(index.reports.claims(edge), ({ document }) => document);
  return sumReports(
    edge,
    reports.flatMap((report) => {
      const fitting = (claims.get(report.document) ?? []).filter(isClaim);
      const contribution = recountEdge(edge, fitting, ontology);
      return contribution === null ? [] : [{ ...report, contribution }];
    }),
  );
}
