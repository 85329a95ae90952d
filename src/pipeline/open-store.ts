import { join } from 'node:path';
import type { Logger } from '../model/logger.ts';
import { createEmbeddedStore } from '../store/embedded/embedded-store.ts';
import { createStoreProcess } from '../store/embedded/process/store-process.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { createNeo4jStore } from '../store/neo4j/neo4j-store.ts';
import type { StoreSettings } from '../workspace/config.ts';
import { workspaceFiles } from '../workspace/workspace-files.ts';

/** What opening a store needs besides its settings. */
export interface OpenStoreOptions {
  /** The workspace's folder, which holds the embedded store. */
  readonly folder: string;
  /** What other writers are told that this one does. */
  readonly command: string;
  readonly logger: Logger;
  /** Whether the embedded store gets a process of its own. */
  readonly storeProcess: boolean;
  /** Where `NEO4J_USERNAME` and `NEO4J_PASSWORD` are read from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens a store as its settings say. @throws NewsgraphError what the store's own function throws */
export async function openStore(settings: StoreSettings, options: OpenStoreOptions): Promise<GraphStore> {
  const { folder, command, logger, environment, storeProcess } = options;
  if (settings.kind === 'embedded') {
    const create = storeProcess ? createStoreProcess : createEmbeddedStore;
    return await create({ path: join(folder, workspaceFiles.graph) });
  }
  const { uri, database, schema } = settings;
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = environment;
  return await createNeo4jStore({
    uri,
    writer: `newsgraph ${command}`,
    warn: (message) => logger.warn(message),
    ...(database === undefined ? {} : { database }),
    ...(schema === undefined ? {} : { schema }),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  });
}
