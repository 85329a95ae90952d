import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extractor } from '../../../src/extract/extractor.ts';
import type { OpenWorkspaceOptions } from '../../../src/pipeline/open-context.ts';
import type { DocumentDifference } from '../../../src/pipeline/reread/preview-reread.ts';
import { createRereadTally } from '../../../src/pipeline/reread/reread-summary.ts';
import type { Workspace } from '../../../src/pipeline/workspace.ts';
import { documentArbitrary, type GeneratedDocument, smallOntology } from '../support/generated-articles.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { ingestAll, withFolder, withWorkspace } from '../support/open-test-workspace.ts';

const documents = fc.sample(fc.tuple(...['a', 'b', 'c'].map(documentArbitrary)), {
  numRuns: 1,
  seed: 7,
})[0] as readonly GeneratedDocument[];

/** An extractor of a newer version, which denies all that the older one affirmed, and how often it read. */
function newer(version = '2'): { extractor: Extractor; read: string[] } {
  const read: string[] = [];
  const extractor: Extractor = {
    name: 'generated',
    version,
    extract({ id }) {
      read.push(id);
      const { extraction } = documents.find(({ article }) => article.id === id)!;
      const claims = extraction.claims.map((claim) => ({ ...claim, polarity: 'negated' as const }));
      return { ...extraction, claims, extractor: { name: 'generated', version } };
    },
    async close() {},
  };
  return { extractor, read };
}

async function previewAll(workspace: Workspace, options = {}): Promise<DocumentDifference[]> {
  const differences: DocumentDifference[] = [];
  for await (const difference of workspace.previewReread(options)) differences.push(difference);
  return differences;
}

async function filesOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readFile(join(folder, name), 'utf8')),
  );
}

/** A workspace that an older extractor has read. */
async function withOlder<T>(
  work: (options: OpenWorkspaceOptions & { folder: string }) => Promise<T>,
): Promise<T> {
  return await withFolder(async (folder) => {
    const options = { folder, stores: [createMemoryStore()] };
    await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), options);
    return await work(options);
  });
}

describe('a preview of reading anew', () => {
  it('tells what would change and replaces nothing', async () => {
    await withOlder(async (options) => {
      const [articles, extractions] = ['articles', 'extractions'].map((name) => join(options.folder, name));
      const before = [await filesOf(articles!), await filesOf(extractions!)];
      await withWorkspace(
        documents,
        async (workspace) => {
          expect([await workspace.needsReread(), (await workspace.status()).outdated]).toEqual([true, 3]);
          const tally = createRereadTally();
          const differences = await previewAll(workspace);
          for (const difference of differences) tally.add(difference);
          const affirmed = documents.flatMap(({ extraction }) =>
            extraction.claims.filter(({ polarity }) => polarity === 'affirmed'),
          );
          expect(affirmed.length).toBeGreaterThan(0);
          const { parts, articles: all, reread, claims } = tally.summary();
          expect([all, reread, parts.polarity]).toEqual([3, 3, affirmed.length]);
          expect(Object.values(claims).every(({ gained, lost }) => gained + lost === 0)).toBe(true);
          expect((await workspace.status()).outdated).toBe(3);
        },
        { ...options, extractor: newer().extractor },
      );
      expect([await filesOf(articles!), await filesOf(extractions!)]).toEqual(before);
    });
  });

  it('is carried out by a rebuilding that reads nothing twice', async () => {
    await withOlder(async (options) => {
      const { extractor, read } = newer();
      await withWorkspace(
        documents,
        async (workspace, store) => {
          await previewAll(workspace);
          await workspace.rebuild({ reread: true });
          expect(read.toSorted()).toEqual(['a', 'b', 'c']);
          expect([await workspace.needsReread(), (await workspace.status()).outdated]).toEqual([false, 0]);
          expect(existsSync(join(options.folder, 'staged'))).toBe(false);
          expect((await previewAll(workspace)).every(({ status }) => status === 'unchanged')).toBe(true);
          const fresh = await withWorkspace(
            documents,
            async (other, otherStore) => {
              await ingestAll(other, documents);
              return otherStore.snapshot();
            },
            { extractor: newer().extractor },
          );
          expect((options.stores![0] as typeof store).snapshot()).toEqual(fresh);
        },
        { ...options, extractor },
      );
    });
  });

  it('is carried out to its end by the next opening if the rebuilding was interrupted', async () => {
    await withOlder(async (options) => {
      const { extractor, read } = newer();
      await withWorkspace(
        documents,
        async (workspace) => {
          await previewAll(workspace);
          const signal = AbortSignal.abort();
          await expect(workspace.rebuild({ reread: true, signal })).rejects.toMatchObject({
            code: 'ABORTED',
          });
        },
        { ...options, extractor },
      );
      await withWorkspace(
        documents,
        async (workspace) => {
          expect((await workspace.status()).outdated).toBe(0);
          expect(read).toHaveLength(3);
        },
        { ...options, extractor },
      );
    });
  });

  it('goes on where one was interrupted', async () => {
    await withOlder(async (options) => {
      const first = newer();
      const controller = new AbortController();
      await withWorkspace(
        documents,
        async (workspace) => {
          const interrupted = async () => {
            for await (const _ of workspace.previewReread({ signal: controller.signal })) controller.abort();
          };
          await expect(interrupted()).rejects.toMatchObject({ code: 'ABORTED' });
        },
        { ...options, extractor: first.extractor },
      );
      expect(first.read).toHaveLength(1);
      const second = newer();
      await withWorkspace(documents, (workspace) => previewAll(workspace), {
        ...options,
        extractor: second.extractor,
      });
      expect([...first.read, ...second.read].sort()).toEqual(['a', 'b', 'c']);
      const third = newer('3');
      await withWorkspace(documents, (workspace) => previewAll(workspace), {
        ...options,
        extractor: third.extractor,
      });
      expect(third.read).toHaveLength(3);
    });
  });

  it('reads all articles where asked, and again the next time', async () => {
    await withOlder(async (options) => {
      const { extractor, read } = newer('1');
      await withWorkspace(
        documents,
        async (workspace) => {
          expect(await workspace.needsReread()).toBe(false);
          expect((await previewAll(workspace)).map(({ status }) => status)).toEqual(
            Array(3).fill('unchanged'),
          );
          expect(
            (await previewAll(workspace, { all: true })).some(({ status }) => status === 'changed'),
          ).toBe(true);
          await previewAll(workspace, { all: true });
          expect(read).toHaveLength(6);
          await workspace.rebuild({ reread: true });
          expect(read).toHaveLength(6);
          const after = await previewAll(workspace, { all: true });
          expect(after.map(({ status }) => status)).toEqual(Array(3).fill('same'));
        },
        { ...options, extractor },
      );
    });
  });

  it('names what cannot be read any more', async () => {
    await withOlder(async (options) => {
      const { extractor } = newer();
      const broken: Extractor = {
        ...extractor,
        extract: async (article) => ({
          ...(await extractor.extract(article)),
          ...(article.id === 'b' ? { text: 'another text' } : {}),
        }),
      };
      await withWorkspace(
        documents,
        async (workspace) => {
          const unreadable = (await previewAll(workspace)).filter(({ status }) => status === 'unreadable');
          expect(unreadable).toMatchObject([{ document: 'b', error: { code: 'EXTRACTION_INVALID' } }]);
        },
        { ...options, extractor: broken },
      );
    });
  });

  it('reads with another ontology without the workspace getting it', async () => {
    await withOlder(async ({ folder }) => {
      const ontology = { ...smallOntology, version: '2' };
      const { extractor, read } = newer('1');
      await withWorkspace(documents, (workspace) => previewAll(workspace), {
        ...{ folder, extractor, ontology },
        stores: [],
        remember: false,
      });
      expect(read).toHaveLength(3);
      await withWorkspace(documents, async (workspace) => expect(await workspace.needsReread()).toBe(false), {
        folder,
        stores: [],
      });
    });
  });
});
