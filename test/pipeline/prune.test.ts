import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/index.ts';
import { createMemoryStore } from './support/memory-store.ts';
import { withFolder } from './support/open-test-workspace.ts';

const articles = {
  'a.txt': 'Edda Vale met Oren Tasch in Vienna on Monday.',
  'more/b.txt': 'Oren Tasch thanked Edda Vale in Prague on Tuesday.',
  'c.jsonl': [
    JSON.stringify({ id: 'c1', text: 'Mara Lind accused Oren Tasch on Friday.' }),
    JSON.stringify({ id: 'c2', text: 'Mara Lind visited Vienna on Sunday.' }),
  ].join('\n'),
};

async function inFolder(
  work: (at: { folder: string; workspace: Workspace }) => Promise<void>,
): Promise<void> {
  await withFolder(async (parent) => {
    const folder = join(parent, 'articles');
    for (const [name, text] of Object.entries(articles)) {
      const path = join(folder, name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, text);
    }
    const stores = [createMemoryStore()];
    const workspace = await openWorkspace({ folder: join(parent, 'workspace'), stores });
    try {
      await work({ folder, workspace });
    } finally {
      await workspace.close();
    }
  });
}

async function ingest(
  workspace: Workspace,
  inputs: readonly string[],
  options: { prune?: boolean; dryRun?: boolean } = { prune: true },
): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  for await (const outcome of workspace.ingest(inputs, options)) {
    outcomes[outcome.status === 'rejected' ? outcome.source : outcome.id] = outcome.status;
  }
  return outcomes;
}

describe('pruning', () => {
  it('takes out what vanished from a folder, and lets it in again with its file', async () => {
    await inFolder(async ({ folder, workspace }) => {
      await ingest(workspace, [folder]);
      await rm(join(folder, 'more', 'b.txt'));
      await rm(join(folder, 'c.jsonl'));
      expect(await ingest(workspace, [folder], { dryRun: true, prune: true })).toMatchObject({
        'more/b.txt': 'pruned',
      });
      expect((await workspace.status()).documents).toBe(4);
      expect(await ingest(workspace, [folder], {})).toEqual({ 'a.txt': 'unchanged' });
      expect(await ingest(workspace, [folder])).toEqual({
        'a.txt': 'unchanged',
        'more/b.txt': 'pruned',
        c1: 'pruned',
        c2: 'pruned',
      });
      expect(await workspace.status()).toMatchObject({ documents: 1, retracted: 0 });
      await writeFile(join(folder, 'more', 'b.txt'), articles['more/b.txt']);
      expect(await ingest(workspace, [folder])).toEqual({ 'a.txt': 'unchanged', 'more/b.txt': 'added' });
    });
  });

  it('leaves alone what came from elsewhere, and what is in folders that are not read', async () => {
    await inFolder(async ({ folder, workspace }) => {
      const aside = join(folder, '..', 'aside');
      await mkdir(aside);
      await writeFile(join(aside, 'other.txt'), 'Lena Roth left Berlin on Monday.');
      await ingest(workspace, [folder, aside]);
      for await (const _ of workspace.ingestArticles([
        { id: 'given', authors: [], language: 'en', text: 'Lena Roth met Mara Lind.', blocks: [] },
      ]));
      await rm(join(aside, 'other.txt'));
      await rm(join(folder, 'a.txt'));
      const outcomes = await ingest(workspace, [join(folder, 'more')]);
      // By another folder the same file has another id.
      expect(outcomes).toEqual({ 'b.txt': 'added' });
      expect((await workspace.status()).documents).toBe(7);
    });
  });

  it('prunes nothing of a folder that is empty or gone, which may be a drive that is not mounted', async () => {
    await inFolder(async ({ folder, workspace }) => {
      await ingest(workspace, [folder]);
      await rename(folder, `${folder}-unmounted`);
      expect(await ingest(workspace, [folder])).toEqual({ [folder]: 'rejected' });
      await mkdir(folder);
      expect(await ingest(workspace, [folder])).toEqual({ [folder]: 'rejected' });
      expect((await workspace.status()).documents).toBe(4);
    });
  });
});
