import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { NewsgraphError } from '../model/errors.ts';
import { isMissing } from '../system/is-missing.ts';

/** Names of the files and folders of a workspace. */
export const workspaceFiles = {
  manifest: 'workspace.json',
  config: 'config.json',
  ontology: 'ontology.yaml',
  judgements: 'judgements.jsonl',
  lock: 'lock',
  index: 'index.sqlite',
  journal: 'journal.jsonl',
  graph: 'graph.grafeo',
  articles: 'articles',
  extractions: 'extractions',
  staged: 'staged',
  tombstones: 'tombstones',
  feeds: 'feeds.json',
  feedsLock: 'feeds.lock',
} as const;

/** Path of the artefact of an id below its folder: two digits of its hash, then the hash, so that no folder gets large. */
export function artefactPath(folder: string, id: string): string {
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return join(folder, hash.slice(0, 2), `${hash}.json`);
}

/** Writes a file so that a reader, or a run after a crash, sees all of it or what was there before. */
export type WriteFile = (path: string, content: string) => Promise<void>;

/**
 * The usual {@link WriteFile}. Makes the folder if need be.
 * @throws NewsgraphError `WORKSPACE_INVALID`, naming the file
 */
export async function writeFileSafely(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, content);
  } catch (cause) {
    throw fileError(path, 'cannot be written', cause);
  }
}

/** Text of a file, or null if there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw fileError(path, 'cannot be read', cause);
  }
}

/** Removes a file; one that is not there is fine. */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (cause) {
    throw fileError(path, 'cannot be removed', cause);
  }
}

/** Paths of all artefacts below a folder, ordered by hash. Leftovers of writes that were cut off are passed over. */
export async function* listArtefacts(folder: string): AsyncGenerator<string> {
  for (const shard of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue;
    for (const name of await namesIn(join(folder, shard))) {
      if (/^[0-9a-f]{32}\.json$/.test(name)) yield join(folder, shard, name);
    }
  }
}

/** Parses a file's JSON. @throws NewsgraphError `WORKSPACE_INVALID`, naming the file */
export function parseFile(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw fileError(path, 'is damaged', cause);
  }
}

/** An error that names a file of the workspace and what is wrong with it. */
export function fileError(path: string, fault: string, cause: unknown): NewsgraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new NewsgraphError('WORKSPACE_INVALID', `${path}: ${fault}: ${reason}`, {
    cause,
    context: { file: path },
  });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw fileError(folder, 'cannot be read', cause);
  }
}
