import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../src/export/exporters.ts';
import type { ExportOptions } from '../../../src/pipeline/export/export-graph.ts';
import type { Workspace } from '../../../src/pipeline/workspace.ts';
import { collect, collectFiles } from '../../export/support/collect.ts';
import { corpusArbitrary } from '../support/generated-articles.ts';
import { ingestAll, withWorkspace } from '../support/open-test-workspace.ts';

async function bytesOf(workspace: Workspace, options: ExportOptions): Promise<unknown> {
  const written = workspace.export(options);
  if (written.files === undefined) return (await collect(written)).join('');
  return Object.fromEntries(await collectFiles(written.files.pieces));
}

const options: readonly ExportOptions[] = [...exporters.keys()].flatMap((format) => [
  { format },
  { format, text: false, where: { bases: ['stated'], since: '2026' } },
]);

describe('an export', { timeout: 120_000 }, () => {
  it('has the same bytes whatever the order in which articles came', async () => {
    const shuffled = corpusArbitrary.chain((corpus) =>
      fc.tuple(fc.constant(corpus), fc.shuffledSubarray(corpus, { minLength: corpus.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([corpus, order]) => {
        const exported = (documents: typeof corpus, batchSize: number) =>
          withWorkspace(corpus, async (workspace) => {
            await ingestAll(workspace, documents, { batchSize });
            const all: unknown[] = [];
            for (const one of options) all.push(await bytesOf(workspace, one));
            return all;
          });
        expect(await exported(order, 1)).toEqual(await exported(corpus, 4));
      }),
      { numRuns: 5 },
    );
  });
});
