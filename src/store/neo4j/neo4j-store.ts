import type { GraphStore } from '../graph-store.ts';
import type { ConnectionOptions } from './connection.ts';
import type { GraphSchema } from './properties.ts';

export interface Neo4jStoreOptions extends ConnectionOptions {
  /**
   * Whether the uniqueness constraints are made where they are missing. Without them, for users who may not change the
   * schema, an administrator has to make them, or every write looks through all nodes. Default: true.
   */
  readonly schema?: boolean;
  /** What other writers are told of this one. Default: `newsgraph`. */
  readonly writer?: string;
  /** Most rows of a transaction. Default: 5,000. */
  readonly batchSize?: number;
  /** Most bytes of a transaction's rows, about. Default: 4 MiB. */
  readonly batchBytes?: number;
  /** Nodes that are held at a time while all nodes or edges are read. Default: 5,000. */
  readonly pageSize?: number;
  /** Is told what a user should know, such as missing constraints. */
  readonly warn?: (message: string) => void;
  /** Which properties are the graph's own. Default: those of newsgraph's graph. */
  readonly graphSchema?: GraphSchema;
}

/**
 * Connects to a database of a Neo4j server, 5.26 or later, that holds the graph beside whatever else is in it.
 * @throws NewsgraphError `CONFIG_INVALID` for an address that is none; `STORE_UNAVAILABLE`, saying what to do
 */
export async function createNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  // Loaded when first needed: the driver takes longer to load than a short article to read.
  const { openNeo4jStore } = await import('./open-neo4j-store.ts');
  return await openNeo4jStore(options);
}
