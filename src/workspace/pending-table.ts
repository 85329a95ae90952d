import { type EdgeIdentity, edgeKey } from '../model/graph.ts';
import type { SubgraphIds } from '../model/plan.ts';
import type { Database, SqlRow } from './database.ts';
import { count, text } from './sql-row.ts';

/** Elements of the graph that may differ from what a store holds. */
interface PendingElements {
  /** Those that one document alone gives, by its id; under the empty text those that many may give. */
  readonly byDocument: ReadonlyMap<string, SubgraphIds>;
  /** Documents of which all is among them that they alone give by now. */
  readonly whole: ReadonlySet<string>;
  /** Where the next page begins; null at the end. */
  readonly next: PendingCursor | null;
}

/** A place in the order of pending elements. */
export interface PendingCursor {
  readonly document: string;
  readonly key: string;
}

/** Elements that were changed, by the revision that changed them last. */
export interface PendingTable {
  /**
   * Notes elements as changed at a revision.
   * @param document The document that alone gives them; empty for those that many may give.
   */
  add(document: string, ids: SubgraphIds, revision: number): void;
  /** Notes all as changed that a document alone gives when the page is read. */
  addWhole(document: string, revision: number): void;
  /** Number of elements changed after a revision; documents that changed as a whole count twice. */
  countAfter(revision: number): number;
  /**
   * A page of the nodes or edges that were changed after a revision, a document's next to each other. A document that changed
   * as a whole is not divided: no element comes twice.
   * @param limit Most elements, by estimate where documents changed as a whole.
   */
  page(part: 'node' | 'edge', after: number, limit: number, from: PendingCursor | null): PendingElements;
  /** Forgets what was changed at or before a revision. */
  prune(revision: number): void;
}

/** The key that stands for all elements of a document; no element has it. It comes before all others. */
const wholeKey = '';

/** Nodes or edges that a document is taken to give. */
const wholeWeight = { node: 20, edge: 50 } as const;

/** Pending elements in a table of the index. */
export function createPendingTable(database: Database): PendingTable {
  const put = (part: 'node' | 'edge', document: string, keys: readonly string[], revision: number): void => {
    if (keys.length === 0) return;
    database.run(
      `insert into pending select ?, ?, value, ? from json_each(?) where true
      on conflict do update set revision = excluded.revision`,
      [part, document, revision, JSON.stringify(keys)],
    );
  };
  return {
    add: (document, ids, revision) =>
      database.transaction(() => {
        put('node', document, ids.nodes, revision);
        put('edge', document, ids.edges.map(edgeKey), revision);
      }),
    addWhole: (document, revision) =>
      database.transaction(() => {
        for (const part of ['node', 'edge'] as const) put(part, document, [wholeKey], revision);
      }),
    countAfter: (revision) =>
      count(database.get('select count(*) as n from pending where revision > ?', [revision])!, 'n'),
    page(part, after, limit, from) {
      const rows = database.all(
        `select document, key from pending where part = ? and revision > ? and (document, key) > (?, ?)
        order by document, key limit ?`,
        [part, after, from?.document ?? '', from?.key ?? '', limit],
      );
      const byDocument = new Map<string, { nodes: string[]; edges: EdgeIdentity[] }>();
      const whole = new Set<string>();
      let weight = 0;
      const take = (row: SqlRow): PendingCursor => {
        const [document, key] = [text(row, 'document'), text(row, 'key')];
        const ids = byDocument.get(document) ?? { nodes: [], edges: [] };
        byDocument.set(document, ids);
        if (key === wholeKey) whole.add(document);
        else if (part === 'node') ids.nodes.push(key);
        else ids.edges.push(parseEdgeKey(key));
        weight += key === wholeKey ? wholeWeight[part] : 1;
        return { document, key };
      };
      let end: PendingCursor | null = null;
      for (const row of rows) {
        if (weight >= limit) break;
        end = take(row);
      }
      if (weight < limit) return { byDocument, whole, next: null };
      if (end !== null && whole.has(end.document)) {
        const rest = database.all(
          'select document, key from pending where part = ? and revision > ? and document = ? and key > ? order by key',
          [part, after, end.document, end.key],
        );
        for (const row of rest) end = take(row);
      }
      return { byDocument, whole, next: end };
    },
    prune: (revision) => database.run('delete from pending where revision <= ?', [revision]),
  };
}

function parseEdgeKey(key: string): EdgeIdentity {
  const [type, source, target] = JSON.parse(key) as [string, string, string];
  return { type, source, target };
}
