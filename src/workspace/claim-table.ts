import type { ClaimContribution, NameCount } from '../model/contribution.ts';
import { toClaim } from './contribution-tables.ts';
import type { Database, SqlRow } from './database.ts';
import { count, text, textOrNull } from './sql-row.ts';

/** A claim of the index whose roles are entities of the graph, with what is known of its document. */
export interface IndexedClaim extends Omit<ClaimContribution, 'place' | 'topic'> {
  readonly document: string;
  /** Day of the document's publication, null if unknown. */
  readonly published: string | null;
  /** Id of the first document with nearly the same text: documents of one story are one source. */
  readonly story: string;
  /** Names under which others cite the document's report. */
  readonly outlets: readonly string[];
  /** Whether a document of the workspace says that it corrects this one, or this one corrects any. */
  readonly isCorrected: boolean;
}

/** How far documents speak of an entity. */
export interface EntityCoverage {
  /** Number of documents that mention it. */
  readonly documents: number;
  /** Number of independent ones among them. */
  readonly sources: number;
  /** Number of places that refer to it. */
  readonly mentions: number;
  /** First and last day of publication of these documents; null if none is known. */
  readonly first: string | null;
  readonly last: string | null;
}

/** How often documents call an entity so. */
export interface NameUse {
  readonly name: string;
  readonly documents: number;
}

/**
 * Claims by the entities that take part in them. `asOf`, a day, leaves out documents that were published later or on a
 * day that is not known; null leaves out none.
 */
export interface ClaimTable {
  /** Claims of which an entity is subject, object or speaker, by document and by place in it. */
  of(entity: string, asOf: string | null): readonly IndexedClaim[];
  /** Claims with one entity as subject and the other as object, in either direction, in the same order. */
  between(one: string, other: string, asOf: string | null): readonly IndexedClaim[];
  /** Claims of some types that have an entity as their object, in the same order. */
  about(entity: string, types: readonly string[], asOf: string | null): readonly IndexedClaim[];
  coverage(entity: string, asOf: string | null): EntityCoverage;
  /** The names and aliases of an entity, the most frequent first. */
  names(entity: string, asOf: string | null): readonly NameUse[];
  /** Documents that mention an entity, the latest first, and how often each does. */
  documents(entity: string, asOf: string | null, limit: number): readonly MentioningDocument[];
  /** Kind and names of an entity, without sums over its documents; null if there is none. */
  entity(id: string): { readonly kind: string; readonly names: readonly NameCount[] } | null;
}

/** A document and how often it mentions an entity. */
interface MentioningDocument {
  readonly document: string;
  readonly mentions: number;
}

const known = `(?1 is null or documents.published <= ?1)`;

const columns = `
  select claims.*, subjects.cluster as subject_id, objects.cluster as object_id, speakers.cluster as speaker_id,
    documents.published, documents.story, documents.outlets,
    exists (select 1 from corrections where target in (documents.id, documents.url)) as corrected`;

const roles = `
  join documents on documents.id = claims.document
  join entities as subjects on subjects.document = claims.document and subjects.local = claims.subject
  left join entities as objects on objects.document = claims.document and objects.local = claims.object
  left join entities as speakers on speakers.document = claims.document and speakers.local = claims.speaker`;

/** Claims with their roles as entities of the graph; `entities as own` is the document's entity that is asked for. */
const selectClaims = `${columns} from entities as own join claims on claims.document = own.document ${roles}`;

/** SQL that gives the rows of {@link toIndexedClaim}, without a condition. */
export const selectIndexedClaims: string = `${columns} from claims ${roles}`;

/** Claims in the tables of the index. */
export function createClaimTable(database: Database): ClaimTable {
  const claims = (condition: string, values: readonly (string | null)[]) =>
    inOrder(database.all(`${selectClaims} where ${known} and ${condition}`, values).map(toIndexedClaim));
  return {
    of: (entity, asOf) =>
      claims('own.cluster = ?2 and own.local in (claims.subject, claims.object, claims.speaker)', [
        asOf,
        entity,
      ]),
    between: (one, other, asOf) =>
      claims(
        `own.cluster = ?2 and ((own.local = claims.subject and objects.cluster = ?3)
          or (own.local = claims.object and subjects.cluster = ?3))`,
        [asOf, one, other],
      ),
    about: (entity, types, asOf) =>
      claims(
        'own.cluster = ?2 and own.local = claims.object and claims.type in (select value from json_each(?3))',
        [asOf, entity, JSON.stringify(types)],
      ),
    coverage(entity, asOf) {
      const row = database.get(
        `select count(distinct case when mentions > 0 then documents.id end) as documents,
          count(distinct case when mentions > 0 then story end) as sources, sum(mentions) as mentions,
          min(case when mentions > 0 then published end) as first, max(case when mentions > 0 then published end) as last
        from entities join documents on documents.id = document where ${known} and cluster = ?2`,
        [asOf, entity],
      )!;
      return {
        documents: count(row, 'documents'),
        sources: count(row, 'sources'),
        mentions: count(row, 'mentions'),
        first: textOrNull(row, 'first'),
        last: textOrNull(row, 'last'),
      };
    },
    names: (entity, asOf) =>
      database
        .all(
          `with called as (
            select document, name from entities join documents on documents.id = document
              where ${known} and cluster = ?2
            union
            select document, json_extract(forms.value, '$[0]') from entities
              join documents on documents.id = document, json_each(entities.aliases) as forms
              where ${known} and cluster = ?2
          ) select name, count(*) as documents from called group by name order by documents desc, name`,
          [asOf, entity],
        )
        .map((row) => ({ name: text(row, 'name'), documents: count(row, 'documents') })),
    documents: (entity, asOf, limit) =>
      database
        .all(
          `select document, sum(mentions) as mentions from entities join documents on documents.id = document
          where ${known} and cluster = ?2 and mentions > 0
          group by document order by coalesce(published, '') desc, document limit ?3`,
          [asOf, entity, limit],
        )
        .map((row) => ({ document: text(row, 'document'), mentions: count(row, 'mentions') })),
    entity(id) {
      const row = database.get('select kind from clusters where id = ?', [id]);
      if (row === null) return null;
      const names = database.all('select name, as_name, as_alias from names where cluster = ?', [id]);
      return {
        kind: text(row, 'kind'),
        names: names.map((each) => ({
          name: text(each, 'name'),
          asName: count(each, 'as_name'),
          asAlias: count(each, 'as_alias'),
        })),
      };
    },
  };
}

/** By document and place in it; a claim of which two entities of its document are the one in question comes once. */
function inOrder(claims: readonly IndexedClaim[]): readonly IndexedClaim[] {
  const sorted = claims.toSorted((a, b) =>
    a.document === b.document
      ? a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
      : a.document < b.document
        ? -1
        : 1,
  );
  return sorted.filter(
    ({ document, id }, at) => sorted[at - 1]?.document !== document || sorted[at - 1]?.id !== id,
  );
}

/** A row of {@link selectIndexedClaims}. */
export function toIndexedClaim(row: SqlRow): IndexedClaim {
  const { place: _place, topic: _topic, ...claim } = toClaim(row);
  return {
    ...claim,
    document: text(row, 'document'),
    subject: text(row, 'subject_id'),
    object: textOrNull(row, 'object_id'),
    speaker: textOrNull(row, 'speaker_id'),
    published: textOrNull(row, 'published'),
    story: text(row, 'story'),
    outlets: JSON.parse(text(row, 'outlets')) as string[],
    isCorrected: count(row, 'corrected') === 1,
  };
}
