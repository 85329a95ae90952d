import type { Database } from '../database.ts';
import { count, text } from '../sql-row.ts';
import type { Slice, Sliced } from './slice.ts';
import { sqlConditions } from './sql-conditions.ts';

/** Which documents are wanted; what is null restricts nothing. */
export interface DocumentFilter {
  /** An entity that they mention. */
  readonly entity: string | null;
  /** A name under which the report is cited, as `outletKey` gives it. */
  readonly outlet: string | null;
  /** First and last day of publication. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Ids of documents, the latest first. */
export function listDocuments(database: Database, filter: DocumentFilter, slice: Slice): Sliced<string> {
  const { sql, values } = sqlConditions()
    .add('id in (select document from entities where cluster = ? and mentions > 0)', filter.entity)
    .add('exists (select 1 from json_each(outlets) where value = ?)', filter.outlet)
    .add('published >= ?', filter.from)
    .add('published <= ?', filter.to);
  const rows = database.all(
    `select id from documents ${sql} order by coalesce(published, '') desc, id limit ? offset ?`,
    [...values, slice.limit, slice.offset],
  );
  const total = database.get(`select count(*) as total from documents ${sql}`, values)!;
  return { items: rows.map((row) => text(row, 'id')), total: count(total, 'total') };
}
