import type { Database, SqlRow } from './database.ts';
import { count, text } from './sql-row.ts';

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
  /** All ids that something became of, in their order. */
  sources(): readonly string[];
  /** Those that the journal does not have yet, in their order, with their numbers. */
  unwritten(): readonly (Redirect & { readonly number: number })[];
  /** Notes that the journal has all up to a number. */
  markWritten(number: number): void;
  isEmpty(): boolean;
  /** Takes in what a journal tells, in place of what was there. */
  restore(redirects: readonly Redirect[]): void;
  /** Remembers all ids, before the index is emptied. Those of a rebuilding that was not finished stay. */
  rememberIds(): void;
  /**
   * Where the entities of documents went since ids were remembered, and forgets these. An entity is known again by its
   * document, kind and name.
   */
  takeMoves(): readonly (readonly [from: string, to: string])[];
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
    sources: () =>
      database.all('select distinct source from redirects order by source').map((row) => text(row, 'source')),
    unwritten: () =>
      database
        .all('select * from redirects where journaled = 0 order by number')
        .map((row) => ({ ...toRedirect(row), number: count(row, 'number') })),
    markWritten: (number) => database.run('update redirects set journaled = 1 where number <= ?', [number]),
    isEmpty: () => database.get('select number from redirects limit 1') === null,
    rememberIds: () =>
      database.run(
        'insert or ignore into former_ids select document, kind, name_search, min(cluster) from entities group by 1, 2, 3',
      ),
    takeMoves: () =>
      database.transaction(() => {
        const rows = database.all(
          `select former_ids.cluster as source, min(entities.cluster) as target from former_ids
          join entities using (document, kind, name_search)
          group by document, kind, name_search having source <> target`,
        );
        database.run('delete from former_ids');
        return rows.map((row) => [text(row, 'source'), text(row, 'target')] as const);
      }),
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
