import { spawn } from 'node:child_process';
import { findJava } from '../../../scripts/neo4j/java.ts';

/**
 * Runs Neo4j's import tool as the instructions of the export say.
 * @param folder The export.
 * @param home Home of the server that gets the database.
 * @param library Folder of the server's jars.
 * @returns What it printed.
 * @throws Error with its output if it fails
 */
export function importFolder(folder: string, home: string, library: string): Promise<string> {
  const child = spawn(
    findJava().program,
    [
      ...[
        '-Xmx512m',
        '--add-opens=java.base/java.nio=ALL-UNNAMED',
        '--add-opens=java.base/java.lang=ALL-UNNAMED',
      ],
      ...['-cp', `${library}/*`, 'org.neo4j.cli.AdminTool'],
      ...['database', 'import', 'full', 'neo4j', '@import.args'],
    ],
    { cwd: folder, env: { ...process.env, NEO4J_HOME: home } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`the import ended with ${code}:\n${output}`));
    });
  });
}
