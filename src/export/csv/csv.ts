import { canonicalJson } from '../../model/canonical-json.ts';
import { checkSchema } from '../check-schema.ts';
import { exportOfFiles, type FilePiece, type GraphExporter, type GraphSource } from '../graph-exporter.ts';
import { csvRow } from './csv-row.ts';
import { columnsOf, dataPackage, type Table, tableOfEdge, tableOfNode, tables, valuesOf } from './tables.ts';

const notes = `# A graph of newsgraph as tables

${tables.map(({ name, description }) => `- \`${name}.csv\`: ${description}`).join('\n')}
- \`datapackage.json\`: the columns and their types, as a Tabular Data Package.

CSV as RFC 4180 has it, in UTF-8. An empty field without quotes is a value that is not known, one with quotes an empty text;
lists are JSON. So that no spreadsheet calculates what an article says, a text that begins with =, +, -, @ or white space
has an apostrophe before it, and so has one that begins with apostrophes and one of these; take one away to get the text.
`;

/**
 * Tables as files in a folder: entities, documents, claims, the edges between entities, and all other edges. The columns
 * are those of the graph's schema, so that the graph is read once; an element that breaks the schema is refused.
 */
export function createCsvExporter(): GraphExporter {
  return {
    name: 'csv',
    extension: '',
    mediaType: 'text/csv',
    write: (graph) => exportOfFiles('csv', { pieces: writeTables(graph), byproducts: [] }),
  };
}

async function* writeTables({ nodes, edges }: GraphSource): AsyncGenerator<FilePiece> {
  for (const table of tables) yield pieceOf(table, columnsOf(table));
  for await (const node of nodes) {
    checkSchema(node);
    const table = tableOfNode(node);
    const { id, label, properties } = node;
    yield pieceOf(table, valuesOf(table, { id }, { ...properties, kind: label }));
  }
  for await (const edge of edges) {
    checkSchema(edge);
    const table = tableOfEdge(edge);
    const { type, source, target, properties } = edge;
    yield pieceOf(table, valuesOf(table, { type, source, target }, properties));
  }
  yield { file: 'datapackage.json', text: `${canonicalJson(dataPackage(), 2)}\n` };
  yield { file: 'README.md', text: notes };
}

function pieceOf({ name }: Table, values: Parameters<typeof csvRow>[0]): FilePiece {
  return { file: `${name}.csv`, text: csvRow(values) };
}
