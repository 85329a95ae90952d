import { edgePropertyTypes, nodePropertyTypes } from '../../graph/schema.ts';
import { baseLabelOf, type EdgeElement, type NodeElement } from '../../model/graph.ts';
import type { GraphExporter, GraphSource } from '../graph-exporter.ts';
import { checkElement } from './check-element.ts';
import { nameLiteral, propertiesLiteral, stringLiteral } from './cypher-literals.ts';
import { constraintStatements, recordStatement } from './database-setup.ts';
import { packRow } from './packed-row.ts';
import { createStatementBatches, type StatementLimits } from './statement-batches.ts';

const head = `// A graph of newsgraph, for an empty database of Neo4j 5.26 or later: cypher-shell --file graph.cypher
// A semicolon before a line break is the end of a statement, always.

`;

/**
 * A script in Cypher that makes the graph in an empty database. Where the graph is already there, its constraints let
 * the script fail before it makes anything twice.
 * @param limits How large its statements may get.
 */
export function createCypherExporter(limits: StatementLimits = {}): GraphExporter {
  return {
    name: 'cypher',
    extension: '.cypher',
    mediaType: 'application/x-cypher-query',
    write: (graph) => writeScript(graph, limits),
  };
}

async function* writeScript(graph: GraphSource, limits: StatementLimits): AsyncGenerator<string> {
  const seen = { labels: new Set<string>(), types: new Set<string>() };
  const batches = createStatementBatches(limits);
  yield head + constraintStatements();
  for await (const node of graph.nodes) {
    checkElement(node);
    seen.labels.add(node.label);
    const statements = batches.add(...nodeRow(node));
    if (statements !== '') yield statements;
  }
  // All nodes are there before the first relationship.
  yield batches.end();
  for await (const edge of graph.edges) {
    checkElement(edge);
    seen.types.add(edge.type);
    const statements = batches.add(...edgeRow(edge));
    if (statements !== '') yield statements;
  }
  yield batches.end() + recordStatement(seen, graph.state);
}

type ClausesAndRow = readonly [clauses: string, row: string];

function nodeRow({ id, label, properties }: NodeElement): ClausesAndRow {
  const types = nodePropertyTypes(label);
  const labels = [label, baseLabelOf(id)].map(nameLiteral).join(':');
  const packed = packRow([], { ...properties, id }, types);
  return packed === null
    ? [`CREATE (n:${labels})\nSET n = row`, propertiesLiteral({ ...properties, id }, types)]
    : [`${packed.unpack}\nCREATE (:${labels} ${packed.properties})`, packed.row];
}

function edgeRow({ type, source, target, properties }: EdgeElement): ClausesAndRow {
  const types = edgePropertyTypes(type);
  const packed = packRow([source, target], properties, types);
  const match = ([from, to]: readonly [string, string]) =>
    `MATCH (a:${nameLiteral(baseLabelOf(source))} {id: ${from}})
MATCH (b:${nameLiteral(baseLabelOf(target))} {id: ${to}})`;
  return packed === null
    ? [
        `${match(['row.source', 'row.target'])}\nCREATE (a)-[r:${nameLiteral(type)}]->(b)\nSET r = row.properties`,
        `{source: ${stringLiteral(source)}, target: ${stringLiteral(target)}, properties: ${propertiesLiteral(properties, types)}}`,
      ]
    : [
        `${packed.unpack}\n${match(['row[0]', 'row[1]'])}\nCREATE (a)-[:${nameLiteral(type)} ${packed.properties}]->(b)`,
        packed.row,
      ];
}
