import { type EdgeElement, edgeKey, type NodeElement } from '../../model/graph.ts';
import { checkSchema } from '../check-schema.ts';
import type { GraphExporter, GraphSource } from '../graph-exporter.ts';
import { attributeDeclarations, attributeValues } from './attributes.ts';
import { xmlValue } from './xml-text.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta><creator>newsgraph</creator></meta>
  <graph defaultedgetype="directed" mode="static" idtype="string">
`;

/**
 * GEXF 1.3, which Gephi reads. What is shown of a node is its name or title, of an edge its type; edges are as heavy as they
 * have independent sources. The attributes are those of the graph's schema, so that the graph is read once; an element that
 * breaks the schema is refused.
 */
export function createGexfExporter(): GraphExporter {
  return { name: 'gexf', extension: '.gexf', mediaType: 'application/gexf+xml', write: writeGexf };
}

async function* writeGexf({ nodes, edges }: GraphSource): AsyncGenerator<string> {
  yield `${head}${attributeDeclarations()}    <nodes>\n`;
  for await (const node of nodes) {
    checkSchema(node);
    yield formatNode(node);
  }
  yield '    </nodes>\n    <edges>\n';
  for await (const edge of edges) {
    checkSchema(edge);
    yield formatEdge(edge);
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function formatNode({ id, label, properties }: NodeElement): string {
  const shown = properties.name ?? properties.title ?? properties.type ?? id;
  return `      <node id=${xmlValue(id)} label=${xmlValue(String(shown))}>${attributeValues({ ...properties, kind: label })}</node>\n`;
}

function formatEdge(edge: EdgeElement): string {
  const { type, source, target, properties } = edge;
  const ends = `source=${xmlValue(source)} target=${xmlValue(target)}`;
  const weight = typeof properties.sources === 'number' ? ` weight="${properties.sources}"` : '';
  const kind = xmlValue(type);
  return `      <edge id=${xmlValue(edgeKey(edge))} ${ends} kind=${kind} label=${kind}${weight}>${attributeValues({ ...properties, type })}</edge>\n`;
}
