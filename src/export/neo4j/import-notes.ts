import { itemSeparator } from './csv-fields.ts';
import type { ImportTable } from './import-tables.ts';

/** Names of the files beside the tables. */
export const importFiles = { options: 'import.args', notes: 'README.md', afterImport: 'after-import.cypher' };

/** What the import tool writes into the folder where it runs. */
export const importReport = 'import.report';

/** How many characters a field may have by default. */
const defaultBuffer = 4 * 1024 * 1024;

/**
 * The options of the import, one a line, as the tool reads them from a file. They say all that the tables rely on.
 * @param longest Characters of the longest row.
 */
export function importOptions(tables: readonly ImportTable[], longest: number): string {
  const separator = itemSeparator.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const options = [
    '--id-type=string',
    '--input-encoding=UTF-8',
    `--array-delimiter=U+${separator}`,
    '--ignore-empty-strings=false',
    '--trim-strings=false',
    '--multiline-fields=true',
    '--bad-tolerance=0',
    ...(longest > defaultBuffer ? [`--read-buffer-size=${longest}`] : []),
    ...tables.map(({ option }) => option),
  ];
  return options.map((option) => `${option}\n`).join('');
}

/** How to import, for people. */
export const importNotes = `# A graph of newsgraph for neo4j-admin

For an empty database of Neo4j 5.26. Stop the server, then run in this folder:

    neo4j-admin database import full neo4j @${importFiles.options}

\`neo4j\` is the name of the database; \`--overwrite-destination=true\` replaces one that is there. Start the server, then run:

    cypher-shell --database neo4j --file ${importFiles.afterImport}

The second step is part of the import: it makes the constraints, sets the few values that the files cannot hold (lists
that are empty, for one), and records what newsgraph has made.
`;
