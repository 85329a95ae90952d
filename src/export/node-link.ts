import { canonicalJson } from '../model/canonical-json.ts';
import type { EdgeElement, NodeElement } from '../model/graph.ts';
import { type GraphExporter, separated } from './graph-exporter.ts';

/**
 * Node-link JSON, as networkx (`node_link_graph(data, edges="links")`) and D3 (`forceLink().id(node => node.id)`) read
 * it. A link's `key` is its type, which tells it from others between the same nodes.
 */
export function createNodeLinkExporter(): GraphExporter {
  return {
    name: 'node-link',
    extension: '.json',
    mediaType: 'application/json',
    async *write({ nodes, edges }) {
      yield '{"directed":true,"multigraph":true,"graph":{"name":"newsgraph"},"nodes":[';
      yield* separated(nodes, formatNode);
      yield '],"links":[';
      yield* separated(edges, formatLink);
      yield ']}\n';
    },
  };
}

// The names of the format come last: a property of the same name must not take their place.
function formatNode({ id, label, properties }: NodeElement): string {
  return canonicalJson({ ...properties, label, id });
}

function formatLink({ type, source, target, properties }: EdgeElement): string {
  return canonicalJson({ ...properties, type, source, target, key: type });
}
