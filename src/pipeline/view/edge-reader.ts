import { relationEdge } from '../../graph/shared-elements.ts';
import type { EdgeAggregate } from '../../model/contribution.ts';
import { type EdgeElement, type EdgeIdentity, edgeKey } from '../../model/graph.ts';
import { inTurns } from '../../system/in-turns.ts';
import type { ReportFilter } from '../../workspace/view/edge-lists.ts';
import type { PipelineContext } from '../context.ts';
import { recountRelation } from '../recount-relation.ts';
import { compareText } from '../show/order.ts';
import { countedReports } from './edge-filter.ts';

/**
 * Gives typed edges as the graph has them, read in turns with other work: those with the most independent sources first, then
 * those with the most articles, with the most claims. Edges of which corrections take back all that was said are left out.
 */
export type EdgeReader = (edges: readonly EdgeIdentity[]) => Promise<readonly EdgeElement[]>;

/**
 * A reader that sums up each edge once, however often it is asked for: for one look at the graph.
 *
 * With a filter, figures are those of the claims that it lets through, and edges that none of them makes are left out. That
 * others deny an edge is told whatever the filter: a warning is not filtered away.
 */
export function createEdgeReader(
  context: Pick<PipelineContext, 'index' | 'ontology'>,
  filter: ReportFilter | null,
): EdgeReader {
  const { contributions, transaction } = context.index;
  const counted = filter === null ? null : countedReports(filter);
  const aggregateOf = (edge: EdgeIdentity): EdgeAggregate | null => {
    const whole = contributions.edge(edge);
    if (whole === null || counted === null) return whole;
    const { denials, denied } = whole;
    return { ...recountRelation(context, edge, counted), denials, denied };
  };
  const known = new Map<string, EdgeElement | null>();
  const read = ({ type, source, target }: EdgeIdentity): EdgeElement | null => {
    const key = edgeKey({ type, source, target });
    const before = known.get(key);
    if (before !== undefined) return before;
    const aggregate = aggregateOf({ type, source, target });
    const edge = aggregate === null ? null : relationEdge(aggregate);
    known.set(key, edge);
    return edge;
  };
  return async (edges) => {
    // Sums that are read for the first time are kept: in a transaction for each turn and not for each edge.
    const elements = await inTurns(edges, read, transaction);
    return elements.filter((edge) => edge !== null).sort(byStrength);
  };
}

function byStrength(a: EdgeElement, b: EdgeElement): number {
  const more = (name: string) => Number(b.properties[name]) - Number(a.properties[name]);
  return more('sources') || more('documents') || more('claims') || byIdentity(a, b);
}

/** By type, source and target. */
export function byIdentity(a: EdgeIdentity, b: EdgeIdentity): number {
  return compareText(a.type, b.type) || compareText(a.source, b.source) || compareText(a.target, b.target);
}
