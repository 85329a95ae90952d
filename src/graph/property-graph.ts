import graphology from 'graphology';
import { type EdgeElement, edgeKey, type NodeElement } from '../model/graph.ts';
import type { Subgraph } from '../model/plan.ts';
import { propertyFault } from './schema.ts';

/** A node's element, or null for an entity that is there only because an edge ends at it. */
interface GraphNode {
  readonly element: NodeElement | null;
}

/** The part of the property graph that a change affects, in memory. */
export type PropertyGraph = InstanceType<typeof graphology.MultiDirectedGraph<GraphNode, EdgeElement>>;

/**
 * Builds the graph of some nodes and edges. Where an edge ends at a node that is not among them, the node is added
 * without an element: it is stored already and does not change.
 * @throws Error for two elements of one id, or a property that the schema does not know: a defect, not bad input
 */
export function buildPropertyGraph({ nodes, edges }: Subgraph): PropertyGraph {
  const graph = new graphology.MultiDirectedGraph<GraphNode, EdgeElement>();
  for (const element of nodes) {
    check(element, element.id);
    graph.addNode(element.id, { element });
  }
  for (const edge of edges) {
    const key = edgeKey(edge);
    check(edge, key);
    for (const end of [edge.source, edge.target]) {
      if (!graph.hasNode(end)) graph.addNode(end, { element: null });
    }
    graph.addEdgeWithKey(key, edge.source, edge.target, edge);
  }
  return graph;
}

function check(element: NodeElement | EdgeElement, name: string): void {
  const fault = propertyFault(element);
  if (fault !== null) throw new Error(`${name}: ${fault}`);
}
