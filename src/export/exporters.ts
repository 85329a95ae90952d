import { NewsgraphError } from '../model/errors.ts';
import { createCsvExporter } from './csv/csv.ts';
import { createCytoscapeExporter } from './cytoscape-json.ts';
import { createGexfExporter } from './gexf/gexf.ts';
import type { GraphExporter } from './graph-exporter.ts';
import { createGraphologyExporter } from './graphology-json.ts';
import { createJsonLdExporter } from './json-ld/json-ld.ts';
import { createJsonLinesExporter } from './json-lines.ts';
import { createCypherExporter } from './neo4j/cypher-script.ts';
import { createNeo4jAdminExporter } from './neo4j/neo4j-admin.ts';
import { createNodeLinkExporter } from './node-link.ts';
import { createPageExporter } from './page/page-exporter.ts';

/** Every format, by the name that it has on the command line. `json` is short for graphology's. */
export const exporters: ReadonlyMap<string, () => GraphExporter> = new Map([
  ['json', createGraphologyExporter],
  ['graphology', createGraphologyExporter],
  ['node-link', createNodeLinkExporter],
  ['cytoscape', createCytoscapeExporter],
  ['gexf', createGexfExporter],
  ['csv', createCsvExporter],
  ['jsonl', createJsonLinesExporter],
  ['json-ld', createJsonLdExporter],
  ['cypher', createCypherExporter],
  ['neo4j-admin', createNeo4jAdminExporter],
  ['html', createPageExporter],
]);

/**
 * The exporter of a format.
 * @throws NewsgraphError `CONFIG_INVALID` for a format that there is not
 */
export function createExporter(format: string): GraphExporter {
  const create = exporters.get(format);
  if (create !== undefined) return create();
  throw new NewsgraphError(
    'CONFIG_INVALID',
    `There is no format ${format}. There are: ${[...exporters.keys()].join(', ')}.`,
  );
}

/** A format and how its file is served. */
export interface ExportFormat {
  readonly name: string;
  /** With the dot; empty for a format of several files. */
  readonly extension: string;
  readonly mediaType: string;
}

/** What is known of a format. @throws NewsgraphError `CONFIG_INVALID` for a format that there is not */
export function exportFormat(name: string): ExportFormat {
  const { extension, mediaType } = createExporter(name);
  return { name, extension, mediaType };
}
