import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { neo4jVersion } from './versions.ts';

/** Folder for what can be downloaded again: `NEWSGRAPH_CACHE`, or the usual one of the platform. */
function cacheFolder(): string {
  const given = process.env.NEWSGRAPH_CACHE;
  return given ? resolve(given) : envPaths('newsgraph', { suffix: '' }).cache;
}

/** Folder of the users' own instances: below `NEWSGRAPH_DATA`, or the usual one of the platform. No cache: it holds data. */
export function instancesFolder(): string {
  const given = process.env.NEWSGRAPH_DATA;
  return join(given ? resolve(given) : envPaths('newsgraph', { suffix: '' }).data, 'neo4j');
}

/** Folder of the downloads of all versions of Neo4j. */
export function downloadsFolder(): string {
  return join(cacheFolder(), 'neo4j');
}

/** Folder of the server's jars, which hold the administration tool (`org.neo4j.cli.AdminTool`) as well. */
export function libraryFolder(): string {
  return join(downloadsFolder(), neo4jVersion, 'lib');
}
