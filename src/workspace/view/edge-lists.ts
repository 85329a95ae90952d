import type { EdgeIdentity } from '../../model/graph.ts';
import type { Database, SqlRow } from '../database.ts';
import { count, text } from '../sql-row.ts';

/** A typed edge and how many documents say so. */
interface ReportedEdge extends EdgeIdentity {
  /** Number of documents with an affirmed, actual claim of it: at least as many as it has independent sources. */
  readonly reports: number;
}

/** Typed edges by how many documents report them, the most first, then by type, source and target. */
export interface EdgeLists {
  /** Those that begin or end at an entity. */
  of(entity: string, types: readonly string[] | null, limit: number): readonly ReportedEdge[];
  /** Those that have both ends among these entities. */
  among(entities: readonly string[], types: readonly string[] | null, limit: number): readonly ReportedEdge[];
  /** Those of the whole graph. */
  all(types: readonly string[] | null, limit: number): readonly ReportedEdge[];
}

const ofType = '(?1 is null or type in (select value from json_each(?1)))';
const strongestFirst = 'order by reports desc, type, source, target';

/** Typed edges in the tables of the index. */
export function createEdgeLists(database: Database): EdgeLists {
  const list = (types: readonly string[] | null) => (types === null ? null : JSON.stringify(types));
  return {
    of: (entity, types, limit) =>
      database
        .all(
          `select * from (
            select * from (select * from edge_totals where source = ?2 and ${ofType} ${strongestFirst} limit ?3)
            union
            select * from (select * from edge_totals where target = ?2 and ${ofType} ${strongestFirst} limit ?3)
          ) ${strongestFirst} limit ?3`,
          [list(types), entity, limit],
        )
        .map(toEdge),
    among: (entities, types, limit) =>
      database
        .all(
          `select * from edge_totals where source in (select value from json_each(?2))
          and target in (select value from json_each(?2)) and ${ofType} ${strongestFirst} limit ?3`,
          [list(types), JSON.stringify(entities), limit],
        )
        .map(toEdge),
    all: (types, limit) =>
      database
        // Ordered as its index is; what only few documents state does not come first.
        .all(
          `select * from edge_totals where ${ofType} order by documents desc, stated desc, type, source, target limit ?2`,
          [list(types), limit],
        )
        .map(toEdge),
  };
}

function toEdge(row: SqlRow): ReportedEdge {
  return {
    type: text(row, 'type'),
    source: text(row, 'source'),
    target: text(row, 'target'),
    reports: count(row, 'reports'),
  };
}
