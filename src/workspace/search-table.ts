import type { Database } from './database.ts';
import { count, text } from './sql-row.ts';

/** An entity that a search found. */
interface FoundEntity {
  readonly id: string;
  readonly kind: string;
  /** The name or alias that matched. */
  readonly match: string;
  /** Whether the whole name matched, and not only its beginning. */
  readonly exact: boolean;
  /** Number of document entities that it was made of; the better known come first. */
  readonly weight: number;
}

/** A typed edge and how often it is stated; what is only implied or known does not count. */
interface EdgeTotal {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** Number of affirmed, actual claims that state it. */
  readonly stated: number;
  /** Number of documents that state it. */
  readonly documents: number;
}

/** Ids of claims within their document. */
interface DocumentClaims {
  readonly document: string;
  readonly claims: readonly string[];
}

/** Searches and counts that need no sum over documents. */
export interface SearchTable {
  /**
   * Entities with a name or alias of which a word begins with a search key: whole names first, then those with it
   * as a whole word, then the better known.
   */
  find(key: string, limit: number): readonly FoundEntity[];
  /** The typed edges of these types that the most documents state, then those with the most claims. */
  strongestEdges(limit: number, types: readonly string[]): readonly EdgeTotal[];
  /** Documents that state a typed edge, by id. */
  documentsOf(edge: Pick<EdgeTotal, 'type' | 'source' | 'target'>, limit: number): readonly string[];
  /**
   * Claims with one entity as subject and the other as object, in either direction, by document: by day of publication,
   * those without one last, then by id. Claims of a document are in the order of its text.
   */
  claimsBetween(one: string, other: string): readonly DocumentClaims[];
  /** Number of entities by kind, or of claims by type, sorted by name. */
  totals(scope: 'kind' | 'type'): Readonly<Record<string, number>>;
}

/** Searches in the tables of the index. */
export function createSearchTable(database: Database): SearchTable {
  return {
    find(key, limit) {
      if (key === '') return [];
      const rows = database.all(
        `select cluster, kind, members, search, name, min(rank) as rank
        from (
          select names.cluster, clusters.kind, members, search, name,
            case when search = ?1 then 0 when instr(' ' || search || ' ', ' ' || ?1 || ' ') > 0 then 1 else 2 end as rank
          from names join clusters on clusters.id = names.cluster
          where instr(' ' || search, ' ' || ?1) > 0
        ) group by cluster order by rank, members desc, cluster limit ?2`,
        [key, limit],
      );
      return rows.map((row) => ({
        id: text(row, 'cluster'),
        kind: text(row, 'kind'),
        match: text(row, 'name'),
        exact: text(row, 'search') === key,
        weight: count(row, 'members'),
      }));
    },
    strongestEdges: (limit, types) =>
      database
        .all(
          `select * from edge_totals where documents > 0 and type in (select value from json_each(?))
          order by documents desc, stated desc, type, source, target limit ?`,
          [JSON.stringify(types), limit],
        )
        .map((row) => ({
          type: text(row, 'type'),
          source: text(row, 'source'),
          target: text(row, 'target'),
          stated: count(row, 'stated'),
          documents: count(row, 'documents'),
        })),
    documentsOf: ({ type, source, target }, limit) =>
      database
        .all(
          `select document from edges where type = ? and source = ? and target = ? and stated > 0
          order by document limit ?`,
          [type, source, target, limit],
        )
        .map((row) => text(row, 'document')),
    claimsBetween(one, other) {
      const rows = database.all(
        `select claims.document, claims.id from entities as one
        join entities as other on other.cluster = ?2 and other.document = one.document
        join claims on claims.document = one.document
          and ((subject = one.local and object = other.local) or (subject = other.local and object = one.local))
        join documents on documents.id = one.document
        where one.cluster = ?1
        order by coalesce(published, '9999'), claims.document, length(claims.id), claims.id`,
        [one, other],
      );
      const byDocument = new Map<string, string[]>();
      for (const row of rows) {
        const document = text(row, 'document');
        byDocument.set(document, [...(byDocument.get(document) ?? []), text(row, 'id')]);
      }
      return [...byDocument].map(([document, claims]) => ({ document, claims }));
    },
    totals(scope) {
      const rows = database.all(
        'select name, count from totals where scope = ? and count > 0 order by name',
        [scope],
      );
      return Object.fromEntries(rows.map((row) => [text(row, 'name'), count(row, 'count')]));
    },
  };
}
