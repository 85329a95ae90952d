import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/pipeline/workspace.ts';
import { artefactPath, writeFileSafely } from '../../src/workspace/workspace-files.ts';
import {
  createGeneratedExtractor,
  documentArbitrary,
  type GeneratedDocument,
  smallOntology,
} from './support/generated-articles.ts';
import { createMemoryStore, type MemoryStore } from './support/memory-store.ts';
import { ingestAll, withFolder, withWorkspace } from './support/open-test-workspace.ts';

const [draw] = fc.sample(fc.tuple(documentArbitrary('a'), documentArbitrary('b'), documentArbitrary('c')), {
  numRuns: 1,
  seed: 11,
});
const documents: readonly GeneratedDocument[] = draw!;

async function expectedGraph(
  corpus: readonly GeneratedDocument[],
): Promise<ReturnType<MemoryStore['snapshot']>> {
  return await withWorkspace(corpus, async (workspace, store) => {
    await ingestAll(workspace, corpus);
    return store.snapshot();
  });
}

describe('a workspace after a failure', () => {
  it('completes what a store that died had begun, wherever it died', async () => {
    const expected = await expectedGraph(documents);
    const places = fc.integer({ min: 0, max: 60 });
    await fc.assert(
      fc.asyncProperty(places, places, async (first, second) => {
        await withWorkspace(documents, async (workspace, store) => {
          for (const failAt of [first, second]) {
            store.failAt = failAt;
            await ingestAll(workspace, documents).catch((error: Error) => {
              expect(error.message).toBe('the store has died');
            });
          }
          store.failAt = null;
          const outcomes = await ingestAll(workspace, documents);
          expect(outcomes.every(({ status }) => status === 'unchanged')).toBe(true);
          expect(store.snapshot()).toEqual(expected);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('leaves nothing of an article that is withdrawn after its store has died, however many plans a graph takes', async () => {
    const expected = await expectedGraph(documents.slice(1));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(1, 3, 20_000),
        async (failAt, pageSize) => {
          await withWorkspace(
            documents,
            async (workspace, store) => {
              store.failAt = failAt;
              await ingestAll(workspace, documents).catch((error: Error) => {
                expect(error.message).toBe('the store has died');
              });
              store.failAt = null;
              await workspace.retract('a');
              expect(store.snapshot()).toEqual(expected);
            },
            { pageSize },
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('goes on after the disk was full, whichever file was the last', async () => {
    const expected = await expectedGraph(documents);
    for (let room = 0; room <= 6; room += 1) {
      await withFolder(async (folder) => {
        const store = createMemoryStore();
        let left = room;
        const writeFile = async (path: string, content: string) => {
          if (left === 0) throw new Error('no space left on device');
          left -= 1;
          await writeFileSafely(path, content);
        };
        const options = { folder, stores: [store] };
        await withWorkspace(
          documents,
          async (workspace) => {
            const run = ingestAll(workspace, documents);
            if (room < 6) await expect(run).rejects.toThrow('no space left');
            else await run;
          },
          { ...options, writeFile },
        );
        await withWorkspace(
          documents,
          async (workspace) => {
            await ingestAll(workspace, documents);
            expect(store.snapshot()).toEqual(expected);
            expect((await workspace.status()).unfinished).toEqual([]);
          },
          options,
        );
      });
    }
  });

  it('finishes by itself what was written before the kill', async () => {
    await withFolder(async (folder) => {
      const store = createMemoryStore();
      const options = { folder, stores: [store] };
      const written = ['articles', 'extractions'].map((part) => artefactPath(join(folder, part), 'a'));
      await withWorkspace(
        documents,
        async (workspace) => {
          const run = ingestAll(workspace, documents);
          await expect(run).rejects.toThrow('no space');
          expect((await workspace.status()).unfinished).toEqual(['a', 'b', 'c']);
        },
        {
          ...options,
          writeFile: async (path, content) => {
            if (!written.includes(path)) throw new Error('no space');
            await writeFileSafely(path, content);
          },
        },
      );
      await withWorkspace(
        documents,
        async (workspace) => {
          await workspace.sync();
          expect(store.snapshot()).toEqual(await expectedGraph(documents.slice(0, 1)));
        },
        options,
      );
    });
  });

  it('makes a lost index again and brings the store to it, even one that knows more', async () => {
    await withFolder(async (folder) => {
      const store = createMemoryStore();
      const options = { folder, stores: [store] };
      await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), options);
      await rm(join(folder, 'index.sqlite'));
      await rm(artefactPath(join(folder, 'articles'), 'a'));
      await withWorkspace(
        documents,
        async (workspace) => {
          expect(store.snapshot()).toEqual(await expectedGraph(documents.slice(1)));
          await ingestAll(workspace, documents);
          expect(store.snapshot()).toEqual(await expectedGraph(documents));
        },
        options,
      );
    });
  });

  it('extracts again what a rebuild finds without an extraction', async () => {
    await withWorkspace(documents, async (workspace, store) => {
      await ingestAll(workspace, documents);
      const before = store.snapshot();
      await rm(join(workspace.folder, 'extractions'), { recursive: true });
      await workspace.rebuild();
      expect(store.snapshot()).toEqual(before);
      expect(await readdir(join(workspace.folder, 'extractions'))).not.toEqual([]);
    });
  });

  it('fills a store that is new or was put back from a copy', async () => {
    await withFolder(async (folder) => {
      const [first, second] = [createMemoryStore(), createMemoryStore()];
      await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), {
        folder,
        stores: [first],
      });
      await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), {
        folder,
        stores: [first, second],
      });
      expect(second.snapshot()).toEqual(first.snapshot());
      expect(second.snapshot().nodes).not.toEqual([]);
    });
  });

  it('refuses a store with the graph of another workspace', async () => {
    const store = createMemoryStore();
    await withFolder(async (one) => {
      await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), {
        folder: one,
        stores: [store],
      });
      await withFolder(async (other) => {
        const opening = openWorkspace({ folder: other, stores: [store] });
        await expect(opening).rejects.toMatchObject({ code: 'STORE_FAILED' });
        expect(existsSync(join(other, 'lock'))).toBe(false);
      });
    });
  });

  it('names an artefact that was damaged', async () => {
    await withWorkspace(documents, async (workspace) => {
      await ingestAll(workspace, documents);
      const path = artefactPath(join(workspace.folder, 'articles'), 'a');
      const content = await readFile(path, 'utf8');
      await writeFile(path, content.slice(0, 50));
      await expect(workspace.rebuild()).rejects.toMatchObject({
        code: 'WORKSPACE_INVALID',
        message: expect.stringContaining(path),
      });
    });
  });
});

describe('opening a workspace', () => {
  const options = { ontology: smallOntology, extractor: createGeneratedExtractor(documents) };

  it('is refused while another one has it open, and lets go when closed', async () => {
    await withFolder(async (folder) => {
      const workspace = await openWorkspace({
        ...options,
        folder,
        stores: [createMemoryStore()],
        command: 'first',
      });
      const second = openWorkspace({ ...options, folder, stores: [createMemoryStore()] });
      await expect(second).rejects.toMatchObject({
        code: 'WORKSPACE_LOCKED',
        message: expect.stringContaining('first'),
      });
      await workspace.close();
      await workspace.close();
      await (await openWorkspace({ ...options, folder, stores: [createMemoryStore()] })).close();
    });
  });

  it('can fail, or leave nothing behind, where there is none', async () => {
    await withFolder(async (parent) => {
      const folder = join(parent, 'none');
      const failing = openWorkspace({ ...options, folder, whenMissing: 'fail' });
      await expect(failing).rejects.toMatchObject({ code: 'WORKSPACE_INVALID' });
      const workspace = await openWorkspace({
        ...options,
        folder,
        whenMissing: 'temporary',
        stores: [createMemoryStore()],
      });
      let changes = 0;
      await ingestAll(workspace, documents, {
        dryRun: true,
        onPlan: (plan) => {
          changes += plan.nodes.length;
        },
      });
      expect(changes).toBeGreaterThan(0);
      await workspace.close();
      expect(existsSync(workspace.folder)).toBe(false);
      expect(await readdir(parent)).toEqual([]);
    });
  });
});
