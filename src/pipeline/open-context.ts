import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NewsgraphError } from '../model/errors.ts';
import { type Logger, silentLogger } from '../model/logger.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { createArtefacts } from '../workspace/artefacts.ts';
import {
  isSamePlace,
  readConfig,
  type StoreSettings,
  type WorkspaceConfig,
  withStores,
  writeConfig,
} from '../workspace/config.ts';
import { createJournal } from '../workspace/journal.ts';
import { createJudgementFile } from '../workspace/judgement-file.ts';
import { takeLock } from '../workspace/lock.ts';
import { createManifest, readManifest } from '../workspace/manifest.ts';
import { fileError, type WriteFile, workspaceFiles } from '../workspace/workspace-files.ts';
import { openIndex } from '../workspace/workspace-index.ts';
import { type ChooseOntologyOptions, chooseOntology, readGivenOntology } from './choose-ontology.ts';
import { type ChooseRulesOptions, chooseRules } from './choose-rules.ts';
import { extractorLabel, type PipelineContext } from './context.ts';
import { openJudgementBook } from './judgements/judgement-book.ts';
import { type OpenExtractor, openExtractor, type ReadingOptions } from './open-extractor.ts';
import { openStores } from './open-stores.ts';
import { readReached } from './project-pending.ts';
import { rebuild } from './rebuild.ts';
import { createStoreSet, type StoreSet } from './store-set.ts';

/** Options of opening a workspace. */
export interface OpenWorkspaceOptions
  extends Pick<ReadingOptions, 'extractor' | 'jobs' | 'apart'>,
    ChooseOntologyOptions,
    ChooseRulesOptions {
  /** The workspace's folder. Default: `.newsgraph` in the current folder. */
  readonly folder?: string;
  /**
   * What to do when the folder holds no workspace: make one, work in a temporary one that is removed at the end (for a
   * dry run, which must leave nothing behind), or fail. Default: `create`.
   */
  readonly whenMissing?: 'create' | 'temporary' | 'fail';
  /** What to tell others that wait for the workspace. Default: `newsgraph`. */
  readonly command?: string;
  /**
   * Stores that shall be among those of the workspace, or names of such that are. A new workspace keeps its graph in
   * these alone; one that is there keeps it in these, too. They must be reachable.
   */
  readonly use?: readonly (StoreSettings | string)[];
  /**
   * Whether `use`, `ontology` and `rules` are written to the workspace, so that later runs keep to them. Default: true.
   */
  readonly remember?: boolean;
  /** Where the graph is kept, instead of where `config.json` says. They are not closed with the workspace. */
  readonly stores?: readonly GraphStore[];
  /**
   * `change`: opens all stores. `read`: opens the first that can be reached, of those in `use` if there are any.
   * Default: `change`.
   */
  readonly access?: 'change' | 'read';
  /**
   * Whether the embedded store gets a process of its own, so that a query that runs out of time is ended, a fault of the
   * engine ends no service, and a graph that is only added to takes little memory. Default: false.
   */
  readonly storeProcess?: boolean;
  /** Whether stores that hold the graph of another workspace become this one's with the next change. Default: false. */
  readonly adopt?: boolean;
  /** Where `NEO4J_USERNAME` and `NEO4J_PASSWORD` are read from. Default: `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
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
  /** Whether it reads with another ontology than the workspace had when it was opened. */
  readonly hasOtherOntology: boolean;
  /** Frees the lock and all that was opened. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a workspace and takes its lock. An index that is missing is made again.
 * @throws NewsgraphError `WORKSPACE_LOCKED`, `WORKSPACE_INVALID`, `CONFIG_INVALID`, `ONTOLOGY_INVALID` or the store's
 */
export async function openContext(options: OpenWorkspaceOptions): Promise<OpenContext> {
  const { logger = silentLogger, pageSize = 20_000, command = 'newsgraph', extractor } = options;
  const closers: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) await closer();
  };
  try {
    const given = await readGivenOntology(options.ontology);
    const folder = await chooseFolder(options, closers);
    const lock = await takeLock(join(folder, workspaceFiles.lock), command);
    closers.push(() => lock.release());
    const existing = await readManifest(folder);
    const chosen = await chooseOntology(given, options, folder, existing !== null);
    const base = chosen.ontology;
    const { path: rules, ontology } = await chooseRules(options, folder, base, existing !== null);
    const stores = await chooseStores(options, folder, existing !== null, (closer) => closers.push(closer));
    const manifest = existing ?? (await createManifest(folder));
    const index = openIndex(join(folder, workspaceFiles.index));
    closers.push(() => index.close());
    if (existing === null) index.setComplete(true);
    else if (chosen.isNew) {
      // Before the workspace changes: a run that is killed here finds the articles unchanged.
      index.setMustReread(true);
      index.setComplete(false);
    }
    await chosen.remember();
    const judgements = await openJudgementBook(
      createJudgementFile(join(folder, workspaceFiles.judgements), options.writeFile),
    );
    let own: Promise<OpenExtractor> | undefined;
    let label: string | undefined;
    const releaseExtractor = async (): Promise<void> => {
      const released = own;
      own = undefined;
      await (await released?.catch(() => undefined))?.close();
    };
    closers.push(releaseExtractor);
    const context: OpenContext = {
      folder,
      hasOtherOntology: chosen.isOther,
      workspace: manifest.id,
      index,
      artefacts: createArtefacts(folder, options.writeFile ? { writeFile: options.writeFile } : {}),
      stores,
      adopt: options.adopt ?? false,
      ontology,
      judgements,
      journal: createJournal(join(folder, workspaceFiles.journal)),
      extractor: async () => {
        if (extractor !== undefined && typeof extractor !== 'function') return extractor;
        own ??= openExtractor({
          ...(extractor === undefined ? {} : { extractor }),
          ontology: base,
          ...(rules === null ? {} : { rules }),
          ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
          ...(options.apart === undefined ? {} : { apart: options.apart }),
        });
        const opened = (await own).extractor;
        label ??= extractorLabel(opened);
        return opened;
      },
      releaseExtractor,
      readBy: async () => {
        label ??= extractorLabel(await context.extractor());
        return label;
      },
      logger,
      pageSize,
      close,
    };
    // An ontology for this time alone must not decide what the index holds.
    if (!index.isComplete() && !chosen.isOther) {
      logger.warn('the index is missing or was not finished; it is made again from the articles');
      await rebuild(context);
    }
    for (const projection of stores.present) {
      const { revision } = await readReached(context, projection);
      if (existing === null || options.access !== 'read' || revision === index.revision()) continue;
      logger.warn(
        `the store ${projection.name} lacks what was changed last: "newsgraph sync" or the next ingest brings it up to date`,
      );
    }
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

/** The stores that are given, or those of the configuration with those that shall be added to it. */
async function chooseStores(
  options: OpenWorkspaceOptions,
  folder: string,
  isThere: boolean,
  onClose: (close: () => Promise<void>) => void,
): Promise<StoreSet> {
  const { use = [], remember = true, logger = silentLogger, command = 'newsgraph' } = options;
  if (options.stores !== undefined) {
    const given = options.stores.map((store) => ({ name: store.name, detail: 'claims' as const, store }));
    return createStoreSet(given, [], logger);
  }
  const kept = await readConfig(folder);
  const before = isThere || use.length === 0 ? kept : { ...kept, stores: [] };
  const named = use.map((store) => (typeof store === 'string' ? storeNamed(store, before) : store));
  const config = withStores(before, named);
  const isNamed = (settings: StoreSettings) => named.some((one) => isSamePlace(one, settings));
  const isReading = options.access === 'read';
  const wanted = isReading && named.length > 0 ? config.stores.filter(isNamed) : config.stores;
  const stores = await openStores(wanted, {
    folder,
    command,
    logger,
    environment: options.environment ?? process.env,
    storeProcess: options.storeProcess ?? false,
    required: isNamed,
    onlyFirst: isReading,
    onClose,
  });
  if (remember && !isReading && (!isThere || use.length > 0)) await writeConfig(folder, config);
  return stores;
}

function storeNamed(name: string, { stores }: WorkspaceConfig): StoreSettings {
  const found = stores.find((store) => store.name === name);
  if (found !== undefined) return found;
  const names = stores.map((store) => store.name).join(', ') || 'none';
  throw new NewsgraphError('CONFIG_INVALID', `there is no store ${name}. The workspace has: ${names}`);
}
