import { type EdgeIdentity, edgeKey } from '../model/graph.ts';
import type { SubgraphIds } from '../model/plan.ts';
import type { Database } from './database.ts';
import { count, text } from './sql-row.ts';

/** Elements of the graph that may differ from what a store holds. */
interface PendingElements {
  /** Those that one document alone gives, by its id; under the empty text those that many may give. */
  readonly byDocument: ReadonlyMap<string, SubgraphIds>;
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
  /** Number of elements changed after a revision. */
  countAfter(revision: number): number;
  /** A page of the nodes or edges that were changed after a revision, a document's next to each other. */
  page(part: 'node' | 'edge', after: number, limit: number, from: PendingCursor | null): PendingElements;
  /** Forgets what was changed at or before a revision. */
  prune(revision: number): void;
}

/** Pending elements in a table of the index. */
export function createPendingTable(database: Database): PendingTable {
  const insert =
    'insert into pending values (?, ?, ?, ?) on conflict do update set revision = excluded.revision';
  return {
    add: (document, ids, revision) =>
      database.transaction(() => {
        for (const id of ids.nodes) database.run(insert, ['node', document, id, revision]);
        for (const edge of ids.edges) database.run(insert, ['edge', document, edgeKey(edge), revision]);
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
      for (const row of rows) {
        const document = text(row, 'document');
        const ids = byDocument.get(document) ?? { nodes: [], edges: [] };
        byDocument.set(document, ids);
        const key = text(row, 'key');
        if (part === 'node') ids.nodes.push(key);
        else ids.edges.push(parseEdgeKey(key));
      }
      const last = rows.length < limit ? undefined : rows.at(-1);
      const next = last === undefined ? null : { document: text(last, 'document'), key: text(last, 'key') };
      return { byDocument, next };
    },
    prune: (revision) => database.run('delete from pending where revision <= ?', [revision]),
  };
}

function parseEdgeKey(key: string): EdgeIdentity {
  const [type, source, target] = JSON.parse(key) as [string, string, string];
  return { type, source, target };
}
