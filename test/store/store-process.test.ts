import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../src/model/plan.ts';
import { createStoreProcess } from '../../src/store/embedded/process/store-process.ts';
import { describeGraphStore } from './graph-store.contract.ts';
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

const pathOf = (number: number): string => join(folder, `${number}.grafeo`);

describeGraphStore('embedded, in a process of its own', {
  open: () => createStoreProcess({ path: pathOf(++count) }),
  reopen: () => createStoreProcess({ path: pathOf(count) }),
  capabilities: { persistent: true, fullCypher: false, shared: false },
  runs: 10,
});

/** Ids of the processes that hold the store with a path. */
function hostsOf(path: string): number[] {
  const list = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return list
    .split('\n')
    .filter((line) => line.includes('store-host.js') && line.includes(path))
    .map((line) => Number.parseInt(line, 10));
}

const built = new URL('../../dist/store/embedded/process/store-process.js', import.meta.url).href;

const graph: Subgraph = {
  nodes: Array.from({ length: 12 }, (_, at) => ({
    id: `person/p${at + 10}`,
    label: 'Person',
    properties: { name: `P ${at}` },
  })),
  edges: [],
};

const endless = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i) RETURN count(*) AS n';

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('embedded store in a process of its own', () => {
  it('replaces the process when plans that only create have added much', async () => {
    const path = pathOf(++count);
    const store = await createStoreProcess({ path, mostCreated: 20 });
    const [first] = hostsOf(path);
    const more = (from: number): Subgraph => ({
      nodes: Array.from({ length: 12 }, (_, at) => ({
        id: `person/p${from + at}`,
        label: 'Person',
        properties: { name: `P ${from + at}` },
      })),
      edges: [],
    });
    await store.apply(planBetween(emptyGraph, more(100)), stateAt(1));
    const changed = {
      ...more(100),
      nodes: more(100).nodes.map((node) => ({ ...node, properties: { name: 'Q' } })),
    };
    await store.apply(planBetween(more(100), changed), stateAt(2));
    await store.apply(planBetween(emptyGraph, more(200)), stateAt(3));
    expect(hostsOf(path)).toEqual([first]);
    const ids = more(100).nodes.map(({ id }) => id);
    const [stored] = await Promise.all([
      store.read({ nodes: ids, edges: [] }),
      store.apply(planBetween(emptyGraph, more(300)), stateAt(4)),
    ]);
    expect(stored.nodes).toHaveLength(12);
    const [second, ...others] = hostsOf(path);
    expect(second).not.toBe(first);
    expect(others).toEqual([]);
    expect(await store.readState()).toEqual(stateAt(4));
    expect(await listOf(store.nodes())).toHaveLength(36);
    await store.close();
  });

  it('goes on with a new process where one was killed', async () => {
    const path = pathOf(++count);
    const store = await createStoreProcess({ path });
    await store.apply(planBetween(emptyGraph, graph), stateAt(1));
    for (const pid of hostsOf(path)) process.kill(pid, 'SIGKILL');
    expect(await store.readState()).toEqual(stateAt(1));
    const reading = store.nodes()[Symbol.asyncIterator]();
    await reading.next();
    for (const pid of hostsOf(path)) process.kill(pid, 'SIGKILL');
    const rest = listOf({ [Symbol.asyncIterator]: () => reading });
    await expect(rest).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('the process that holds the store ended'),
    });
    expect(await listOf(store.nodes())).toEqual(graph.nodes);
    await store.close();
  });

  it.each([0, 5, 15, 40])(
    'carries out what is given at once, in its order, where the process is killed after %i ms',
    async (time) => {
      const path = pathOf(++count);
      const store = await createStoreProcess({ path, mostCreated: 20 });
      const ids = graph.nodes.map(({ id }) => id);
      const ring: Subgraph = {
        nodes: graph.nodes,
        edges: ids.map((source, at) => ({
          type: 'CONSULT',
          source,
          target: ids[(at + 1) % ids.length]!,
          properties: {},
        })),
      };
      const stray: Subgraph = {
        nodes: [],
        edges: [{ type: 'CONSULT', source: ids[0]!, target: 'person/nobody', properties: {} }],
      };
      const given = [
        store.apply(planBetween(emptyGraph, graph), stateAt(1)),
        store.apply(planBetween(graph, ring), stateAt(2)),
        store.apply(planBetween(emptyGraph, stray), stateAt(3)),
        store.apply(planBetween(ring, graph), stateAt(4)),
        store.apply(planBetween(graph, ring), stateAt(5)),
      ];
      const killed = sleep(time).then(() => {
        for (const pid of hostsOf(path)) process.kill(pid, 'SIGKILL');
      });
      const outcomes = await Promise.allSettled(given);
      // What reads all is not begun anew: on a busy machine the plans may be done before the process is killed.
      await killed;
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(outcomes[2]).toMatchObject({ reason: { code: 'STORE_FAILED' } });
      expect(await store.readState()).toEqual(stateAt(5));
      expect(await listOf(store.edges())).toHaveLength(12);
      await store.close();
    },
  );

  it('ends the process of a query that runs out of time, and answers those beside it', async () => {
    const path = pathOf(++count);
    const store = await createStoreProcess({ path });
    await store.apply(planBetween(emptyGraph, graph), stateAt(1));
    const [first] = hostsOf(path);
    const beside = store.query('MATCH (n:Person) RETURN count(n) AS n');
    await expect(store.query(endless, { timeout: 200 })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect((await beside).rows).toEqual([[12]]);
    expect((await store.query('MATCH (n:Person) RETURN count(n) AS n')).rows).toEqual([[12]]);
    expect(hostsOf(path)).not.toContain(first);
    await store.close();
  });

  it('lets a program neither end while it has work, nor wait when it has none', async () => {
    const program = `
      import { createStoreProcess } from ${JSON.stringify(built)};
      const store = await createStoreProcess({ path: process.argv[1] });
      const nodes = [{ op: 'create', after: { id: 'person/ada', label: 'Person', properties: {} } }];
      for (const revision of [1, 2]) {
        await store.apply({ nodes, edges: [] }, { workspace: 'w', revision, version: 1, detail: 'claims' });
      }
      console.log((await store.readState()).revision);
      // Ends without closing the store.`;
    const path = pathOf(++count);
    const told = execFileSync(process.execPath, ['--input-type=module', '--eval', program, path], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(told).toBe('2\n');
    const store = await createStoreProcess({ path });
    expect(await store.readState()).toMatchObject({ revision: 2 });
    await store.close();
  });

  it('waits for a process that is about to let go of the file, and no longer', async () => {
    const path = pathOf(++count);
    const first = await createStoreProcess({ path });
    await expect(createStoreProcess({ path, lockWait: 200 })).rejects.toMatchObject({
      code: 'WORKSPACE_LOCKED',
    });
    const second = createStoreProcess({ path });
    await first.close();
    await (await second).close();
    expect(hostsOf(path)).toEqual([]);
  });

  it('says why a file cannot be opened', async () => {
    const path = join(folder, 'notes.grafeo');
    await writeFile(path, 'some notes');
    await expect(createStoreProcess({ path })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(hostsOf(path)).toEqual([]);
  });
});
