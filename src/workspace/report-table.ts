import type { ClaimContribution, EdgeContribution } from '../model/contribution.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import { reportsOfEdge, toClaim, toEdge } from './contribution-tables.ts';
import type { Database } from './database.ts';
import { count, text, textOrNull } from './sql-row.ts';
import { sqlConditions } from './view/sql-conditions.ts';

/** What one document says of a typed edge. */
export interface EdgeReport {
  readonly document: string;
  /** Day of publication; null if unknown. */
  readonly published: string | null;
  /** Id of the first document with nearly its text. */
  readonly story: string;
  /** Names under which its report is cited. */
  readonly outlets: readonly string[];
  /** Whether its affirming claims count: a correction may take them back. */
  readonly stands: boolean;
  /** Whether its own denials are taken back by a correction. */
  readonly unsaid: boolean;
  readonly contribution: EdgeContribution;
}

/** A claim of a typed edge, with its roles as entities of the graph. */
interface EdgeClaim extends ClaimContribution {
  readonly document: string;
}

/** Days of publication, of which either may be open. */
interface Days {
  readonly since: string | null;
  readonly until: string | null;
}

/** What documents say, one by one, for sums over some of it. */
export interface ReportTable {
  /** What each document says of an edge, by document. */
  reports(edge: EdgeIdentity): readonly EdgeReport[];
  /** The claims of an edge in either direction, by document and by place in it. `subject` and `object` are ids of the graph. */
  claims(edge: EdgeIdentity): readonly EdgeClaim[];
  /** How many documents of some days mention an entity, and in how many places. */
  mentions(entity: string, days: Days): { readonly documents: number; readonly mentions: number };
  /** Day of a document's publication; null if it or the document is unknown. */
  published(document: string): string | null;
}

/** Reports in the tables of the index. */
export function createReportTable(database: Database): ReportTable {
  return {
    reports: ({ type, source, target }) =>
      database.all(`${reportsOfEdge} order by edges.document`, [type, source, target]).map((row) => ({
        document: text(row, 'document'),
        published: textOrNull(row, 'published'),
        story: text(row, 'story'),
        outlets: JSON.parse(text(row, 'outlets')) as string[],
        stands: count(row, 'stands') === 1,
        unsaid: count(row, 'unsaid') > 0,
        contribution: toEdge(row),
      })),
    claims: ({ type, source, target }) =>
      database
        .all(
          `select claims.*, subjects.cluster as subject_id, objects.cluster as object_id from edges
          cross join claims on claims.document = edges.document and claims.type = edges.type
          cross join entities as subjects on subjects.document = claims.document and subjects.local = claims.subject
          cross join entities as objects on objects.document = claims.document and objects.local = claims.object
          where edges.type = ?1 and edges.source = ?2 and edges.target = ?3
            and ((subjects.cluster = ?2 and objects.cluster = ?3) or (subjects.cluster = ?3 and objects.cluster = ?2))
          order by claims.document, length(claims.id), claims.id`,
          [type, source, target],
        )
        .map((row) => ({
          ...toClaim(row),
          document: text(row, 'document'),
          subject: text(row, 'subject_id'),
          object: text(row, 'object_id'),
        })),
    mentions(entity, { since, until }) {
      const { sql, values } = sqlConditions()
        .add('cluster = ?', entity)
        .add('mentions > 0')
        .add('published >= ?', since)
        .add('published <= ?', until);
      const row = database.get(
        `select count(distinct document) as documents, sum(mentions) as mentions
        from entities cross join documents on documents.id = entities.document ${sql}`,
        values,
      )!;
      return { documents: count(row, 'documents'), mentions: count(row, 'mentions') };
    },
    published(document) {
      const row = database.get('select published from documents where id = ?', [document]);
      return row === null ? null : textOrNull(row, 'published');
    },
  };
}
