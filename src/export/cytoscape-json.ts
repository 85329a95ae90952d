import { canonicalJson } from '../model/canonical-json.ts';
import { type EdgeElement, edgeKey, type NodeElement } from '../model/graph.ts';
import { type GraphExporter, separated } from './graph-exporter.ts';

/**
 * Cytoscape JSON (`.cyjs`), which Cytoscape opens and Cytoscape.js takes as `elements`. An element's properties are its
 * data. A node's `label` is its label in the graph; an edge's `type` stands in `interaction` too, as Cytoscape calls it.
 */
export function createCytoscapeExporter(): GraphExporter {
  return {
    name: 'cytoscape',
    extension: '.cyjs',
    mediaType: 'application/json',
    async *write({ nodes, edges }) {
      yield '{"format_version":"1.0","target_cytoscapejs_version":"~3.0","data":{"name":"newsgraph"},"elements":{"nodes":[';
      yield* separated(nodes, formatNode);
      yield '],"edges":[';
      yield* separated(edges, formatEdge);
      yield ']}}\n';
    },
  };
}

// The names of the format come last: a property of the same name must not take their place.
function formatNode({ id, label, properties }: NodeElement): string {
  return canonicalJson({ data: { ...properties, label, id } });
}

function formatEdge(edge: EdgeElement): string {
  const { type, source, target, properties } = edge;
  return canonicalJson({
    data: { ...properties, interaction: type, type, source, target, id: edgeKey(edge) },
  });
}
