import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { throwIfAborted } from './abort.ts';
import { commitRemoval } from './commit-documents.ts';
import type { PipelineContext } from './context.ts';
import type { IngestOutcome } from './ingest-outcome.ts';

/** Takes articles out whose files were in one of the folders, absolute, and have vanished. */
export async function* prune(
  context: PipelineContext,
  folders: readonly string[] = [],
  signal?: AbortSignal,
): AsyncGenerator<IngestOutcome> {
  if (folders.length === 0) return;
  for (const { id, file } of context.index.documents.fromFiles()) {
    if (!folders.some((folder) => isWithin(file, folder)) || (await isThere(file))) continue;
    throwIfAborted(signal);
    const title = (await context.artefacts.readArticle(id))?.article.title ?? null;
    await commitRemoval(context, id);
    yield { status: 'pruned', source: file, id, title, warnings: [] };
  }
}

function isWithin(file: string, folder: string): boolean {
  for (let path = dirname(file); ; path = dirname(path)) {
    if (path === folder) return true;
    if (path === dirname(path)) return false;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    // Anything but its absence, such as a missing right, says nothing about the file.
    return !(
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    );
  }
}
