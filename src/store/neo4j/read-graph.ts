import type { Record as Row } from 'neo4j-driver';
import {
  baseLabelOf,
  type EdgeElement,
  type EdgeIdentity,
  edgeKey,
  type NodeElement,
} from '../../model/graph.ts';
import type { Subgraph, SubgraphIds } from '../../model/plan.ts';
import { chunks, groupBy } from '../../system/grouping.ts';
import { compareCodePoints, compareEdges } from '../element-order.ts';
import type { Connection } from './connection.ts';
import { bases, edgeShape, quoted } from './patterns.ts';
import { fromStored, type GraphSchema } from './properties.ts';
import type { StoreRecord } from './store-record.ts';

/** What reading needs to tell what is the graph's from what is the user's. */
export interface ReadOptions {
  readonly connection: Connection;
  readonly schema: GraphSchema;
  readonly record: Pick<StoreRecord, 'labels' | 'types'>;
}

/** Reads the named nodes and edges by index, `size` at a time. */
export async function readSubgraph(options: ReadOptions, ids: SubgraphIds, size: number): Promise<Subgraph> {
  const { connection } = options;
  return await connection.read(async (run) => {
    const nodes: NodeElement[] = [];
    for (const [base, group] of groupBy([...new Set(ids.nodes)], baseLabelOf)) {
      for (const part of chunks(group, size)) {
        const { records } = await run(
          `UNWIND $ids AS id MATCH (n:${base} {id: id}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`,
          { ids: part },
        );
        for (const row of records) nodes.push(toNode(row, options));
      }
    }
    const edges = new Map<string, EdgeElement>();
    for (const group of groupBy(ids.edges, edgeShape).values()) {
      const { type, source, target } = group[0] as EdgeIdentity;
      for (const part of chunks(group, size)) {
        const { records } = await run(
          `UNWIND $rows AS r
           MATCH (a:${baseLabelOf(source)} {id: r.source})-[x:${quoted(type)}]->(b:${baseLabelOf(target)} {id: r.target})
           RETURN r.source AS source, r.target AS target, properties(x) AS properties`,
          { rows: part.map((edge) => ({ source: edge.source, target: edge.target })) },
        );
        for (const row of records) {
          const edge = toEdge(type, row, options);
          edges.set(edgeKey(edge), edge);
        }
      }
    }
    return {
      nodes: nodes.sort((a, b) => compareCodePoints(a.id, b.id)),
      edges: [...edges.values()].sort(compareEdges),
    };
  });
}

/** Every node in the order of ids, in pages of `size` for each base label. */
export async function* iterateNodes(options: ReadOptions, size: number): AsyncGenerator<NodeElement> {
  yield* mergeSorted(
    bases.map((base) => nodesOf(options, base, size)),
    (a, b) => compareCodePoints(a.id, b.id),
  );
}

async function* nodesOf(options: ReadOptions, base: string, size: number): AsyncGenerator<NodeElement> {
  let after = '';
  while (true) {
    const { records } = await options.connection.read((run) =>
      run(
        `MATCH (n:${base}) WHERE n.id > $after
         WITH n ORDER BY n.id LIMIT toInteger($size)
         RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id`,
        { after, size },
      ),
    );
    for (const row of records) yield toNode(row, options);
    const last = records.at(-1);
    if (last === undefined || records.length < size) return;
    after = last.get('id') as string;
  }
}

/** Every edge, type by type, in the order of its ends; nodes with their edges are read `size` at a time. */
export async function* iterateEdges(options: ReadOptions, size: number): AsyncGenerator<EdgeElement> {
  for (const type of [...options.record.types].sort(compareCodePoints)) {
    yield* mergeSorted(
      bases.map((base) => edgesOf(options, type, base, size)),
      compareEdges,
    );
  }
}

async function* edgesOf(
  options: ReadOptions,
  type: string,
  base: string,
  size: number,
): AsyncGenerator<EdgeElement> {
  let after = '';
  while (true) {
    // Both ends must be ours: a user may have relationships of the same type at other nodes.
    const { records } = await options.connection.read((run) =>
      run(
        `MATCH (a:${base}) WHERE a.id > $after AND EXISTS { (a)-[:${quoted(type)}]->() }
         WITH a ORDER BY a.id LIMIT toInteger($size)
         WITH collect(a) AS sources, max(a.id) AS last
         UNWIND sources AS a
         OPTIONAL MATCH (a)-[x:${quoted(type)}]->(b) WHERE b:${bases.join(' OR b:')}
         RETURN a.id AS source, b.id AS target, properties(x) AS properties, last ORDER BY source, target`,
        { after, size },
      ),
    );
    if (records.length === 0) return;
    let previous: string | null = null;
    for (const row of records) {
      if (row.get('target') === null) continue;
      const edge = toEdge(type, row, options);
      const key = edgeKey(edge);
      // A relationship of the user's of the same type beside ours.
      if (key !== previous) yield edge;
      previous = key;
    }
    after = records[0]?.get('last') as string;
  }
}

/** Merges sequences that are in order into one that is. */
async function* mergeSorted<T>(
  sequences: readonly AsyncGenerator<T>[],
  compare: (a: T, b: T) => number,
): AsyncGenerator<T> {
  const heads: { sequence: AsyncGenerator<T>; item: T }[] = [];
  for (const sequence of sequences) {
    const first = await sequence.next();
    if (first.done !== true) heads.push({ sequence, item: first.value });
  }
  while (heads.length > 0) {
    heads.sort((a, b) => compare(a.item, b.item));
    const head = heads[0] as (typeof heads)[number];
    yield head.item;
    const next = await head.sequence.next();
    if (next.done === true) heads.shift();
    else head.item = next.value;
  }
}

/** A node of ours out of a row with `id`, `labels` and `properties`. */
export function toNode(row: Row, { schema, record }: ReadOptions): NodeElement {
  const labels = (row.get('labels') as string[]).filter((label) => !bases.includes(label));
  const label = labels.find((one) => record.labels.has(one)) ?? labels[0] ?? '';
  const stored = row.get('properties') as Record<string, unknown>;
  return { id: row.get('id') as string, label, properties: fromStored(stored, schema.nodeTypes(label)) };
}

function toEdge(type: string, row: Row, { schema }: ReadOptions): EdgeElement {
  return {
    type,
    source: row.get('source') as string,
    target: row.get('target') as string,
    properties: fromStored(row.get('properties') as Record<string, unknown>, schema.edgeTypes(type)),
  };
}
