import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type sqlite from 'node-sqlite3-wasm';
import { NewsgraphError } from '../model/errors.ts';

/** What SQLite can keep. */
type SqlValue = string | number | Uint8Array | null;
/** A row of a result, by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A SQLite database, with its statements prepared once. All methods are synchronous. */
export interface Database {
  /** Runs statements without parameters. */
  exec(sql: string): void;
  run(sql: string, values?: readonly SqlValue[]): void;
  all(sql: string, values?: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, values?: readonly SqlValue[]): SqlRow | null;
  /** Runs `work` in a transaction, or within the one that is open already; an error undoes all of it. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * With a log ahead of the file a killed process loses no transaction that was committed and leaves none half done, and only
 * the working in of the log waits for the disk. In exclusive mode it needs no memory that processes share, which the engine
 * has not. Sizes: 32 MB of pages in memory; the log is worked in when it has got to 8,192 pages, which are 32 MB, and shrinks to
 * that when a long transaction has made it longer.
 */
const settings = `
  pragma locking_mode = exclusive;
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma journal_size_limit = ${32 * 1024 * 1024};
  pragma wal_autocheckpoint = 8192;
  pragma cache_size = -32000`;

/** Loads the engine, which what opens no workspace need not wait for. */
const requireSqlite = () => createRequire(import.meta.url)('node-sqlite3-wasm') as typeof sqlite;

/**
 * Opens a SQLite file, or makes it. The caller makes sure that no other process has it open.
 * @throws NewsgraphError `WORKSPACE_INVALID`, naming the file; so does every method
 */
export function openDatabase(path: string): Database {
  // SQLite's lock is a folder that outlives a killed process.
  rmSync(`${path}.lock`, { recursive: true, force: true });
  const database = guard(path, () => new (requireSqlite().Database)(path));
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const close = () => {
    for (const statement of statements.values()) statement.finalize();
    statements.clear();
    if (database.isOpen) database.close();
  };
  try {
    guard(path, () => database.exec(settings));
  } catch (error) {
    close();
    throw error;
  }
  const exec = (sql: string) => guard(path, () => database.exec(sql));
  const all = (sql: string, values: readonly SqlValue[] = []) =>
    guard(path, () => prepare(sql).all([...values]) as unknown as SqlRow[]);
  return {
    exec,
    run: (sql, values = []) => guard(path, () => void prepare(sql).run([...values])),
    all,
    // A statement that is left at its first row goes on reading, and the log can never be worked in.
    get: (sql, values) => all(sql, values)[0] ?? null,
    transaction(work) {
      if (database.inTransaction) return work();
      exec('begin immediate');
      try {
        const result = work();
        exec('commit');
        return result;
      } catch (error) {
        if (database.inTransaction) exec('rollback');
        throw error;
      }
    },
    close,
  };
}

function guard<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof requireSqlite().SQLite3Error)) throw cause;
    throw new NewsgraphError(
      'WORKSPACE_INVALID',
      `${path}: ${cause.message}; if the index is damaged, delete this file: it is made again from the articles`,
      { cause, context: { file: path } },
    );
  }
}
