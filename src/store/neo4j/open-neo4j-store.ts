import { edgePropertyTypes, nodePropertyTypes } from '../../graph/schema.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { checkPlan } from '../check-plan.ts';
import type { GraphStore } from '../graph-store.ts';
import { createWriteQueue } from '../write-queue.ts';
import { type Connection, connect } from './connection.ts';
import { createConstraints, missingConstraints } from './constraints.ts';
import { dropGraph } from './drop-graph.ts';
import type { Neo4jStoreOptions } from './neo4j-store.ts';
import type { GraphSchema } from './properties.ts';
import { iterateEdges, iterateNodes, type ReadOptions, readSubgraph } from './read-graph.ts';
import { runQuery } from './run-query.ts';
import { adoptRecord, readRecord, type StoreRecord } from './store-record.ts';
import { writePlan } from './write-plan.ts';
import { createWriterLease } from './writer-lease.ts';

const ownSchema: GraphSchema = { nodeTypes: nodePropertyTypes, edgeTypes: edgePropertyTypes };

/** What `createNeo4jStore` says, which loads this and the driver when it is called. */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const { batchSize = 5000, batchBytes = 4 * 1024 * 1024, pageSize = 5000, warn = () => {} } = options;
  const { schema = true, writer = 'newsgraph', graphSchema = ownSchema } = options;
  const connection = await connect(options);
  const location = `${connection.uri}/${connection.database}`;
  const lease = createWriterLease(writer);
  const queue = createWriteQueue();
  let isPrepared = false;
  let closed = false;

  const opened = (): Connection => {
    if (!closed) return connection;
    throw new NewsgraphError('STORE_UNAVAILABLE', `The store ${location} is closed.`, {
      context: { location },
    });
  };
  const reading = (record: StoreRecord): ReadOptions => ({
    connection: opened(),
    schema: graphSchema,
    record,
  });

  /** Before the first write: nodes are found by the indexes of the constraints. */
  const prepare = async (): Promise<void> => {
    if (isPrepared) return;
    if (schema) await createConstraints(connection);
    else {
      const missing = await missingConstraints(connection);
      if (missing.length > 0) {
        warn(
          `the Neo4j database has no uniqueness constraint on the id of ${missing.join(', ')}: loading gets slower as the graph grows. Let an administrator run schema/constraints.cypher.`,
        );
      }
    }
    isPrepared = true;
  };

  return {
    name: 'neo4j',
    location,
    capabilities: { persistent: true, fullCypher: true, shared: true },
    readState: async () => (await readRecord(opened())).state,
    async read(ids) {
      if (ids.nodes.length === 0 && ids.edges.length === 0) return { nodes: [], edges: [] };
      return await readSubgraph(reading(await readRecord(opened())), ids, batchSize);
    },
    async apply(plan, state) {
      opened();
      checkPlan(plan);
      await queue.run(async () => {
        await prepare();
        const record = await lease.take(opened());
        if (record.state !== null && record.state.workspace !== state.workspace)
          throw otherWorkspace(record.state.workspace);
        await writePlan(
          { connection, lease, limits: { rows: batchSize, bytes: batchBytes }, schema: graphSchema },
          record,
          plan,
          state,
        );
      });
    },
    async adopt(workspace) {
      await queue.run(async () => {
        await prepare();
        await lease.take(opened());
        await adoptRecord(connection, workspace);
      });
    },
    async drop() {
      return await queue.run(async () => {
        const record = await lease.take(opened());
        const counts = await dropGraph(reading(record), { lease, size: batchSize, schema });
        isPrepared = false;
        return counts;
      });
    },
    async *nodes() {
      yield* iterateNodes(reading(await readRecord(opened())), pageSize);
    },
    async *edges() {
      yield* iterateEdges(reading(await readRecord(opened())), pageSize);
    },
    query: async (cypher, queryOptions = {}) => await runQuery(opened(), cypher, queryOptions),
    async close() {
      await queue.run(async () => {
        if (closed) return;
        closed = true;
        try {
          await lease.release(connection);
        } catch (error) {
          // The lease ends by itself; a server that is gone is no reason for a second error.
          if (!(error instanceof NewsgraphError)) throw error;
        } finally {
          await connection.close();
        }
      });
    },
  };

  function otherWorkspace(workspace: string): NewsgraphError {
    return new NewsgraphError(
      'STORE_FAILED',
      `The store ${location} holds the graph of another workspace (${workspace}).`,
      { context: { location, workspace } },
    );
  }
}
