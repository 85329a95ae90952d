import { propertyFault } from '../../graph/schema.ts';
import { baseLabels } from '../../model/graph.ts';
import { exportOfFiles, type FilePiece, type GraphExporter, type GraphSource } from '../graph-exporter.ts';
import { checkElement } from './check-element.ts';
import { headerLine, rowLine } from './csv-fields.ts';
import { constraintStatements, recordStatement } from './database-setup.ts';
import { importFiles, importNotes, importOptions, importReport } from './import-notes.ts';
import { edgeImportRow, type ImportRow, laterClauses, nodeImportRow } from './import-row.ts';
import { createImportTables, type ImportTables } from './import-tables.ts';
import { createStatementBatches } from './statement-batches.ts';

/**
 * CSV files for `neo4j-admin database import full`, which fills an empty database faster than anything else: a header
 * and a data file for each kind of nodes and each type of relationships, the tool's options, and a script to run
 * after it for what the files cannot hold. The columns are those of the graph's schema, so that the graph is read once;
 * an element that breaks the schema is refused.
 */
export function createNeo4jAdminExporter(): GraphExporter {
  return {
    name: 'neo4j-admin',
    extension: '',
    mediaType: 'text/csv',
    write: (graph) => exportOfFiles('neo4j-admin', { pieces: writeFiles(graph), byproducts: [importReport] }),
  };
}

async function* writeFiles({ nodes, edges, state }: GraphSource): AsyncGenerator<FilePiece> {
  const seen = { labels: new Set<string>(), types: new Set<string>() };
  const [nodeTables, edgeTables] = [createImportTables('nodes'), createImportTables('relationships')];
  const batches = createStatementBatches();
  let longest = 0;

  function* add(row: ImportRow, tables: ImportTables): Generator<FilePiece> {
    const { table, isNew } = tables.of(row.name, row.labels);
    if (isNew) yield { file: table.header, text: headerLine(row.columns, row.types) };
    const line = rowLine(row.ends, row.properties, row.types);
    longest = Math.max(longest, line.length);
    yield { file: table.data, text: line };
    const later = laterClauses(row);
    if (later !== null) yield { file: importFiles.afterImport, text: batches.add(later, row.key) };
  }

  yield { file: importFiles.afterImport, text: constraintStatements() };
  for await (const node of nodes) {
    checkElement(node, propertyFault);
    seen.labels.add(node.label);
    yield* add(nodeImportRow(node), nodeTables);
  }
  for await (const edge of edges) {
    checkElement(edge, propertyFault);
    seen.types.add(edge.type);
    yield* add(edgeImportRow(edge), edgeTables);
  }
  yield* emptyTable(nodeTables);
  yield { file: importFiles.afterImport, text: batches.end() + recordStatement(seen, state) };
  yield {
    file: importFiles.options,
    text: importOptions([...nodeTables.all(), ...edgeTables.all()], longest),
  };
  yield { file: importFiles.notes, text: importNotes };
}

/** The files of a table without rows, for a graph without nodes: the import tool wants at least one. */
function* emptyTable(tables: ImportTables): Generator<FilePiece> {
  if (tables.all().length > 0) return;
  const { table } = tables.of('nodes', baseLabels.entity);
  yield { file: table.header, text: headerLine(['id:ID'], {}) };
  yield { file: table.data, text: '' };
}
