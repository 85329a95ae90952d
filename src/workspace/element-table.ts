import type { ClaimRole } from '../model/contribution.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import type { Database } from './database.ts';
import { count, text } from './sql-row.ts';

/** A claim of a document and the entity of the graph that it names in a role. */
interface NamedRole {
  readonly claim: string;
  readonly entity: string;
}

/** How often a document mentions an entity of the graph. */
export interface DocumentMentions {
  readonly entity: string;
  readonly document: string;
  readonly mentions: number;
}

/**
 * Names all that the graph is made of, in pages, in the order in which stores give it: by code points. A page begins after the
 * last item of the one before; an empty one is the last.
 */
export interface ElementTable {
  /** Ids of entities between two ids, exclusive; null for no end. */
  entities(after: string, before: string | null, limit: number): readonly string[];
  /** Ids of documents in the order of their claims' nodes: by the id with the `#` that ends it there. */
  claimants(after: string | null, limit: number): readonly string[];
  /** The claims of a document. */
  claims(document: string): readonly { readonly id: string; readonly type: string; readonly basis: string }[];
  /** The claims of a document that name an entity in a role. */
  roles(document: string, role: ClaimRole): readonly NamedRole[];
  /** By entity and document. */
  mentions(after: DocumentMentions | null, limit: number): readonly DocumentMentions[];
  /** Types of edges between entities. */
  relationTypes(): readonly string[];
  /** Edges of a type between entities that some claim makes; a correction may have taken it back. */
  relations(type: string, after: EdgeIdentity | null, limit: number): readonly EdgeIdentity[];
}

/** Names of elements from the tables of the index. */
export function createElementTable(database: Database): ElementTable {
  return {
    entities: (after, before, limit) =>
      database
        .all('select id from clusters where id > ?1 and (?2 is null or id < ?2) order by id limit ?3', [
          after,
          before,
          limit,
        ])
        .map((row) => text(row, 'id')),
    claimants: (after, limit) =>
      database
        .all(
          "select id from documents where ?1 is null or id || '#' > ?1 || '#' order by id || '#' limit ?2",
          [after, limit],
        )
        .map((row) => text(row, 'id')),
    claims: (document) =>
      database
        .all('select id, type, basis from claims where document = ? order by id', [document])
        .map((row) => ({ id: text(row, 'id'), type: text(row, 'type'), basis: text(row, 'basis') })),
    roles: (document, role) =>
      database
        .all(
          `select claims.id, cluster from claims
          cross join entities on entities.document = claims.document and local = claims.${role}
          where claims.document = ? order by claims.id`,
          [document],
        )
        .map((row) => ({ claim: text(row, 'id'), entity: text(row, 'cluster') })),
    mentions: (after, limit) =>
      database
        .all(
          `select cluster, document, sum(mentions) as mentions from entities indexed by entities_cluster
          where (cluster, document) > (?, ?) and mentions > 0 group by cluster, document order by cluster, document limit ?`,
          [after?.entity ?? '', after?.document ?? '', limit],
        )
        .map((row) => ({
          entity: text(row, 'cluster'),
          document: text(row, 'document'),
          mentions: count(row, 'mentions'),
        })),
    relationTypes: () =>
      database.all('select distinct type from edge_totals order by type').map((row) => text(row, 'type')),
    relations: (type, after, limit) =>
      database
        .all(
          `select source, target from edge_totals where type = ? and (source, target) > (?, ?)
          order by source, target limit ?`,
          [type, after?.source ?? '', after?.target ?? '', limit],
        )
        .map((row) => ({ type, source: text(row, 'source'), target: text(row, 'target') })),
  };
}
