import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBuilt } from '../extract/built.ts';
import { timeByFolder } from '../extract/time-by-folder.ts';

type Library = typeof import('../../../src/index.ts');

/**
 * Tells which folders of the source the time of ingesting goes to, in one thread, after as many articles have warmed the
 * engine up. What the engine of the embedded store does in threads of its own counts as other time.
 */
export async function timeByStage(first: string, second: string): Promise<string> {
  const { openWorkspace } = await importBuilt<Library>('index.js');
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  const workspace = await openWorkspace({ folder });
  const ingest = async (input: string): Promise<void> => {
    for await (const outcome of workspace.ingest([input])) {
      if (outcome.status === 'rejected') throw outcome.error;
    }
  };
  try {
    await ingest(first);
    return await timeByFolder(() => ingest(second));
  } finally {
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}
