import { relationEdge } from '../../graph/shared-elements.ts';
import { type EdgeElement, type EdgeIdentity, edgeKey } from '../../model/graph.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import { compareText } from '../show/order.ts';

/**
 * Gives typed edges as the stored graph has them: those with the most independent sources first, then those with the most
 * articles, with the most claims. Edges of which corrections take back all that was said are left out.
 */
export type EdgeReader = (edges: readonly EdgeIdentity[]) => readonly EdgeElement[];

/** A reader that sums up each edge once, however often it is asked for: for one look at the graph. */
export function createEdgeReader({ contributions }: Pick<WorkspaceIndex, 'contributions'>): EdgeReader {
  const known = new Map<string, EdgeElement | null>();
  const read = ({ type, source, target }: EdgeIdentity): EdgeElement | null => {
    const key = edgeKey({ type, source, target });
    const before = known.get(key);
    if (before !== undefined) return before;
    const aggregate = contributions.edge({ type, source, target });
    const edge = aggregate === null ? null : relationEdge(aggregate);
    known.set(key, edge);
    return edge;
  };
  return (edges) =>
    edges
      .map(read)
      .filter((edge) => edge !== null)
      .sort(byStrength);
}

function byStrength(a: EdgeElement, b: EdgeElement): number {
  const more = (name: string) => Number(b.properties[name]) - Number(a.properties[name]);
  return more('sources') || more('documents') || more('claims') || byIdentity(a, b);
}

/** By type, source and target. */
export function byIdentity(a: EdgeIdentity, b: EdgeIdentity): number {
  return compareText(a.type, b.type) || compareText(a.source, b.source) || compareText(a.target, b.target);
}
