import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../src/model/errors.ts';
import { graphVersion } from '../../src/model/graph.ts';
import type { Logger } from '../../src/model/logger.ts';
import { openWorkspace } from '../../src/pipeline/workspace.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { createGeneratedExtractor, documentArbitrary, smallOntology } from './support/generated-articles.ts';
import { createMemoryStore } from './support/memory-store.ts';
import { ingestAll, withFolder } from './support/open-test-workspace.ts';

const [documents = []] = fc.sample(
  fc.tuple(...Array.from({ length: 9 }, (_, number) => documentArbitrary(`d${number}`))),
  { numRuns: 1, seed: 3 },
);
const options = { ontology: smallOntology, extractor: createGeneratedExtractor(documents) };

/** A store that can be reached only while `isThere` says so. */
function unreliable(store: GraphStore, isThere: () => boolean): GraphStore {
  const guarded = <A extends unknown[], R>(work: (...parameters: A) => Promise<R>) => {
    return async (...parameters: A): Promise<R> => {
      if (isThere()) return await work(...parameters);
      throw new NewsgraphError('STORE_UNAVAILABLE', 'No server answers.');
    };
  };
  return {
    ...store,
    name: 'unreliable',
    readState: guarded(store.readState),
    read: guarded(store.read),
    apply: guarded(store.apply),
  };
}

function collectingLogger(): Logger & { readonly warnings: string[] } {
  const warnings: string[] = [];
  return { warnings, debug() {}, info() {}, warn: (message) => void warnings.push(message) };
}

describe('a workspace with several stores', () => {
  it('may write them at the end where nobody else can read any, also when it is stopped', async () => {
    await withFolder(async (folder) => {
      const [first, second] = [createMemoryStore(), createMemoryStore()];
      const workspace = await openWorkspace({ ...options, folder, stores: [first, second] });
      const stop = new AbortController();
      const run = { batchSize: 2, storesLast: true, signal: stop.signal };
      const articles = documents.map(({ article }) => article);
      const writes: number[] = [];
      for await (const { status } of workspace.ingestArticles(articles.slice(0, 6), run)) {
        expect(status).toBe('added');
        writes.push(first.writes);
      }
      expect(writes).toEqual(Array(6).fill(0));
      expect(first.snapshot().nodes.length).toBeGreaterThan(6);
      expect(first.snapshot()).toEqual(second.snapshot());
      expect((await workspace.status()).stores).toMatchObject([{ pending: 0 }, { pending: 0 }]);

      const stopped = async (): Promise<void> => {
        for await (const { status } of workspace.ingestArticles(articles, run)) {
          if (status === 'added') stop.abort();
        }
      };
      await expect(stopped()).rejects.toMatchObject({ code: 'ABORTED' });
      expect(first.snapshot().nodes.some(({ id }) => id === 'document/d7')).toBe(true);
      expect(first.snapshot()).toEqual(second.snapshot());
      await workspace.close();
    });
  });

  it('let go of what reads before they are written at the end, and do not need it for the status', async () => {
    await withFolder(async (folder) => {
      const events: string[] = [];
      const plain = createMemoryStore();
      const store: GraphStore = {
        ...plain,
        async apply(...given) {
          events.push('written');
          await plain.apply(...given);
        },
      };
      const maker = () => ({
        ...createGeneratedExtractor(documents),
        async close() {
          events.push('closed');
        },
      });
      const workspace = await openWorkspace({ ...options, extractor: maker, folder, stores: [store] });
      await ingestAll(workspace, documents, { storesLast: true });
      await workspace.status();
      await workspace.close();
      expect(events.filter((event) => event === 'closed')).toHaveLength(1);
      expect(events[0]).toBe('closed');
      expect(events).toContain('written');
    });
  });

  it('writes all of them after each batch where others can read one', async () => {
    await withFolder(async (folder) => {
      const [own, plain] = [createMemoryStore(), createMemoryStore()];
      const shared = { ...plain, name: 'shared', capabilities: { ...plain.capabilities, shared: true } };
      const workspace = await openWorkspace({ ...options, folder, stores: [own, shared] });
      const articles = documents.map(({ article }) => article);
      for await (const { status } of workspace.ingestArticles(articles, { batchSize: 2, storesLast: true })) {
        expect(status).toBe('added');
        expect(own.writes).toBeGreaterThan(0);
        expect(own.snapshot()).toEqual(plain.snapshot());
      }
      await workspace.close();
    });
  });

  it('says when it is opened to be read that one is behind', async () => {
    await withFolder(async (folder) => {
      const store = createMemoryStore();
      const opening = { ...options, folder, stores: [store] };
      const workspace = await openWorkspace(opening);
      store.failAt = 0;
      await expect(ingestAll(workspace, documents)).rejects.toThrow('the store has died');
      await workspace.close();
      store.failAt = null;
      const warningsOf = async (): Promise<readonly string[]> => {
        const logger = collectingLogger();
        await (await openWorkspace({ ...opening, access: 'read', logger })).close();
        return logger.warnings;
      };
      expect(await warningsOf()).toEqual([
        expect.stringMatching(/^the store memory lacks what was changed last/),
      ]);
      const writing = await openWorkspace(opening);
      await writing.sync();
      await writing.close();
      expect(await warningsOf()).toEqual([]);
    });
  });

  it('goes on without one that is lost in the middle, and brings it up to date later', async () => {
    await withFolder(async (folder) => {
      const [steady, shaky] = [createMemoryStore(), createMemoryStore()];
      let isThere = true;
      const stores = [unreliable(shaky, () => isThere), steady];
      const logger = collectingLogger();
      const workspace = await openWorkspace({ ...options, folder, stores, logger });
      await ingestAll(workspace, documents.slice(0, 3));
      expect(shaky.snapshot()).toEqual(steady.snapshot());
      let batches = 0;
      await ingestAll(workspace, documents, {
        batchSize: 2,
        onPlan: () => {
          batches += 1;
          if (batches === 3) isThere = false;
        },
      });
      expect(logger.warnings).toEqual([
        expect.stringMatching(/the store unreliable is left out: No server answers/),
      ]);
      expect((await workspace.status()).stores).toMatchObject([
        { name: 'memory', pending: 0, away: null },
        { name: 'unreliable', pending: null, away: 'No server answers.' },
      ]);
      expect(shaky.snapshot()).not.toEqual(steady.snapshot());
      // A query goes to the first store that is there.
      expect((await workspace.query('RETURN 1 AS x')).rows).toEqual([]);
      await workspace.retract(documents[0]?.article.id ?? '');
      await workspace.close();

      isThere = true;
      const again = await openWorkspace({ ...options, folder, stores });
      expect((await again.status()).stores[0]?.pending).toBeGreaterThan(0);
      await again.sync();
      expect(shaky.snapshot()).toEqual(steady.snapshot());
      expect((await again.status()).stores).toMatchObject([{ pending: 0 }, { pending: 0 }]);
      await again.close();
    });
  });

  it('fails where the only store is lost, and keeps what was extracted', async () => {
    await withFolder(async (folder) => {
      const memory = createMemoryStore();
      let isThere = true;
      const stores = [unreliable(memory, () => isThere)];
      const workspace = await openWorkspace({ ...options, folder, stores });
      isThere = false;
      await expect(ingestAll(workspace, documents)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      isThere = true;
      await workspace.sync();
      expect(memory.snapshot().nodes.length).toBe(0);
      isThere = true;
      const outcomes = await ingestAll(workspace, documents);
      expect(outcomes.every(({ status }) => status === 'added')).toBe(true);
      await workspace.close();
    });
  });

  it('compares a store of an older form, or of another detail, with all that it should hold', async () => {
    await withFolder(async (folder) => {
      const [store, other] = [createMemoryStore(), createMemoryStore()];
      const workspace = await openWorkspace({ ...options, folder, stores: [store, other] });
      await ingestAll(workspace, documents);
      const state = (await store.readState())!;
      const stray = { id: 'person/stray', label: 'Person', properties: { name: 'Stray' } };
      await store.apply(
        { nodes: [{ op: 'create', after: stray }], edges: [] },
        { ...state, version: graphVersion - 1 },
      );
      expect((await workspace.status()).stores[0]).toMatchObject({ revision: null, pending: null });
      await workspace.sync();
      expect(store.snapshot()).toEqual(other.snapshot());
      expect(await store.readState()).toMatchObject({ version: graphVersion, detail: 'claims' });
      expect((await workspace.status()).stores[0]).toMatchObject({ pending: 0 });
      await workspace.close();
    });
  });

  it('refuses a store that a newer version has written', async () => {
    await withFolder(async (folder) => {
      const store = createMemoryStore();
      const newer = { workspace: 'x', revision: 1, version: graphVersion + 1, detail: 'claims' as const };
      await store.apply({ nodes: [], edges: [] }, newer);
      await expect(openWorkspace({ ...options, folder, stores: [store] })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(/newer newsgraph.*update newsgraph/),
      });
    });
  });

  it('takes over the graph of another workspace if it is told to, and leaves nothing of it', async () => {
    const store = createMemoryStore();
    const fill = async (
      from: number,
      to: number,
      adopt: boolean,
    ): Promise<ReturnType<typeof store.snapshot>> =>
      await withFolder(async (folder) => {
        const workspace = await openWorkspace({ ...options, folder, stores: [store], adopt });
        await ingestAll(workspace, documents.slice(from, to));
        await workspace.close();
        return store.snapshot();
      });
    await fill(0, 5, false);
    await expect(fill(5, 9, false)).rejects.toMatchObject({ message: expect.stringContaining('--adopt') });
    const adopted = await fill(5, 9, true);
    await store.drop();
    expect(await fill(5, 9, false)).toEqual(adopted);
  });
});
