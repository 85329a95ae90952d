import type {
  ClaimContribution,
  ClaimRoles,
  DocumentContribution,
  EdgeAggregate,
  EdgeContribution,
  EdgeCounts,
  EntityAggregate,
  EntityContribution,
} from '../model/contribution.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import {
  insertEdge,
  insertEntity,
  insertRows,
  parseNames,
  removeEdge,
  removeEntities,
  removeRows,
} from './contribution-rows.ts';
import type { Database, SqlRow } from './database.ts';
import { keepEdgeSums, readEdgeSums } from './edge-sums.ts';
import { countIndependentSources } from './independent-sources.ts';
import { count, text, textOrNull } from './sql-row.ts';

/** Edges of a document that are there no longer, and those that are there now in their place or besides. */
export interface EdgeDifference {
  readonly removed: readonly EdgeIdentity[];
  readonly added: readonly EdgeContribution[];
}

/** What documents contribute to the graph, and the sums of it. */
export interface ContributionTables {
  /** What a document contributes now; empty for an unknown one. */
  contribution(document: string): DocumentContribution;
  /** Typed edges that a document contributes to. */
  edgesOf(document: string): readonly EdgeIdentity[];
  /** Entities of a document and the graph's entities that they belong to. */
  clustersOf(document: string): readonly { local: string; cluster: string; mentions: number }[];
  /** Whom the claims of a document name, and in what roles. */
  rolesOf(document: string): readonly ClaimRoles[];
  /** The entity of the graph that an entity of a document belongs to; null for an unknown one. */
  clusterOf(document: string, local: string): string | null;
  /** Puts a contribution in place of what the document contributed before; null takes it away. */
  replace(document: string, contribution: DocumentContribution | null): void;
  /**
   * Lets entities of a document belong to others of the graph; what it contributes besides stays as it is.
   * @param entities As they are now; the document has them already.
   */
  move(document: string, entities: readonly EntityContribution[], edges: EdgeDifference): void;
  /** The sum of what all documents contribute to an entity; null if none does. */
  entity(id: string): EntityAggregate | null;
  /** The sum of what all documents contribute to a typed edge; null if none does. */
  edge(identity: EdgeIdentity): EdgeAggregate | null;
}

/** Contributions in the tables of the index. */
export function createContributionTables(database: Database): ContributionTables {
  return {
    contribution: (document) => ({
      entities: database.all('select * from entities where document = ?', [document]).map(toEntity),
      claims: database.all('select * from claims where document = ?', [document]).map(toClaim),
      edges: database
        .all('select * from edges indexed by edges_document where document = ?', [document])
        .map(toEdge),
    }),
    edgesOf: (document) =>
      database
        .all('select type, source, target from edges indexed by edges_document where document = ?', [
          document,
        ])
        .map((row) => ({
          type: text(row, 'type'),
          source: text(row, 'source'),
          target: text(row, 'target'),
        })),
    clustersOf: (document) =>
      database
        .all('select local, cluster, mentions from entities where document = ?', [document])
        .map((row) => ({
          local: text(row, 'local'),
          cluster: text(row, 'cluster'),
          mentions: count(row, 'mentions'),
        })),
    rolesOf: (document) =>
      database
        .all('select id, type, subject, object, speaker, place, topic from claims where document = ?', [
          document,
        ])
        .map(toRoles),
    clusterOf(document, local) {
      const row = database.get('select cluster from entities where document = ? and local = ?', [
        document,
        local,
      ]);
      return row === null ? null : text(row, 'cluster');
    },
    replace: (document, contribution) =>
      database.transaction(() => {
        removeRows(database, document);
        if (contribution !== null) insertRows(database, document, contribution);
      }),
    move: (document, entities, edges) =>
      database.transaction(() => {
        for (const entity of entities) {
          removeEntities(database, document, entity.local);
          insertEntity(database, document, entity);
        }
        for (const edge of edges.removed) removeEdge(database, document, edge);
        for (const edge of edges.added) insertEdge(database, document, edge);
      }),
    entity: (id) => readEntity(database, id),
    edge: (identity) => readEdge(database, identity),
  };
}

function readEntity(database: Database, id: string): EntityAggregate | null {
  const cluster = database.get(
    `select kind, documents, mentions, named, (select max(iso) from entities where cluster = ?1 and iso is not null) as iso
    from clusters where id = ?1`,
    [id],
  );
  if (cluster === null) return null;
  const names = database.all('select name, as_name, as_alias from names where cluster = ?', [id]);
  return {
    id,
    kind: text(cluster, 'kind'),
    names: names.map((row) => ({
      name: text(row, 'name'),
      asName: count(row, 'as_name'),
      asAlias: count(row, 'as_alias'),
    })),
    documents: count(cluster, 'documents'),
    mentions: count(cluster, 'mentions'),
    iso: textOrNull(cluster, 'iso'),
    unnamed: count(cluster, 'named') === 0,
  };
}

/**
 * A claim that a correction takes back no longer counts: `stands` is false for the claims of a document where one that
 * corrects it denies them in its own voice and asserts nothing; `unsaid` are the denials for which it is the other way round.
 */
export const reportsOfEdge = `select edges.*, published, story, outlets,
    claims > 0 and not exists (${opposite('denied', 'asserted')}) as stands,
    case when denied > 0 and exists (${opposite('asserted', 'denied')}) then denied else 0 end as unsaid
  from edges join documents on documents.id = edges.document
  where type = ?1 and source = ?2 and target = ?3`;

function opposite(said: string, unsaid: string): string {
  // A cross join keeps the order: most documents are corrected by none, and edges of many documents have as many rows.
  return `select 1 from corrections cross join edges as other on other.document = corrections.document
    where corrections.target in (edges.document, documents.url) and other.type = edges.type
      and other.source = edges.source and other.target = edges.target and other.${said} > 0 and other.${unsaid} = 0`;
}

function readEdge(database: Database, { type, source, target }: EdgeIdentity): EdgeAggregate | null {
  const key = [type, source, target];
  const kept = readEdgeSums(database, { type, source, target });
  if (kept !== null) return toAggregate(kept, count(kept, 'sources'));
  const sums = ['claims', 'asserted', 'stated', 'implied', 'known', 'offices', 'former']
    .map((name) => `sum(${name}) filter (where stands) as ${name}`)
    .join(', ');
  const row = database.get(
    `select count(*) as rows, ${sums}, sum(denials - unsaid) as denials, sum(denied - unsaid) as denied,
      min(first_event) filter (where stands) as first_event, max(last_event) filter (where stands) as last_event,
      count(*) filter (where stands) as documents, count(distinct story) filter (where stands) as sources,
      count(quoted) filter (where stands) as quoting,
      sum((claims > 0 and not stands) or unsaid > 0 or quoted is not null) as special,
      min(published) filter (where stands) as first_reported, max(published) filter (where stands) as last_reported
    from (${reportsOfEdge})`,
    key,
  )!;
  if (count(row, 'rows') === 0) return null;
  const identity = { type, source, target };
  keepEdgeSums(database, identity, row);
  const sources = count(row, 'quoting') > 0 ? countSources(database, key) : count(row, 'sources');
  return toAggregate({ ...row, ...identity }, sources);
}

function toAggregate(row: SqlRow, sources: number): EdgeAggregate {
  return {
    type: text(row, 'type'),
    source: text(row, 'source'),
    target: text(row, 'target'),
    ...toCounts(row),
    documents: count(row, 'documents'),
    sources,
    firstReported: textOrNull(row, 'first_reported'),
    lastReported: textOrNull(row, 'last_reported'),
  };
}

function countSources(database: Database, edge: readonly string[]): number {
  const rows = database.all(
    `select story, outlets, firsthand, quoted from (${reportsOfEdge}) where stands`,
    edge,
  );
  return countIndependentSources(
    rows.map((row) => ({
      story: text(row, 'story'),
      outlets: JSON.parse(text(row, 'outlets')) as string[],
      firsthand: count(row, 'firsthand') === 1,
      quoted: parseQuoted<EdgeContribution['quoted']>(row),
    })),
  );
}

function toEntity(row: SqlRow): EntityContribution {
  return {
    local: text(row, 'local'),
    cluster: text(row, 'cluster'),
    kind: text(row, 'kind'),
    name: { text: text(row, 'name'), search: text(row, 'name_search') },
    aliases: parseNames(text(row, 'aliases')),
    mentions: count(row, 'mentions'),
    iso: textOrNull(row, 'iso'),
    unnamed: count(row, 'unnamed') === 1,
  };
}

function toRoles(row: SqlRow): ClaimRoles {
  return {
    id: text(row, 'id'),
    type: text(row, 'type'),
    subject: text(row, 'subject'),
    object: textOrNull(row, 'object'),
    speaker: textOrNull(row, 'speaker'),
    place: textOrNull(row, 'place'),
    topic: textOrNull(row, 'topic'),
  };
}

/** A row of the table of claims. */
export function toClaim(row: SqlRow): ClaimContribution {
  return {
    ...toRoles(row),
    // The tables hold what the extraction's schema let through.
    polarity: text(row, 'polarity') as ClaimContribution['polarity'],
    modality: text(row, 'modality') as ClaimContribution['modality'],
    voice: text(row, 'voice') as ClaimContribution['voice'],
    basis: text(row, 'basis') as ClaimContribution['basis'],
    start: textOrNull(row, 'first_day'),
    end: textOrNull(row, 'last_day'),
    office: textOrNull(row, 'office'),
    status: textOrNull(row, 'status'),
    retells: textOrNull(row, 'retells'),
    quoted: parseQuoted<ClaimContribution['quoted']>(row),
  };
}

/** A row of the table of edges. */
export function toEdge(row: SqlRow): EdgeContribution {
  return {
    type: text(row, 'type'),
    source: text(row, 'source'),
    target: text(row, 'target'),
    ...toCounts(row),
    firsthand: count(row, 'firsthand') === 1,
    quoted: parseQuoted<EdgeContribution['quoted']>(row),
  };
}

function parseQuoted<T>(row: SqlRow): T {
  return JSON.parse(textOrNull(row, 'quoted') ?? '[]') as T;
}

function toCounts(row: SqlRow): EdgeCounts {
  return {
    claims: count(row, 'claims'),
    denials: count(row, 'denials'),
    denied: count(row, 'denied'),
    asserted: count(row, 'asserted'),
    stated: count(row, 'stated'),
    implied: count(row, 'implied'),
    known: count(row, 'known'),
    offices: count(row, 'offices'),
    former: count(row, 'former'),
    firstEvent: textOrNull(row, 'first_event'),
    lastEvent: textOrNull(row, 'last_event'),
  };
}
