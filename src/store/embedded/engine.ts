import { createRequire } from 'node:module';
import { NewsgraphError } from '../../model/errors.ts';

/** What a query gives, as far as it is used here. */
export interface EngineResult {
  readonly columns: string[];
  rows(): unknown[][];
}

export interface EngineTransaction {
  executeCypher(query: string, parameters?: object): Promise<EngineResult>;
  commit(): void;
  /** Throws while a query of the transaction runs. */
  rollback(): void;
}

interface EngineNode {
  readonly labels: string[];
  get(key: string): unknown;
}

/** The part of the database's interface that is used here. */
export interface EngineDatabase {
  executeCypher(query: string, parameters?: object): Promise<EngineResult>;
  beginTransaction(): EngineTransaction;
  /** The committed node with an internal id. */
  getNode(id: number): EngineNode | null;
  /** Labels of the committed node with an internal id. */
  getNodeLabels(id: number): string[] | null;
  /** Writes what was committed to the database's file whenever the log has grown by so many bytes. */
  setCheckpointTriggers(triggers: { readonly walBytes: number }): void;
  /** Writes what was committed to the database's file. */
  walCheckpoint(): void;
  /** Does the same, drops versions that no transaction can see any more, and compresses. */
  compact(): void;
  close(): void;
}

export interface Engine {
  readonly GrafeoDB: {
    /** Opens the file, or makes it; without a path, a database in memory. */
    create(path?: string): EngineDatabase;
  };
}

/** Gives the engine's module, or throws. */
export type EngineLoader = () => unknown;

/** Loads the engine by `require`, for its package has no named exports for ECMAScript modules. */
export const requireEngine: EngineLoader = () => createRequire(import.meta.url)('@grafeo-db/js');

/**
 * Loads the engine when it is needed, so that newsgraph works without it on platforms for which it has no binary.
 * @throws NewsgraphError `STORE_UNAVAILABLE`
 */
export function loadEngine(load: EngineLoader): Engine {
  let loaded: unknown;
  try {
    loaded = load();
  } catch (error) {
    throw unavailable(error);
  }
  if (!isEngine(loaded)) throw unavailable(undefined);
  return loaded;
}

function unavailable(cause: unknown): NewsgraphError {
  const platform = `${process.platform}-${process.arch}`;
  return new NewsgraphError(
    'STORE_UNAVAILABLE',
    `The embedded store cannot be loaded: it has no binary for this platform (${platform}), or its optional package was ` +
      'not installed. Install again without --omit=optional, or keep the graph in Neo4j: --store bolt://HOST:7687.',
    { cause, context: { platform } },
  );
}

function isEngine(value: unknown): value is Engine {
  if (typeof value !== 'object' || value === null || !('GrafeoDB' in value)) return false;
  const { GrafeoDB } = value;
  return typeof GrafeoDB === 'function' && 'create' in GrafeoDB && typeof GrafeoDB.create === 'function';
}
