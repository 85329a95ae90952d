import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { checkWorld } from './generated/check-world.ts';
import { drawWorlds } from './generated/worlds.ts';

/** Always the same, so that a failure is one of the code and not of the draw; `npm run check:queries` draws anew. */
const seed = 1;
const runs = 25;

describeNeo4j('generated queries', (server) => {
  let stores: { readonly neo4j: GraphStore; readonly embedded: GraphStore };
  beforeAll(async () => {
    const { uri, username, password } = server;
    stores = {
      neo4j: await createNeo4jStore({ uri, username, password }),
      embedded: await createEmbeddedStore({ path: ':memory:' }),
    };
  });
  afterAll(async () => {
    await stores.neo4j.close();
    await stores.embedded.close();
  });

  it('get the same answers from both stores, or a refusal from the embedded one', async () => {
    const totals = { equal: 0, refused: 0, filled: 0, asked: 0 };
    for (const { name, graph } of await drawWorlds(seed)) {
      const { counts, filled, failure } = await checkWorld(graph, stores, { runs, seed });
      expect(failure, `on the graph ${name}`).toBeNull();
      totals.equal += counts.equal;
      totals.refused += counts.refused;
      totals.filled += filled;
      totals.asked += runs;
    }
    // What is mostly refused, or finds nothing, compares nothing.
    expect(totals.filled).toBeGreaterThan(totals.asked / 2);
    expect(totals.refused).toBeLessThan(totals.asked / 3);
  }, 180_000);
});
