import { existsSync, rmSync, statSync } from 'node:fs';
import { type ClaimTable, createClaimTable } from './claim-table.ts';
import { type ContributionTables, createContributionTables } from './contribution-tables.ts';
import { type CorrectionTable, createCorrectionTable } from './correction-table.ts';
import { type Database, openDatabase, type SqlRow } from './database.ts';
import { createDocumentTable, type DocumentTable } from './document-table.ts';
import { createElementTable, type ElementTable } from './element-table.ts';
import { createIdentityTables, type IdentityTables } from './identity-tables.ts';
import { indexTables, indexVersion } from './index-schema.ts';
import { createJudgedTable, type JudgedTable } from './judged-table.ts';
import { createMemberTable, type MemberTable } from './member-table.ts';
import { createPendingTable, type PendingTable } from './pending-table.ts';
import { createRedirectTable, type RedirectTable } from './redirect-table.ts';
import { createReportTable, type ReportTable } from './report-table.ts';
import { createSearchTable, type SearchTable } from './search-table.ts';
import { text } from './sql-row.ts';
import { createViewTables, type ViewTables } from './view/view-tables.ts';

/** The index of a workspace: what makes work proportional to the change. It is derived from the artefacts. */
export interface WorkspaceIndex {
  readonly documents: DocumentTable;
  readonly contributions: ContributionTables;
  readonly identity: IdentityTables;
  readonly judged: JudgedTable;
  readonly redirects: RedirectTable;
  readonly members: MemberTable;
  readonly corrections: CorrectionTable;
  readonly pending: PendingTable;
  readonly search: SearchTable;
  readonly claims: ClaimTable;
  readonly reports: ReportTable;
  readonly elements: ElementTable;
  readonly views: ViewTables;
  /** The workspace's revision: how many times its documents were changed. */
  revision(): number;
  setRevision(revision: number): void;
  /** Up to which revision pending elements were forgotten, because every store had reached it. */
  pruned(): number;
  setPruned(revision: number): void;
  /** Whether the index holds what the artefacts say; false for a new one beside artefacts. */
  isComplete(): boolean;
  setComplete(complete: boolean): void;
  /** Whether the next rebuilding must read all articles again, since the workspace got another ontology. */
  mustReread(): boolean;
  setMustReread(must: boolean): void;
  /** Which judgements the index has obeyed, as the hash of them; null where it has obeyed none yet. */
  judgements(): string | null;
  setJudgements(version: string): void;
  /** Documents whose artefacts are being written, or were when a run was killed. */
  dirty(): readonly string[];
  markDirty(documents: readonly string[]): void;
  clearDirty(documents: readonly string[]): void;
  transaction<T>(work: () => T): T;
  /** Begins a rehearsal; the function that it returns undoes all that was done to the index since. */
  rehearse(): () => void;
  /** Empties the index; the revision and what became of ids stay. */
  clear(): void;
  close(): void;
}

/**
 * Opens the index, or makes an empty one. One of another version, or one that a killed run was writing, is replaced by an
 * empty one.
 * @param path The file, or `:memory:`.
 * @throws NewsgraphError `WORKSPACE_INVALID` for a damaged file, naming it
 */
export function openIndex(path: string): WorkspaceIndex {
  if (wasCutOff(path)) {
    rmSync(path, { force: true });
    rmSync(journalOf(path), { force: true });
  }
  let database = openDatabase(path);
  try {
    const version = readVersion(database);
    let formerIds: readonly SqlRow[] = [];
    if (version !== null && version !== indexVersion && existsSync(path)) {
      formerIds = readFormerIds(database);
      database.close();
      rmSync(path);
      database = openDatabase(path);
    }
    if (version !== indexVersion) createTables(database, formerIds);
  } catch (error) {
    database.close();
    throw error;
  }
  return createIndex(database);
}

/**
 * Whether a killed run of a release before the log ahead has left a transaction half written. The engine takes its own lock
 * for that of another process and never undoes it, so that the index is made again from the artefacts.
 */
function wasCutOff(path: string): boolean {
  const journal = statSync(journalOf(path), { throwIfNoEntry: false });
  return journal !== undefined && journal.size > 0;
}

function journalOf(path: string): string {
  return `${path}-journal`;
}

function createIndex(database: Database): WorkspaceIndex {
  const readNumber = (key: string): number =>
    Number(database.get('select value from meta where key = ?', [key])?.value ?? 0);
  const writeNumber = (key: string, value: number): void =>
    database.run('insert or replace into meta values (?, ?)', [key, String(value)]);
  return {
    documents: createDocumentTable(database),
    contributions: createContributionTables(database),
    identity: createIdentityTables(database),
    judged: createJudgedTable(database),
    redirects: createRedirectTable(database),
    members: createMemberTable(database),
    corrections: createCorrectionTable(database),
    pending: createPendingTable(database),
    search: createSearchTable(database),
    claims: createClaimTable(database),
    reports: createReportTable(database),
    elements: createElementTable(database),
    views: createViewTables(database),
    revision: () => readNumber('revision'),
    setRevision: (revision) => writeNumber('revision', revision),
    pruned: () => readNumber('pruned'),
    setPruned: (revision) => writeNumber('pruned', revision),
    isComplete: () => readNumber('complete') === 1,
    setComplete: (complete) => writeNumber('complete', complete ? 1 : 0),
    mustReread: () => readNumber('reread') === 1,
    setMustReread: (must) => writeNumber('reread', must ? 1 : 0),
    judgements() {
      const row = database.get("select value from meta where key = 'judgements'");
      return row === null ? null : text(row, 'value');
    },
    setJudgements: (version) =>
      database.run("insert or replace into meta values ('judgements', ?)", [version]),
    dirty: () =>
      database.all('select document from dirty order by document').map((row) => text(row, 'document')),
    markDirty: (documents) =>
      database.transaction(() => {
        for (const id of documents) database.run('insert or ignore into dirty values (?)', [id]);
      }),
    clearDirty: (documents) =>
      database.transaction(() => {
        for (const id of documents) database.run('delete from dirty where document = ?', [id]);
      }),
    transaction: (work) => database.transaction(work),
    rehearse() {
      database.exec('begin immediate');
      return () => database.exec('rollback');
    },
    clear: () =>
      database.transaction(() => {
        for (const table of derivedTables) database.run(`delete from ${table}`);
      }),
    close: () => database.close(),
  };
}

const derivedTables = [
  'entities',
  'claims',
  'edges',
  'documents',
  'bands',
  'corrections',
  'names',
  'totals',
  'members',
  'nodes',
  'blocks',
  'doubts',
  'judged',
  'pending',
  'dirty',
];

function createTables(database: Database, formerIds: readonly SqlRow[]): void {
  database.transaction(() => {
    database.exec(indexTables);
    database.run("insert into meta values ('version', ?)", [String(indexVersion)]);
    for (const row of formerIds) {
      const columns = ['document', 'kind', 'name_search', 'cluster'];
      database.run(
        'insert into former_ids values (?, ?, ?, ?)',
        columns.map((column) => text(row, column)),
      );
    }
  });
}

/** The ids by which an index of another version knows entities, so that the journal can tell what became of them. */
function readFormerIds(database: Database): readonly SqlRow[] {
  const table = database.get("select sql from sqlite_schema where name = 'entities'");
  if (table === null || !text(table, 'sql').includes('name_search')) return [];
  return database.all(
    'select document, kind, name_search, min(cluster) as cluster from entities group by 1, 2, 3',
  );
}

/** Null for a database without tables. */
function readVersion(database: Database): number | null {
  const meta = database.get("select name from sqlite_schema where name = 'meta'");
  if (meta === null) return null;
  return Number(database.get("select value from meta where key = 'version'")?.value ?? 0);
}
