import type { GraphStore } from '../../src/store/graph-store.ts';
import { createNeo4jStore, type Neo4jStoreOptions } from '../../src/store/neo4j/neo4j-store.ts';
import { describeNeo4j, type TestServer } from '../support/neo4j.ts';
import { describeGraphStore } from './graph-store.contract.ts';

/** The contract's graphs have properties of any name; all of them are the graph's own. */
const anyProperty = { nodeTypes: () => null, edgeTypes: () => null };

function optionsOf({ uri, username, password }: TestServer): Neo4jStoreOptions {
  return { uri, username, password, retryTime: 5000 };
}

describeNeo4j('the Neo4j store', (server) => {
  const open = (options: Partial<Neo4jStoreOptions> = {}): Promise<GraphStore> =>
    createNeo4jStore({ ...optionsOf(server), ...options });
  const capabilities = { persistent: true, fullCypher: true, shared: true };

  // Keeps the constraints, which take long to make.
  const empty = async (): Promise<void> => {
    await server.driver.executeQuery('MATCH (n) DETACH DELETE n');
  };

  describeGraphStore('Neo4j', {
    open: async () => {
      await empty();
      return await open({ graphSchema: anyProperty });
    },
    reopen: () => open({ graphSchema: anyProperty }),
    capabilities,
    runs: 8,
  });

  describeGraphStore('Neo4j, in small batches and pages', {
    open: async () => {
      await empty();
      return await open({ graphSchema: anyProperty, batchSize: 3, batchBytes: 200, pageSize: 2 });
    },
    reopen: () => open({ graphSchema: anyProperty }),
    capabilities,
    runs: 4,
  });
});
