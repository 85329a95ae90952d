import { count, text } from './contribution-tables.ts';
import type { Database, SqlRow } from './database.ts';

/** What became of an id of the graph. */
export interface Redirect {
  /** The revision of the workspace that changed it. */
  readonly revision: number;
  /** The id as it was. */
  readonly from: string;
  /** Ids to which what it stood for went, sorted. */
  readonly to: readonly string[];
  /** Whether the old id still stands for a part of it. */
  readonly remains: boolean;
  /** What changed it: `documents`, `judgement 12`, `rebuild`. */
  readonly cause: string;
}

/** What became of ids. It outlives a rebuilding of the index. */
export interface RedirectTable {
  add(redirect: Redirect): void;
  /** What became of an id, the latest first. */
  of(from: string): readonly Redirect[];
  /** Redirects that lead to an id, the latest first. */
  to(id: string): readonly Redirect[];
  /** Those that the journal does not have yet, in their order, with their numbers. */
  unwritten(): readonly (Redirect & { readonly number: number })[];
  /** Notes that the journal has all up to a number. */
  markWritten(number: number): void;
  /** Takes in what a journal tells, where the table is empty. */
  restore(redirects: readonly Redirect[]): void;
}

/** Redirects in a table of the index. */
export function createRedirectTable(database: Database): RedirectTable {
  const insert = (redirect: Redirect, written: boolean) =>
    database.run(
      'insert into redirects (revision, source, targets, remains, cause, journaled) values (?, ?, ?, ?, ?, ?)',
      [
        redirect.revision,
        redirect.from,
        JSON.stringify(redirect.to),
        redirect.remains ? 1 : 0,
        redirect.cause,
        written ? 1 : 0,
      ],
    );
  return {
    add: (redirect) => insert(redirect, false),
    of: (from) =>
      database.all('select * from redirects where source = ? order by number desc', [from]).map(toRedirect),
    to: (id) =>
      database
        .all(
          `select * from redirects where exists (select 1 from json_each(targets) where value = ?)
          order by number desc`,
          [id],
        )
        .map(toRedirect),
    unwritten: () =>
      database
        .all('select * from redirects where journaled = 0 order by number')
        .map((row) => ({ ...toRedirect(row), number: count(row, 'number') })),
    markWritten: (number) => database.run('update redirects set journaled = 1 where number <= ?', [number]),
    restore: (redirects) =>
      database.transaction(() => {
        database.run('delete from redirects');
        for (const redirect of redirects) insert(redirect, true);
      }),
  };
}

function toRedirect(row: SqlRow): Redirect {
  return {
    revision: count(row, 'revision'),
    from: text(row, 'source'),
    to: JSON.parse(text(row, 'targets')) as string[],
    remains: count(row, 'remains') === 1,
    cause: text(row, 'cause'),
  };
}
