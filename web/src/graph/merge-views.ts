import { edgeKey } from '../../../src/model/graph.ts';
import type { GraphView } from '../../../src/model/view.ts';

/** Several parts of a graph as one: nodes by id, edges by type, source and target. */
export function mergeViews(views: readonly GraphView[]): GraphView {
  if (views.length === 1) return views[0]!;
  const nodes = new Map(views.flatMap((view) => view.nodes.map((node) => [node.id, node] as const)));
  const edges = new Map(views.flatMap((view) => view.edges.map((edge) => [edgeKey(edge), edge] as const)));
  return {
    nodes: [...nodes.values()].sort((a, b) => compare(a.id, b.id)),
    edges: [...edges].sort(([a], [b]) => compare(a, b)).map(([, edge]) => edge),
    cut: views.some(({ cut }) => cut),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
