import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../src/model/plan.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { storedGraphs } from '../export/support/schema-graphs.ts';
import { describeGraphStore, readAll } from './graph-store.contract.ts';
import { emptyGraph, planBetween } from './graphs.ts';
import { stateAt } from './states.ts';

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-store-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (number: number): string => join(folder, 'made', `${number}.grafeo`);

describeGraphStore('embedded, in memory', {
  open: () => createEmbeddedStore({ path: ':memory:' }),
  capabilities: { persistent: false, fullCypher: false, shared: false },
});

describeGraphStore('embedded, in a file, in small batches and pages', {
  open: () => createEmbeddedStore({ path: pathOf(++count), batchSize: 2, pageValues: 2 }),
  reopen: () => createEmbeddedStore({ path: pathOf(count) }),
  capabilities: { persistent: true, fullCypher: false, shared: false },
});

describe('embedded store', () => {
  it('gives the same from its compact file, also where that was changed since it was opened', async () => {
    await fc.assert(
      fc.asyncProperty(storedGraphs, storedGraphs, async (before, after) => {
        const path = pathOf(++count);
        let store = await createEmbeddedStore({ path, batchSize: 3, pageValues: 40 });
        await store.apply(planBetween(emptyGraph, before), stateAt(1));
        await store.close();
        store = await createEmbeddedStore({ path, batchSize: 3, pageValues: 40 });
        expect(await readAll(store)).toEqual(before);
        await store.apply(planBetween(before, after), stateAt(2));
        expect(await readAll(store)).toEqual(after);
        expect(await store.read({ nodes: after.nodes.map(({ id }) => id), edges: after.edges })).toEqual(
          after,
        );
        await store.close();
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it.each<[string, Subgraph]>([
    ['a node', { nodes: [{ id: 'person/ada', label: 'Person', properties: { quote: 'x' } }], edges: [] }],
    [
      'an edge',
      {
        nodes: [],
        edges: [{ type: 'SUBJECT', source: 'claim/a#c1', target: 'person/ada', properties: { claims: 1 } }],
      },
    ],
  ])('refuses a property that the schema does not list for %s', async (_, graph) => {
    const store = await createEmbeddedStore({ path: ':memory:' });
    await expect(store.apply(planBetween(emptyGraph, graph), stateAt(1))).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringMatching(/(quote|claims) is not a property of it/),
    });
    expect(await store.readState()).toBeNull();
    await store.close();
  });

  it('says what to do where the engine has no binary', async () => {
    const loader = (): never => {
      throw new Error('Cannot find native binding.');
    };
    await expect(createEmbeddedStore({ path: ':memory:', loader })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/no binary for this platform .*Neo4j/),
    });
    await expect(createEmbeddedStore({ path: ':memory:', loader: () => ({}) })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  it('refuses a file that is open already, and opens it once it is closed', async () => {
    const path = join(folder, 'locked.grafeo');
    const first = await createEmbeddedStore({ path });
    await expect(createEmbeddedStore({ path })).rejects.toMatchObject({
      code: 'WORKSPACE_LOCKED',
      context: { path },
    });
    await first.close();
    const second: GraphStore = await createEmbeddedStore({ path });
    await second.close();
  });

  it('refuses a file that is no database, and leaves it as it was', async () => {
    const path = join(folder, 'notes.grafeo');
    await writeFile(path, 'some notes');
    await expect(createEmbeddedStore({ path })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('refuses a path whose file would not be locked', async () => {
    await expect(createEmbeddedStore({ path: join(folder, 'graph.db') })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});
