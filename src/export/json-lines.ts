import { canonicalJson } from '../model/canonical-json.ts';
import type { EdgeElement, NodeElement } from '../model/graph.ts';
import type { GraphExporter } from './graph-exporter.ts';

/**
 * JSON Lines: an element a line, all nodes before the edges. A line has the form of `NodeElement` or `EdgeElement` and
 * says in `element` which of the two it is.
 */
export function createJsonLinesExporter(): GraphExporter {
  return {
    name: 'jsonl',
    extension: '.jsonl',
    mediaType: 'application/jsonl',
    async *write({ nodes, edges }) {
      for await (const node of nodes) yield nodeLine(node);
      for await (const edge of edges) yield edgeLine(edge);
    },
  };
}

function nodeLine({ id, label, properties }: NodeElement): string {
  return `${canonicalJson({ element: 'node', id, label, properties })}\n`;
}

function edgeLine({ type, source, target, properties }: EdgeElement): string {
  return `${canonicalJson({ element: 'edge', type, source, target, properties })}\n`;
}
