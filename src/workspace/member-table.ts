import type { Database, SqlRow } from './database.ts';
import { count, text, textOrNull } from './sql-row.ts';

/** An entity of a document that belongs to an entity of the graph. */
export interface EntityMember {
  readonly document: string;
  /** Id within the document. */
  readonly local: string;
  /** The name that the document gives it. */
  readonly name: string;
  /** Number of places where the document refers to it. */
  readonly mentions: number;
  /** The node of the resolution that it is part of: equal for those of which documents say the same. */
  readonly node: string;
  /** Day of the document's publication, null if unknown. */
  readonly published: string | null;
}

/** What the graph's entities are made of. */
export interface MemberTable {
  /** The members of an entity, those with the most mentions first, then by document. */
  of(entity: string): readonly EntityMember[];
  /** An entity of a document, and the graph's entity that it belongs to; null if there is none. */
  at(document: string, local: string): (EntityMember & { readonly entity: string }) | null;
  /** Number of claims in which an entity is subject, object or speaker. */
  claims(entity: string): number;
}

const selectMembers = `
  select entities.document, entities.local, entities.name, entities.mentions, entities.cluster, members.node, published
  from entities
  join members on members.document = entities.document and members.local = entities.local
  join documents on documents.id = entities.document`;

/** Members in the tables of the index. */
export function createMemberTable(database: Database): MemberTable {
  return {
    of: (entity) =>
      database
        .all(
          `${selectMembers} where entities.cluster = ? order by entities.mentions desc, entities.document`,
          [entity],
        )
        .map(toMember),
    at(document, local) {
      const row = database.get(`${selectMembers} where entities.document = ? and entities.local = ?`, [
        document,
        local,
      ]);
      return row === null ? null : { ...toMember(row), entity: text(row, 'cluster') };
    },
    claims: (entity) =>
      count(
        database.get(
          `select count(*) as claims from (
            select distinct claims.document, claims.id from entities
            join claims on claims.document = entities.document
              and entities.local in (claims.subject, claims.object, claims.speaker)
            where cluster = ?
          )`,
          [entity],
        )!,
        'claims',
      ),
  };
}

function toMember(row: SqlRow): EntityMember {
  return {
    document: text(row, 'document'),
    local: text(row, 'local'),
    name: text(row, 'name'),
    mentions: count(row, 'mentions'),
    node: text(row, 'node'),
    published: textOrNull(row, 'published'),
  };
}
