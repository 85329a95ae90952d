import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/index.ts';
import {
  corpusArbitrary,
  createGeneratedExtractor,
  type GeneratedDocument,
  smallOntology,
} from './support/generated-articles.ts';
import { ingestAll, withFolder } from './support/open-test-workspace.ts';

async function exportOf(workspace: Workspace): Promise<string> {
  let text = '';
  for await (const piece of workspace.export({ from: 'store' })) text += piece;
  return text;
}

/** A workspace over the real embedded store, in a folder of its own. */
async function withEmbedded<T>(
  documents: readonly GeneratedDocument[],
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  return await withFolder(async (folder) => {
    const extractor = createGeneratedExtractor(documents);
    const workspace = await openWorkspace({ folder: join(folder, 'ws'), ontology: smallOntology, extractor });
    try {
      return await work(workspace);
    } finally {
      await workspace.close();
    }
  });
}

describe('a workspace with the embedded store', () => {
  it('exports the same bytes whatever the order, and without what was retracted', async () => {
    const withOrder = corpusArbitrary.chain((corpus) =>
      fc.tuple(fc.constant(corpus), fc.shuffledSubarray(corpus, { minLength: corpus.length })),
    );
    await fc.assert(
      fc.asyncProperty(withOrder, async ([corpus, order]) => {
        const [gone, ...kept] = order;
        const [all, rest] = await withEmbedded(corpus, async (workspace) => {
          await ingestAll(workspace, corpus);
          const before = await exportOf(workspace);
          await workspace.retract(gone!.article.id);
          return [before, await exportOf(workspace)];
        });
        const [restAlone, allLater] = await withEmbedded(corpus, async (workspace) => {
          await ingestAll(workspace, kept);
          const before = await exportOf(workspace);
          await ingestAll(workspace, order, { batchSize: 1 });
          return [before, await exportOf(workspace)];
        });
        expect(allLater).toBe(all);
        expect(rest).toBe(restAlone);
      }),
      { numRuns: 5 },
    );
  });

  it('reads files, answers queries, finds names and reopens', async () => {
    await withFolder(async (folder) => {
      const articles = join(folder, 'articles');
      await mkdir(articles);
      const text =
        'Norland Prime Minister Edda Vale met Sudrian President Oren Tasch in Vienna on Monday. ' +
        'Edda Vale is the prime minister of France.';
      await writeFile(join(articles, 'a.txt'), `Leaders meet\n\n${text}\n`);
      await writeFile(join(articles, 'empty.txt'), '');
      const open = () => openWorkspace({ folder: join(folder, 'ws') });
      const workspace = await open();
      const progress: string[] = [];
      const outcomes = [];
      const options = {
        onProgress: ({ done, total }: { done: number; total: number }) => progress.push(`${done}/${total}`),
      };
      for await (const outcome of workspace.ingest([articles], options)) outcomes.push(outcome);
      expect(outcomes.map(({ status }) => status)).toEqual(['added', 'rejected']);
      expect(progress).toEqual(['0/2', '1/2', '2/2']);
      await expect(workspace.query('no-such-query')).rejects.toMatchObject({ code: 'QUERY_INVALID' });
      const cypher = 'MATCH (d:Document) RETURN d.title AS title';
      expect((await workspace.query(cypher)).rows).toEqual([['Leaders meet']]);
      expect(workspace.find('EDDA vale')).toMatchObject([
        { id: 'person/edda-vale', exact: true, documents: 1 },
      ]);
      expect((await workspace.queries()).length).toBeGreaterThan(0);
      const before = { text: await exportOf(workspace), status: await workspace.status() };
      await workspace.close();
      const reopened = await open();
      expect({ text: await exportOf(reopened), status: await reopened.status() }).toEqual(before);
      await reopened.close();
    });
  });

  it('extracts without storing', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.txt'), 'Edda Vale met Oren Tasch in Vienna on Monday.');
      const workspace = await openWorkspace({ folder: join(folder, 'ws') });
      const names = [];
      for await (const outcome of workspace.extract([join(folder, 'a.txt')])) {
        if (outcome.status === 'extracted')
          names.push(...outcome.extraction.entities.map(({ name }) => name));
      }
      expect(names).toContain('Edda Vale');
      expect((await workspace.status()).documents).toBe(0);
      await workspace.close();
    });
  });
});
