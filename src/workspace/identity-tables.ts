import type { Doubt } from '../resolve/cluster/resolution.ts';
import type { Database, SqlRow } from './database.ts';
import { count, text, textOrNull } from './sql-row.ts';

/** An entity of a document and the node of the resolution that it is part of. */
export interface Membership {
  readonly local: string;
  readonly node: string;
  /** The node's profile as JSON; equal for equal nodes. */
  readonly profile: string;
  /** Keys by which nodes that may be each other are found. */
  readonly blocks: readonly string[];
  /** Keys of the names of others in the document. */
  readonly context: readonly string[];
}

/** A node of the resolution, as it is kept. */
export interface StoredNode {
  readonly key: string;
  /** As JSON. */
  readonly profile: string;
  /** Number of entities of documents that are part of it. */
  readonly documents: number;
  /** The graph's entity that all of it belongs to; null if it was divided, or not resolved yet. */
  readonly cluster: string | null;
  /** Whether it had to be looked at entity by entity when it was resolved. */
  readonly consulted: boolean;
}

/** Where an entity of a document stands. */
export interface EntityPlace {
  readonly document: string;
  readonly local: string;
}

/** Who is who: nodes of the resolution, their members and blocks, and pairs in doubt. */
export interface IdentityTables {
  /** Puts the entities of a document into their nodes, in place of those that were there. */
  replaceMembers(document: string, members: readonly Membership[]): void;
  /** Entities of a document and their nodes. */
  membersOf(document: string): readonly { readonly local: string; readonly node: string }[];
  /** The entities that a node is made of, by document and id. */
  membersIn(node: string): readonly (EntityPlace & { readonly context: readonly string[] })[];
  node(key: string): StoredNode | null;
  /** Nodes with a key in common; none that is empty. */
  inBlock(block: string): readonly StoredNode[];
  /** Forgets a node that has no entities any more. */
  removeNode(key: string): void;
  setCluster(node: string, cluster: string | null, consulted: boolean): void;
  /**
   * Puts the pairs in doubt among nodes that were resolved together in place of all that were found among any of them
   * before.
   * @param nodes Keys of all of them, and of those that are gone; the first stands for them.
   */
  replaceDoubts(nodes: readonly string[], doubts: readonly Doubt[]): void;
  /** Pairs in doubt, the nearest to being joined first. */
  doubts(): readonly Doubt[];
}

/** Who is who in the tables of the index. */
export function createIdentityTables(database: Database): IdentityTables {
  return {
    replaceMembers: (document, members) =>
      database.transaction(() => {
        const old = database.all('select node from members where document = ?', [document]);
        for (const { node, profile, blocks } of members) addToNode(database, node, profile, blocks);
        for (const row of old) takeFromNode(database, text(row, 'node'));
        database.run('delete from members where document = ?', [document]);
        for (const { local, node, context } of members) {
          database.run('insert into members values (?, ?, ?, ?)', [
            document,
            local,
            node,
            JSON.stringify(context),
          ]);
        }
      }),
    membersOf: (document) =>
      database
        .all('select local, node from members where document = ?', [document])
        .map((row) => ({ local: text(row, 'local'), node: text(row, 'node') })),
    membersIn: (node) =>
      database
        .all('select document, local, context from members where node = ? order by document, local', [node])
        .map((row) => ({
          document: text(row, 'document'),
          local: text(row, 'local'),
          context: JSON.parse(text(row, 'context')) as string[],
        })),
    node(key) {
      const row = database.get('select * from nodes where key = ?', [key]);
      return row === null ? null : toNode(row);
    },
    inBlock: (block) =>
      database
        .all('select nodes.* from blocks join nodes on key = node where block = ? and documents > 0', [block])
        .map(toNode),
    removeNode: (key) =>
      database.transaction(() => {
        database.run('delete from blocks where node = ?', [key]);
        database.run('delete from nodes where key = ?', [key]);
      }),
    setCluster: (node, cluster, consulted) =>
      database.run('update nodes set cluster = ?, consulted = ? where key = ?', [
        cluster,
        consulted ? 1 : 0,
        node,
      ]),
    replaceDoubts: (nodes, doubts) =>
      database.transaction(() => {
        for (const key of nodes) database.run('delete from doubts where node = ?', [key]);
        for (const { one, other, score, reasonsFor, reasonsAgainst } of doubts) {
          database.run('insert or replace into doubts values (?, ?, ?, ?, ?, ?)', [
            one,
            other,
            score,
            JSON.stringify(reasonsFor),
            JSON.stringify(reasonsAgainst),
            nodes[0]!,
          ]);
        }
      }),
    doubts: () =>
      database.all('select * from doubts order by score desc, one, other').map((row) => ({
        one: text(row, 'one'),
        other: text(row, 'other'),
        score: Number(row.score),
        reasonsFor: JSON.parse(text(row, 'reasons_for')) as string[],
        reasonsAgainst: JSON.parse(text(row, 'reasons_against')) as string[],
      })),
  };
}

function addToNode(database: Database, node: string, profile: string, blocks: readonly string[]): void {
  if (database.get('select documents from nodes where key = ?', [node]) !== null) {
    database.run('update nodes set documents = documents + 1 where key = ?', [node]);
    return;
  }
  database.run('insert into nodes values (?, ?, 1, null, 0)', [node, profile]);
  database.run('insert or ignore into blocks select value, ? from json_each(?)', [
    node,
    JSON.stringify(blocks),
  ]);
}

function takeFromNode(database: Database, node: string): void {
  database.run('update nodes set documents = documents - 1 where key = ?', [node]);
}

function toNode(row: SqlRow): StoredNode {
  return {
    key: text(row, 'key'),
    profile: text(row, 'profile'),
    documents: count(row, 'documents'),
    cluster: textOrNull(row, 'cluster'),
    consulted: count(row, 'consulted') === 1,
  };
}
