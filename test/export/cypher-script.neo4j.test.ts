import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { createCypherExporter } from '../../src/export/neo4j/cypher-script.ts';
import type { StatementLimits } from '../../src/export/neo4j/statement-batches.ts';
import type { Subgraph } from '../../src/model/plan.ts';
import type { StoreState } from '../../src/store/graph-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { sampleGraph } from '../query/sample-graph.ts';
import { emptyGraph, graphs, planBetween, sorted } from '../store/graphs.ts';
import { stateAt } from '../store/states.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { collect } from './support/collect.ts';
import { joined, schemaGraphs } from './support/schema-graphs.ts';
import {
  expectedGraph,
  readConstraints,
  readRecordNode,
  readStoredGraph,
  runScript,
} from './support/stored-graph.ts';

const state = stateAt(7);

async function scriptOf(graph: Subgraph, limits?: StatementLimits): Promise<string> {
  return (await collect(createCypherExporter(limits).write({ ...graph, state }))).join('');
}

describeNeo4j('a Cypher script', (server) => {
  afterEach(() => server.wipe());

  const openStore = () =>
    createNeo4jStore({
      uri: server.uri,
      username: server.username,
      password: server.password,
      // The generated graphs have properties that the schema does not know.
      graphSchema: { nodeTypes: () => null, edgeTypes: () => null },
    });

  async function readByStore(): Promise<Subgraph & { readonly state: StoreState | null }> {
    const store = await openStore();
    try {
      return {
        nodes: await collect(store.nodes()),
        edges: await collect(store.edges()),
        state: await store.readState(),
      };
    } finally {
      await store.close();
    }
  }

  it('makes what the store would have made of the same graph', async () => {
    const graph = sorted(sampleGraph);
    await runScript(server.driver, await scriptOf(graph));
    const made = await readStoredGraph(server.driver);
    expect(made).toEqual(expectedGraph(graph));
    const constraints = await readConstraints(server.driver);
    expect(await readByStore()).toEqual({ ...graph, state });

    await server.wipe();
    const store = await openStore();
    await store.apply(planBetween(emptyGraph, graph), state);
    await store.close();
    expect(await readStoredGraph(server.driver)).toEqual(made);
    expect(await readConstraints(server.driver)).toEqual(constraints);
    expect(await readRecordNode(server.driver)).toMatchObject([
      { labels: expect.anything(), types: expect.anything() },
    ]);
  }, 120_000);

  it.each([2, 1000])(
    'keeps every property of hostile graphs with statements of %i rows',
    async (rows) => {
      const many = fc.array(fc.oneof(graphs, schemaGraphs), { minLength: 12, maxLength: 12 }).map(joined);
      const property = fc.asyncProperty(many, async (graph) => {
        await runScript(server.driver, await scriptOf(graph, { rows }));
        expect(await readStoredGraph(server.driver)).toEqual(expectedGraph(graph));
        expect(await readByStore()).toEqual({ ...graph, state });
      });
      // One graph of many: emptying the database takes longer than all the rest.
      await fc.assert(property, { numRuns: 1, endOnFailure: true });
    },
    120_000,
  );

  it('makes nothing twice', async () => {
    const script = await scriptOf(sorted(sampleGraph));
    await runScript(server.driver, script);
    const made = await readStoredGraph(server.driver);
    await expect(runScript(server.driver, script)).rejects.toThrow('already exists');
    expect(await readStoredGraph(server.driver)).toEqual(made);
  });

  it('keeps a long text', async () => {
    const quote = 'long \\u0041 text\n'.repeat(100_000);
    const graph: Subgraph = {
      nodes: [{ id: 'claim/a#c1', label: 'Claim', properties: { quote } }],
      edges: [],
    };
    await runScript(server.driver, await scriptOf(graph));
    expect(await readStoredGraph(server.driver)).toEqual(expectedGraph(graph));
  });
});
