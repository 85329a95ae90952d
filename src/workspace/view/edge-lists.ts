import type { EdgeIdentity } from '../../model/graph.ts';
import type { Database, SqlRow } from '../database.ts';
import { count, text } from '../sql-row.ts';
import { sqlConditions } from './sql-conditions.ts';

/** A typed edge and how many documents say so. */
interface ReportedEdge extends EdgeIdentity {
  /** Number of documents with an affirmed, actual claim of it: at least as many as it has independent sources. */
  readonly reports: number;
}

/** Which documents and claims count; what is null restricts nothing. */
export interface ReportFilter {
  /** A name under which a document's report is cited, as `outletKey` gives it. */
  readonly outlet: string | null;
  /** First and last day of publication. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of one claim of the edge's type at least. */
  readonly voices: readonly string[] | null;
  readonly bases: readonly string[] | null;
}

/**
 * Typed edges by how many documents report them, the most first, then by type, source and target. With a filter, those that
 * a document may report that it lets through: its claims decide.
 */
export interface EdgeLists {
  /** Those that begin or end at an entity. */
  of(
    entity: string,
    types: readonly string[] | null,
    filter: ReportFilter | null,
    limit: number,
  ): readonly ReportedEdge[];
  /** Those that have both ends among these entities. */
  among(
    entities: readonly string[],
    types: readonly string[] | null,
    filter: ReportFilter | null,
    limit: number,
  ): readonly ReportedEdge[];
  /** Those of the whole graph. */
  all(types: readonly string[] | null, filter: ReportFilter | null, limit: number): readonly ReportedEdge[];
}

const ofType = '(?1 is null or type in (select value from json_each(?1)))';
const strongestFirst = 'order by reports desc, type, source, target';

/** Documents that are few enough to look at all that they say. */
const fewDocuments = 4000;

/** Typed edges in the tables of the index. */
export function createEdgeLists(database: Database): EdgeLists {
  const list = (types: readonly string[] | null) => (types === null ? null : JSON.stringify(types));
  return {
    of: (entity, types, filter, limit) => {
      const { sql, values } = reported(filter, 4);
      return database
        .all(
          `select * from (
            select * from (select * from edge_totals where source = ?2 and ${ofType} ${sql} ${strongestFirst} limit ?3)
            union
            select * from (select * from edge_totals where target = ?2 and ${ofType} ${sql} ${strongestFirst} limit ?3)
          ) ${strongestFirst} limit ?3`,
          [list(types), entity, limit, ...values],
        )
        .map(toEdge);
    },
    among: (entities, types, filter, limit) => {
      const { sql, values } = reported(filter, 4);
      return database
        .all(
          `select * from edge_totals where source in (select value from json_each(?2))
          and target in (select value from json_each(?2)) and ${ofType} ${sql} ${strongestFirst} limit ?3`,
          [list(types), JSON.stringify(entities), limit, ...values],
        )
        .map(toEdge);
    },
    all: (types, filter, limit) => {
      if (filter !== null && countDocuments(database, filter) <= fewDocuments) {
        return ofDocuments(database, list(types), filter, limit);
      }
      const { sql, values } = reported(filter, 3);
      return (
        database
          // Ordered as its index is; what only few documents state does not come first.
          .all(
            `select * from edge_totals where ${ofType} ${sql}
            order by documents desc, stated desc, type, source, target limit ?2`,
            [list(types), limit, ...values],
          )
          .map(toEdge)
      );
    },
  };
}

/** Edges that the documents report that a filter lets through, by how many of them do. */
function ofDocuments(
  database: Database,
  types: string | null,
  filter: ReportFilter,
  limit: number,
): readonly ReportedEdge[] {
  const { sql, values } = conditions(filter, 3);
  return database
    .all(
      `select type, source, target, count(*) as reports
      from documents cross join edges indexed by edges_document on edges.document = documents.id
      where edges.claims > 0 and ${ofType} ${sql} group by type, source, target ${strongestFirst} limit ?2`,
      [types, limit, ...values],
    )
    .map(toEdge);
}

function countDocuments(database: Database, { outlet, from, to }: ReportFilter): number {
  const { sql, values } = sqlConditions()
    .add(hasOutlet('?'), outlet)
    .add('published >= ?', from)
    .add('published <= ?', to);
  return count(database.get(`select count(*) as documents from documents ${sql}`, values)!, 'documents');
}

/** A condition on a row of `edge_totals`: that a document reports the edge that a filter lets through. */
function reported(filter: ReportFilter | null, first: number): Condition {
  if (filter === null) return { sql: '', values: [] };
  const { sql, values } = conditions(filter, first);
  return {
    sql: `and exists (select 1 from edges cross join documents on documents.id = edges.document
      where edges.type = edge_totals.type and edges.source = edge_totals.source and edges.target = edge_totals.target
        and edges.claims > 0 ${sql})`,
    values,
  };
}

interface Condition {
  /** Begins with `and`. */
  readonly sql: string;
  readonly values: readonly (string | null)[];
}

/** Conditions on rows of `edges` and their documents. @param first Number of the first question mark. */
function conditions({ outlet, from, to, voices, bases }: ReportFilter, first: number): Condition {
  const mark = (at: number) => `?${first + at}`;
  const claims =
    voices === null && bases === null
      ? ''
      : `and exists (select 1 from claims where claims.document = edges.document and claims.type = edges.type
          and (${mark(3)} is null or claims.voice in (select value from json_each(${mark(3)})))
          and (${mark(4)} is null or claims.basis in (select value from json_each(${mark(4)}))))`;
  const list = (words: readonly string[] | null) => (words === null ? null : JSON.stringify(words));
  return {
    sql: `and (${mark(0)} is null or ${hasOutlet(mark(0))}) and (${mark(1)} is null or documents.published >= ${mark(1)})
      and (${mark(2)} is null or documents.published <= ${mark(2)}) ${claims}`,
    values: [outlet, from, to, ...(claims === '' ? [] : [list(voices), list(bases)])],
  };
}

function hasOutlet(mark: string): string {
  return `exists (select 1 from json_each(documents.outlets) where value = ${mark})`;
}

function toEdge(row: SqlRow): ReportedEdge {
  return {
    type: text(row, 'type'),
    source: text(row, 'source'),
    target: text(row, 'target'),
    reports: count(row, 'reports'),
  };
}
