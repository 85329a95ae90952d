import { baseLabelOf, baseLabels, type EdgeIdentity } from '../../model/graph.ts';

/** Label of the one node that says whose projection the database is. It is no part of the graph. */
export const stateLabel = '__Newsgraph__';

/**
 * Label of a node that is no longer part of the graph and stays because something of the user's hangs on it. It keeps
 * its id and name, and becomes an entity again when the graph wants it back.
 */
export const withdrawnLabel = '__Withdrawn__';

/** The labels that every node of ours has one of. */
export const bases: readonly string[] = Object.values(baseLabels);

/** A label, type or property name, quoted for Cypher. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** Base labels of an edge's ends and its type: edges that agree in them share a statement. */
export function edgeShape(edge: EdgeIdentity): string {
  return `${baseLabelOf(edge.source)} ${baseLabelOf(edge.target)} ${edge.type}`;
}
