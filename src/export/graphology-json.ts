import { canonicalJson } from '../model/canonical-json.ts';
import { type EdgeElement, edgeKey, type NodeElement } from '../model/graph.ts';
import { type GraphExporter, separated } from './graph-exporter.ts';

/**
 * graphology's serialized graph, which `MultiDirectedGraph.from` reads. A node's attributes are its properties and
 * `label`; an edge's are its properties and `type`, and its key names type, source and target.
 */
export function createGraphologyExporter(): GraphExporter {
  return {
    name: 'graphology',
    extension: '.json',
    mediaType: 'application/json',
    async *write({ nodes, edges }) {
      yield '{"attributes":{"name":"newsgraph"},"options":{"allowSelfLoops":true,"multi":true,"type":"directed"},"nodes":[';
      yield* separated(nodes, formatNode);
      yield '],"edges":[';
      yield* separated(edges, formatEdge);
      yield ']}\n';
    },
  };
}

function formatNode({ id, label, properties }: NodeElement): string {
  return canonicalJson({ key: id, attributes: { ...properties, label } });
}

function formatEdge(edge: EdgeElement): string {
  const { type, source, target, properties } = edge;
  return canonicalJson({ key: edgeKey(edge), source, target, attributes: { ...properties, type } });
}
