import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { stateAt } from '../store/states.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { examples } from './generated/accepted-examples.ts';
import { checkWorld, type StorePair } from './generated/check-world.ts';
import { refusals } from './generated/refused-examples.ts';
import { drawWorlds } from './generated/worlds.ts';
import { samplePlan } from './sample-graph.ts';

/** Always the same, so that a failure is one of the code and not of the draw; `npm run check:queries` draws anew. */
const seed = 1;
const runs = 10;

describeNeo4j('the same query on both stores', (server) => {
  let stores: StorePair;
  beforeAll(async () => {
    await server.wipe();
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

  it('has the same rows, or is refused by the embedded store, whatever it is', async () => {
    const totals = { refused: 0, filled: 0, asked: 0 };
    for (const [at, { name, graph }] of (await drawWorlds(seed)).entries()) {
      const { counts, filled, failure } = await checkWorld(graph, stores, { runs, seed: seed + at });
      expect(failure, `on the graph ${name}`).toBeNull();
      totals.refused += counts.refused;
      totals.filled += filled;
      totals.asked += runs;
    }
    // What is mostly refused, or finds nothing, compares nothing.
    expect(totals.filled).toBeGreaterThan(totals.asked / 2);
    expect(totals.refused).toBeLessThan(totals.asked / 3);
  }, 180_000);

  describe('as the documentation names it', () => {
    beforeAll(async () => {
      for (const store of Object.values(stores)) {
        await store.drop();
        await store.apply(samplePlan, stateAt(1, 'sample'));
      }
    });

    it.each(examples)('$cypher', async ({ cypher, rows, parameters }) => {
      const result = await stores.neo4j.query(cypher, { parameters });
      expect(result.rows).toEqual(rows);
      expect(await stores.embedded.query(cypher, { parameters })).toEqual(result);
    });

    it.each(refusals)('$instead', async ({ instead, rows, parameters }) => {
      const result = await stores.neo4j.query(instead, { parameters });
      expect(result.rows).toEqual(rows);
      expect(await stores.embedded.query(instead, { parameters })).toEqual(result);
    });
  });
});
