import { type IndexedClaim, selectIndexedClaims, toIndexedClaim } from '../claim-table.ts';
import type { Database } from '../database.ts';
import { count, text } from '../sql-row.ts';
import type { Slice, Sliced } from './slice.ts';
import { sqlConditions } from './sql-conditions.ts';

/** Which claims are wanted; what is null restricts nothing. */
export interface ClaimFilter {
  /** An entity that is subject, object or speaker. */
  readonly entity: string | null;
  /** With `entity`: the other side, so that one is the subject and the other the object. */
  readonly other: string | null;
  readonly document: string | null;
  readonly types: readonly string[] | null;
  readonly polarity: string | null;
  readonly modalities: readonly string[] | null;
  readonly voices: readonly string[] | null;
  readonly basis: string | null;
  /** A name under which the document's report is cited, as `outletKey` gives it. */
  readonly outlet: string | null;
  /** First and last day of publication. */
  readonly from: string | null;
  readonly to: string | null;
}

const participates = `(claims.document, claims.id) in (
  select own.document, part.id from entities as own
  join claims as part on part.document = own.document and own.local in (part.subject, part.object, part.speaker)
  where own.cluster = ?)`;

const isBetween = `(claims.document, claims.id) in (
  select own.document, part.id from entities as own
  join entities as other on other.document = own.document and other.cluster = ?
  join claims as part on part.document = own.document
    and ((own.local = part.subject and other.local = part.object) or (own.local = part.object and other.local = part.subject))
  where own.cluster = ?)`;

/** Claims, those of the latest documents first, then by document and by place in it. */
export function listClaims(database: Database, filter: ClaimFilter, slice: Slice): Sliced<IndexedClaim> {
  const { entity, other } = filter;
  const { sql, values } = sqlConditions()
    .add(participates, other === null ? entity : null)
    .add(isBetween, other, entity)
    .add('claims.document = ?', filter.document)
    .add('claims.type in (select value from json_each(?))', listed(filter.types))
    .add('claims.polarity = ?', filter.polarity)
    .add('claims.modality in (select value from json_each(?))', listed(filter.modalities))
    .add('claims.voice in (select value from json_each(?))', listed(filter.voices))
    .add('claims.basis = ?', filter.basis)
    .add('exists (select 1 from json_each(documents.outlets) where value = ?)', filter.outlet)
    .add('documents.published >= ?', filter.from)
    .add('documents.published <= ?', filter.to);
  const from = `from claims join documents on documents.id = claims.document ${sql}`;
  const keys = database.all(
    `select claims.document, claims.id ${from}
    order by coalesce(published, '') desc, claims.document, length(claims.id), claims.id limit ? offset ?`,
    [...values, slice.limit, slice.offset],
  );
  const total = count(database.get(`select count(*) as total ${from}`, values)!, 'total');
  const items = keys.map(
    (key) =>
      database.get(`${selectIndexedClaims} where claims.document = ? and claims.id = ?`, [
        text(key, 'document'),
        text(key, 'id'),
      ])!,
  );
  return { items: items.map(toIndexedClaim), total };
}

function listed(words: readonly string[] | null): string | null {
  return words === null ? null : JSON.stringify(words);
}
