import type {
  DocumentContribution,
  EdgeContribution,
  EntityContribution,
  NameForm,
} from '../model/contribution.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import type { Database } from './database.ts';
import { text } from './sql-row.ts';

/** Takes all out that a document contributes. */
export function removeRows(database: Database, document: string): void {
  removeEntities(database, document, null);
  database.run('delete from claims where document = ?', [document]);
  database.run('delete from edges where document = ?', [document]);
}

/** Takes an entity of a document out; null takes out all of them. */
export function removeEntities(database: Database, document: string, local: string | null): void {
  const which = 'document = ?1 and (?2 is null or local = ?2)';
  for (const row of database.all(`select cluster, aliases from entities where ${which}`, [document, local])) {
    for (const alias of parseNames(text(row, 'aliases'))) {
      const key = [text(row, 'cluster'), alias.text];
      database.run('update names set as_alias = as_alias - 1 where cluster = ? and name = ?', key);
      database.run('delete from names where cluster = ? and name = ? and as_name = 0 and as_alias = 0', key);
    }
  }
  database.run(`delete from entities where ${which}`, [document, local]);
}

/** Takes out what a document contributes to an edge. */
export function removeEdge(
  database: Database,
  document: string,
  { type, source, target }: EdgeIdentity,
): void {
  const key = [type, source, target, document];
  database.run('delete from edges where type = ? and source = ? and target = ? and document = ?', key);
}

/** Puts in what a document contributes, of which nothing is there. */
export function insertRows(database: Database, document: string, contribution: DocumentContribution): void {
  for (const entity of contribution.entities) insertEntity(database, document, entity);
  for (const claim of contribution.claims) {
    database.run('insert into claims values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      document,
      claim.id,
      claim.type,
      claim.subject,
      claim.object,
      claim.speaker,
      claim.place,
      claim.topic,
      claim.polarity,
      claim.modality,
      claim.voice,
      claim.basis,
      claim.start,
      claim.end,
      claim.office,
      claim.status,
      claim.retells,
      claim.quoted.length === 0 ? null : JSON.stringify(claim.quoted),
    ]);
  }
  for (const edge of contribution.edges) insertEdge(database, document, edge);
}

export function insertEntity(database: Database, document: string, entity: EntityContribution): void {
  const { local, cluster, kind, name, aliases, mentions, iso, unnamed } = entity;
  const names = JSON.stringify(aliases.map((alias) => [alias.text, alias.search]));
  database.run('insert into entities values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    document,
    local,
    cluster,
    kind,
    name.text,
    name.search,
    names,
    mentions,
    iso,
    unnamed ? 1 : 0,
  ]);
  for (const alias of aliases) {
    database.run(
      'insert into names (cluster, name, search, as_alias) values (?, ?, ?, 1) on conflict do update set as_alias = as_alias + 1',
      [cluster, alias.text, alias.search],
    );
  }
}

export function insertEdge(database: Database, document: string, edge: EdgeContribution): void {
  database.run('insert into edges values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    edge.type,
    edge.source,
    edge.target,
    document,
    edge.claims,
    edge.denials,
    edge.denied,
    edge.asserted,
    edge.stated,
    edge.implied,
    edge.known,
    edge.offices,
    edge.former,
    edge.firstEvent,
    edge.lastEvent,
    edge.firsthand ? 1 : 0,
    edge.quoted.length === 0 ? null : JSON.stringify(edge.quoted),
  ]);
}

/** Names of the column `aliases`. */
export function parseNames(json: string): NameForm[] {
  const pairs = JSON.parse(json) as [string, string][];
  return pairs.map(([name, search]) => ({ text: name, search }));
}
