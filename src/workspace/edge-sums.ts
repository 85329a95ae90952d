import type { EdgeIdentity } from '../model/graph.ts';
import type { Database, SqlRow } from './database.ts';

const sums = ['claims', 'asserted', 'stated', 'implied', 'known', 'offices', 'former'] as const;

const isSame = (a: string, b: string): string =>
  ['type', 'source', 'target'].map((name) => `${a}.${name} = ${b}.${name}`).join(' and ');

/** An edge row whose sums are not merely added to those of the others: it may take others back or be taken back, or is second-hand. */
const isSpecial = `new.quoted is not null
  or exists (select 1 from corrections where document = new.document or target = new.document)
  or exists (select 1 from documents join corrections on corrections.target = documents.url where documents.id = new.document)`;

const ownStory = '(select story from documents where id = new.document)';
const ownDay = '(select published from documents where id = new.document)';

/** SQL for the lesser or greater of a column and a new value, either of which may be null. */
const extreme = (column: string, value: string, sign: '<' | '>'): string =>
  `${column} = case when ${value} is not null and (${column} is null or ${value} ${sign} ${column}) then ${value} else ${column} end`;

/**
 * Sums over the rows of edges that many documents contribute to, as the aggregate of the edge gives them, so that one
 * document more is added to them and not all rows are read again. A row that is missing says only that they are to be made
 * anew: whatever is more than a plain addition takes it away.
 */
export const edgeSumTables = `
create table edge_sums (
  type text not null,
  source text not null,
  target text not null,
  rows integer not null,
  ${sums.map((name) => `${name} integer not null,`).join('\n  ')}
  denials integer not null,
  denied integer not null,
  first_event text,
  last_event text,
  documents integer not null,
  sources integer not null,
  first_reported text,
  last_reported text,
  primary key (type, source, target)
) without rowid;

create trigger edge_sum_added after insert on edges
when exists (select 1 from edge_sums where ${isSame('edge_sums', 'new')}) begin
  delete from edge_sums where ${isSame('edge_sums', 'new')} and (${isSpecial});
  update edge_sums set rows = rows + 1, denials = denials + new.denials, denied = denied + new.denied
    where ${isSame('edge_sums', 'new')};
  update edge_sums set
    ${sums.map((name) => `${name} = ${name} + new.${name}`).join(', ')},
    documents = documents + 1,
    sources = sources + not exists (
      select 1 from documents as other cross join edges as told
      where other.story = ${ownStory} and other.id <> new.document
        and told.document = other.id and ${isSame('told', 'new')} and told.claims > 0
    ),
    ${extreme('first_event', 'new.first_event', '<')},
    ${extreme('last_event', 'new.last_event', '>')},
    ${extreme('first_reported', ownDay, '<')},
    ${extreme('last_reported', ownDay, '>')}
    where ${isSame('edge_sums', 'new')} and new.claims > 0;
end;
create trigger edge_sum_removed after delete on edges begin
  delete from edge_sums where ${isSame('edge_sums', 'old')};
end;
${[
  ['document_changed', 'update on documents', ['new.id']],
  ['document_put', 'insert on documents', ['new.id']],
  ['document_taken', 'delete on documents', ['old.id']],
  ['correction_put', 'insert on corrections', ['new.document', 'new.target']],
  ['correction_taken', 'delete on corrections', ['old.document', 'old.target']],
]
  .map(([name, event, names]) => forgetting(name as string, event as string, names as string[]))
  .join('\n')}
`;

/** A trigger that forgets the sums of all edges of documents, which are named by id or, if corrected, by address. */
function forgetting(name: string, event: string, documents: readonly string[]): string {
  const [, target] = documents;
  const named =
    target === undefined ? '' : ` or document in (select id from documents where url = ${target})`;
  return `create trigger edge_sums_${name} after ${event} begin
  delete from edge_sums where (type, source, target) in (
    select type, source, target from edges indexed by edges_document where document in (${documents.join(', ')})${named}
  );
end;`;
}

/** From how many documents on sums are kept: the rows of fewer are read as fast. */
const worthKeeping = 8;

/** The sums that are kept of an edge; null for none. */
export function readEdgeSums(database: Database, { type, source, target }: EdgeIdentity): SqlRow | null {
  return database.get('select * from edge_sums where type = ? and source = ? and target = ?', [
    type,
    source,
    target,
  ]);
}

/** Keeps the sums of an edge whose rows were all read, if there are many and each merely adds to them. */
export function keepEdgeSums(database: Database, { type, source, target }: EdgeIdentity, row: SqlRow): void {
  if (Number(row.rows) < worthKeeping || Number(row.special) > 0) return;
  const columns = [
    ...['rows', ...sums, 'denials', 'denied', 'first_event', 'last_event'],
    ...['documents', 'sources', 'first_reported', 'last_reported'],
  ];
  // A sum over no rows is null.
  const value = (column: string) => row[column] ?? (/first|last/.test(column) ? null : 0);
  database.run(
    `insert or replace into edge_sums (type, source, target, ${columns.join(', ')})
    values (?, ?, ?, ${columns.map(() => '?').join(', ')})`,
    [type, source, target, ...columns.map(value)],
  );
}
