import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Extractor } from '../extract/extractor.ts';
import { NewsgraphError } from '../model/errors.ts';
import { type Logger, silentLogger } from '../model/logger.ts';
import type { Ontology } from '../model/ontology.ts';
import { createEmbeddedStore } from '../store/embedded/embedded-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { createArtefacts } from '../workspace/artefacts.ts';
import { takeLock } from '../workspace/lock.ts';
import { createManifest, readConfig, readManifest } from '../workspace/manifest.ts';
import { fileError, type WriteFile, workspaceFiles } from '../workspace/workspace-files.ts';
import { openIndex } from '../workspace/workspace-index.ts';
import type { PipelineContext } from './context.ts';
import { createDefaultExtractor } from './default-extractor.ts';
import { resolveOntology } from './extract.ts';
import { rebuild, reconcileStores } from './rebuild.ts';

/** Options of opening a workspace. */
export interface OpenWorkspaceOptions {
  /** The workspace's folder. Default: `.newsgraph` in the current folder. */
  readonly folder?: string;
  /**
   * What to do when the folder holds no workspace: make one, work in a temporary one that is removed at the end (for a
   * dry run, which must leave nothing behind), or fail. Default: `create`.
   */
  readonly whenMissing?: 'create' | 'temporary' | 'fail';
  /** What to tell others that wait for the workspace. Default: `newsgraph`. */
  readonly command?: string;
  /** An ontology or the path of one. Default: the one that newsgraph ships. */
  readonly ontology?: Ontology | string;
  /** Default: the rules that newsgraph ships. One that is given is not closed with the workspace. */
  readonly extractor?: Extractor;
  /** Where the graph is kept; the first answers queries. Default: what the workspace's `config.json` says, which is the embedded store. Stores that are given are not closed with the workspace. */
  readonly stores?: readonly GraphStore[];
  /** Default: one that says nothing. */
  readonly logger?: Logger;
  /** How files of the workspace are written. Default: atomically, by renaming. */
  readonly writeFile?: WriteFile;
  /** How many elements of the graph are compared at a time. Default: 20,000. */
  readonly pageSize?: number;
}

/** A workspace that is open. */
export interface OpenContext extends PipelineContext {
  readonly folder: string;
  /** Frees the lock and all that was opened. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a workspace and takes its lock. An index that is missing is made again, and a store that has lost touch is
 * compared with all that the workspace holds.
 * @throws NewsgraphError `WORKSPACE_LOCKED`, `WORKSPACE_INVALID`, `CONFIG_INVALID`, `ONTOLOGY_INVALID` or the store's
 */
export async function openContext(options: OpenWorkspaceOptions): Promise<OpenContext> {
  const { logger = silentLogger, pageSize = 20_000, command = 'newsgraph', extractor } = options;
  const closers: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) await closer();
  };
  try {
    const ontology = await resolveOntology(options.ontology);
    const folder = await chooseFolder(options, closers);
    const lock = await takeLock(join(folder, workspaceFiles.lock), command);
    closers.push(() => lock.release());
    const existing = await readManifest(folder);
    const manifest = existing ?? (await createManifest(folder));
    const index = openIndex(join(folder, workspaceFiles.index));
    closers.push(() => index.close());
    if (existing === null) index.setComplete(true);
    const stores = options.stores ?? (await openStores(folder, closers));
    let ownExtractor: Extractor | undefined;
    closers.push(async () => await ownExtractor?.close());
    const context: OpenContext = {
      folder,
      workspace: manifest.id,
      index,
      artefacts: createArtefacts(folder, options.writeFile ? { writeFile: options.writeFile } : {}),
      stores,
      ontology,
      extractor: async () => {
        if (extractor !== undefined) return extractor;
        ownExtractor ??= createDefaultExtractor(ontology);
        return ownExtractor;
      },
      logger,
      pageSize,
      close,
    };
    if (!index.isComplete()) {
      logger.warn('the index is missing or was not finished; it is made again from the articles');
      await rebuild(context);
    }
    await reconcileStores(context);
    return context;
  } catch (error) {
    await close();
    throw error;
  }
}

async function chooseFolder(
  { folder = '.newsgraph', whenMissing = 'create' }: OpenWorkspaceOptions,
  closers: (() => void | Promise<void>)[],
): Promise<string> {
  const path = resolve(folder);
  if ((await readManifest(path)) !== null) return path;
  if (whenMissing === 'fail') {
    throw new NewsgraphError('WORKSPACE_INVALID', `there is no workspace in ${folder}; ingest makes one`, {
      context: { folder },
    });
  }
  if (whenMissing === 'temporary') {
    const temporary = await mkdtemp(join(tmpdir(), 'newsgraph-'));
    closers.push(() => rm(temporary, { recursive: true, force: true }));
    return temporary;
  }
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw fileError(path, 'cannot be made', cause);
  }
  return path;
}

async function openStores(
  folder: string,
  closers: (() => void | Promise<void>)[],
): Promise<readonly GraphStore[]> {
  const { stores } = await readConfig(folder);
  if (stores.length > 1) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `${join(folder, workspaceFiles.config)}: only one embedded store is possible`,
    );
  }
  const store = await createEmbeddedStore({ path: join(folder, workspaceFiles.graph) });
  closers.push(() => store.close());
  return [store];
}
