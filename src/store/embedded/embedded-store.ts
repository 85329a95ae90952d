import { mkdirSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { NewsgraphError } from '../../model/errors.ts';
import { baseLabels } from '../../model/graph.ts';
import { checkPlan } from '../check-plan.ts';
import type { GraphStore } from '../graph-store.ts';
import { createWriteQueue } from '../write-queue.ts';
import { checkNames } from './check-names.ts';
import { type Engine, type EngineDatabase, type EngineLoader, loadEngine, requireEngine } from './engine.ts';
import { openError, storeError } from './engine-errors.ts';
import { iterateEdges, iterateNodes, readState, readSubgraph } from './read-graph.ts';
import { runQuery } from './run-query.ts';
import { adoptGraph, dropGraph, writePlan } from './write-graph.ts';

/**
 * How long the log may get before it is worked into the file, in bytes. What is committed is in the log: a killed process
 * loses none of it. Working it in costs time by the size of the graph, so that it is not done after every change.
 */
const walBytes = 64 * 1024 * 1024;

export interface EmbeddedStoreOptions {
  /**
   * A file with the extension `.grafeo`, made if it is missing, with its folder; or `:memory:` for a store that ends
   * with the process.
   */
  readonly path: string;
  /** Most changes in a transaction, and most ids in a statement. Default: 1,000. */
  readonly batchSize?: number;
  /** Ids and values of properties that are held at a time while all is read. Default: 50,000. */
  readonly pageValues?: number;
  /** Gives the module of the engine. Default: the package `@grafeo-db/js`. */
  readonly loader?: EngineLoader;
}

/**
 * Opens the store that needs no server: Grafeo, inside this process.
 * @throws NewsgraphError `STORE_UNAVAILABLE` where the engine has no binary or the file is none of its own;
 * `WORKSPACE_LOCKED` when the file is open elsewhere; `CONFIG_INVALID` for a path without the extension
 */
export async function createEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore> {
  const { path, batchSize = 1000, pageValues = 50_000, loader = requireEngine } = options;
  const inMemory = path === ':memory:';
  // Only files with this extension are locked against a second process.
  if (!inMemory && extname(path) !== '.grafeo') {
    throw new NewsgraphError('CONFIG_INVALID', `The file of an embedded store must end in .grafeo: ${path}`, {
      context: { path },
    });
  }
  const database = await openDatabase(loadEngine(loader), path, inMemory);
  const queue = createWriteQueue();
  let closed = false;
  let hasWritten = false;
  const opened = (): EngineDatabase => {
    if (closed)
      throw new NewsgraphError('STORE_UNAVAILABLE', `The store ${path} is closed.`, { context: { path } });
    return database;
  };
  return {
    name: 'embedded',
    location: path,
    capabilities: { persistent: !inMemory, fullCypher: false, shared: false },
    readState: async () => readState(opened()),
    read: async (ids) => readSubgraph(opened(), ids, batchSize),
    async apply(plan, state) {
      opened();
      checkPlan(plan);
      checkNames(plan);
      await queue.run(async () => {
        hasWritten = true;
        await writePlan(opened(), plan, state, batchSize);
      });
    },
    async adopt(workspace) {
      await queue.run(() => adoptGraph(opened(), workspace));
    },
    async drop() {
      return await queue.run(() => dropGraph(opened(), batchSize));
    },
    async *nodes() {
      yield* iterateNodes(opened(), { pageValues, batchSize });
    },
    async *edges() {
      yield* iterateEdges(opened(), { pageValues });
    },
    query: async (cypher, queryOptions = {}) => runQuery(opened(), cypher, queryOptions),
    async close() {
      await queue.run(async () => {
        if (closed) return;
        closed = true;
        if (!inMemory) writeFile(database, hasWritten);
        database.close();
      });
    },
  };
}

async function openDatabase(engine: Engine, path: string, inMemory: boolean): Promise<EngineDatabase> {
  let database: EngineDatabase;
  try {
    if (!inMemory) mkdirSync(dirname(path), { recursive: true });
    database = inMemory ? engine.GrafeoDB.create() : engine.GrafeoDB.create(path);
  } catch (error) {
    throw openError(error, path);
  }
  try {
    // No uniqueness constraints: they cost a third of the speed, and nodes are written by MERGE on their id alone.
    for (const label of Object.values(baseLabels)) {
      const name = `newsgraph_${label.replaceAll('_', '').toLowerCase()}`;
      await database.executeCypher(`CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
    }
    if (!inMemory) database.setCheckpointTriggers({ walBytes });
    return database;
  } catch (error) {
    database.close();
    throw storeError(error, 'set up its indexes');
  }
}

/**
 * Writes what was committed to the file. After a change in the compact form, too: opened from it, a graph takes a seventh of
 * the memory and half of the time.
 */
function writeFile(database: EngineDatabase, isChanged: boolean): void {
  try {
    if (isChanged) database.compact();
    else database.walCheckpoint();
  } catch (error) {
    throw storeError(error, 'write its file');
  }
}
