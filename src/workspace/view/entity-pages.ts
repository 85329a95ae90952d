import type { Database } from '../database.ts';
import { count, text } from '../sql-row.ts';
import type { Slice, Sliced } from './slice.ts';
import { sqlConditions } from './sql-conditions.ts';

/** An entity that a search found. */
export interface FoundEntity {
  readonly id: string;
  /** The name or alias that matched; null where nothing was searched for. */
  readonly match: string | null;
  /** Whether the whole name matched, and not only the beginning of a word of it. */
  readonly exact: boolean;
}

/** Entities by a search key and kind; null for any. */
export interface EntitySearch {
  readonly key: string | null;
  readonly kind: string | null;
}

/**
 * Entities with a name or alias of which a word begins with the key: whole names first, then those with it as a whole word,
 * then those that more documents mention. Without a key all, those that the most documents mention first.
 */
export function findEntities(
  database: Database,
  { key, kind }: EntitySearch,
  slice: Slice,
): Sliced<FoundEntity> {
  if (key === null) return listEntities(database, kind, slice);
  const rows = database.all(
    `select id, match, exact, count(*) over () as total from (
      select names.cluster as id, names.name as match, search = ?1 as exact, documents, members,
        min(case when search = ?1 then 0 when instr(' ' || search || ' ', ' ' || ?1 || ' ') > 0 then 1 else 2 end) as rank
      from names join clusters on clusters.id = names.cluster
      where instr(' ' || search, ' ' || ?1) > 0 and (?2 is null or kind = ?2)
      group by names.cluster
    ) order by rank, documents desc, members desc, id limit ?3 offset ?4`,
    [key, kind, slice.limit, slice.offset],
  );
  return {
    items: rows.map((row) => ({
      id: text(row, 'id'),
      match: text(row, 'match'),
      exact: count(row, 'exact') === 1,
    })),
    total: rows[0] === undefined ? 0 : count(rows[0], 'total'),
  };
}

function listEntities(database: Database, kind: string | null, slice: Slice): Sliced<FoundEntity> {
  const { sql, values } = sqlConditions().add('kind = ?', kind);
  const rows = database.all(
    `select id from clusters ${sql} order by documents desc, mentions desc, id limit ? offset ?`,
    [...values, slice.limit, slice.offset],
  );
  const total = database.get(`select count(*) as total from clusters ${sql}`, values)!;
  return {
    items: rows.map((row) => ({ id: text(row, 'id'), match: null, exact: false })),
    total: count(total, 'total'),
  };
}
