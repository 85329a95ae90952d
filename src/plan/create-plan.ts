import type { MultiDirectedGraph } from 'graphology';
import { type EdgeElement, edgeKey, type NodeElement } from '../model/graph.ts';
import type { EdgeChange, NodeChange, Plan, Subgraph } from '../model/plan.ts';
import { sameEdge, sameNode } from './compare-elements.ts';

/** A graph of what shall be stored; a node without an element is context and stays as it is. */
export type WantedGraph = MultiDirectedGraph<{ readonly element: NodeElement | null }, EdgeElement>;

/** The plan that changes nothing. */
export const emptyPlan: Plan = { nodes: [], edges: [] };

/**
 * Says what to change so that the stored elements become the wanted ones. Pure; the order is by id and edge key.
 * @param wanted All that shall be there of the elements in question.
 * @param stored All that is there of the same elements; what is not wanted is deleted.
 */
export function createPlan(wanted: WantedGraph, stored: Subgraph): Plan {
  const nodes: NodeChange[] = [];
  const storedNodes = new Map(stored.nodes.map((node) => [node.id, node]));
  wanted.forEachNode((id, { element: after }) => {
    if (after === null) {
      storedNodes.delete(id);
      return;
    }
    const before = storedNodes.get(id);
    storedNodes.delete(id);
    if (before === undefined) nodes.push({ op: 'create', after });
    else if (!sameNode(before, after)) nodes.push({ op: 'update', before, after });
  });
  for (const before of storedNodes.values()) nodes.push({ op: 'delete', before });

  const edges: EdgeChange[] = [];
  const storedEdges = new Map(stored.edges.map((edge) => [edgeKey(edge), edge]));
  wanted.forEachEdge((key, after) => {
    const before = storedEdges.get(key);
    storedEdges.delete(key);
    if (before === undefined) edges.push({ op: 'create', after });
    else if (!sameEdge(before, after)) edges.push({ op: 'update', before, after });
  });
  for (const before of storedEdges.values()) edges.push({ op: 'delete', before });

  return { nodes: sortedBy(nodes, nodeName), edges: sortedBy(edges, edgeName) };
}

/** The id of the node that a change is about. */
function nodeName(change: NodeChange): string {
  return change.op === 'delete' ? change.before.id : change.after.id;
}

/** The key of the edge that a change is about. */
function edgeName(change: EdgeChange): string {
  return edgeKey(change.op === 'delete' ? change.before : change.after);
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
