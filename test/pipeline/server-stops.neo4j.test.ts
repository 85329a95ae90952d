import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../src/pipeline/workspace.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { createGeneratedExtractor, documentArbitrary, smallOntology } from './support/generated-articles.ts';
import { createMemoryStore } from './support/memory-store.ts';
import { ingestAll, withFolder } from './support/open-test-workspace.ts';

const [documents = []] = fc.sample(
  fc.tuple(...Array.from({ length: 30 }, (_, number) => documentArbitrary(`d${number}`))),
  { numRuns: 1, seed: 7 },
);

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describeNeo4j('a server that stops in the middle of a load', (server) => {
  const open = (retryTime: number): Promise<GraphStore> => {
    const { uri, username, password } = server;
    return createNeo4jStore({ uri, username, password, retryTime, batchSize: 20 });
  };
  const options = { ontology: smallOntology, extractor: createGeneratedExtractor(documents) };

  /** The memory store is the second one: what it holds at the end is what Neo4j must hold. */
  async function expectSame(
    store: GraphStore,
    expected: ReturnType<typeof createMemoryStore>,
  ): Promise<void> {
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    const keyed = (edge: { type: string; source: string; target: string }): string =>
      JSON.stringify([edge.type, edge.source, edge.target]);
    const snapshot = expected.snapshot();
    expect((await listOf(store.nodes())).sort(byId)).toEqual(snapshot.nodes.toSorted(byId));
    const edges = new Map((await listOf(store.edges())).map((edge) => [keyed(edge), edge]));
    expect(edges).toEqual(new Map(snapshot.edges.map((edge) => [keyed(edge), edge])));
  }

  async function graphOfAll(): Promise<ReturnType<typeof createMemoryStore>> {
    const memory = createMemoryStore();
    await withFolder(async (folder) => {
      const workspace = await openWorkspace({ ...options, folder, stores: [memory] });
      await ingestAll(workspace, documents);
      await workspace.close();
    });
    return memory;
  }

  it('goes on when the server is back', async (context) => {
    const controls = server.controls(context);
    await server.wipe();
    await withFolder(async (folder) => {
      const store = await open(120_000);
      const workspace = await openWorkspace({ ...options, folder, stores: [store] });
      let batches = 0;
      let back: Promise<void> | undefined;
      await ingestAll(workspace, documents, {
        batchSize: 5,
        onPlan: () => {
          batches += 1;
          if (batches !== 3) return;
          back = controls.kill().then(() => controls.start());
        },
      });
      await back;
      expect(batches).toBe(6);
      await expectSame(store, await graphOfAll());
      await workspace.close();
      await store.close();
    });
  }, 240_000);

  it('ends with a clear error when the server stays away, and the next run completes the load', async (context) => {
    const controls = server.controls(context);
    await server.wipe();
    await withFolder(async (folder) => {
      const store = await open(1000);
      const workspace = await openWorkspace({ ...options, folder, stores: [store] });
      let batches = 0;
      let gone: Promise<void> | undefined;
      const load = ingestAll(workspace, documents, {
        batchSize: 5,
        onPlan: () => {
          batches += 1;
          if (batches === 3) gone = controls.kill();
        },
      });
      await expect(load).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(/No Neo4j server answers at bolt:/),
      });
      await gone;
      await workspace.close();
      await store.close();
      await controls.start();

      const again = await open(60_000);
      const resumed = await openWorkspace({ ...options, folder, stores: [again] });
      const outcomes = await ingestAll(resumed, documents);
      expect(outcomes.filter(({ status }) => status === 'unchanged').length).toBeGreaterThanOrEqual(10);
      await expectSame(again, await graphOfAll());
      await resumed.close();
      await again.close();
    });
  }, 240_000);
});
