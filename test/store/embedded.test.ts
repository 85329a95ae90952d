import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { describeGraphStore } from './graph-store.contract.ts';

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
  open: () => createEmbeddedStore({ path: pathOf(++count), batchSize: 2, pageSize: 2 }),
  reopen: () => createEmbeddedStore({ path: pathOf(count) }),
  capabilities: { persistent: true, fullCypher: false, shared: false },
});

describe('embedded store', () => {
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
