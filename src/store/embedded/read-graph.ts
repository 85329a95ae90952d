import {
  baseLabelOf,
  baseLabels,
  type EdgeElement,
  edgeKey,
  type NodeElement,
  type Properties,
} from '../../model/graph.ts';
import type { Subgraph, SubgraphIds } from '../../model/plan.ts';
import { chunks, groupBy } from '../../system/grouping.ts';
import { compareCodePoints, compareEdges } from '../element-order.ts';
import type { StoreState } from '../graph-store.ts';
import type { EngineDatabase } from './engine.ts';
import { storeError } from './engine-errors.ts';
import { edgePattern, edgeShape, quoted, stateLabel } from './patterns.ts';

const bases: ReadonlySet<string> = new Set(Object.values(baseLabels));

async function rowsOf(database: EngineDatabase, query: string, parameters: object): Promise<unknown[][]> {
  try {
    return (await database.executeCypher(query, parameters)).rows();
  } catch (error) {
    throw storeError(error, 'read');
  }
}

export async function readState(database: EngineDatabase): Promise<StoreState | null> {
  const [row] = await rowsOf(
    database,
    `MATCH (s:${stateLabel})
     RETURN s.workspace AS workspace, s.revision AS revision, s.version AS version, s.detail AS detail`,
    {},
  );
  if (row === undefined) return null;
  const [workspace, revision, version, detail] = row as [string, number, number | null, string | null];
  // A store of the first release says neither version nor detail.
  return { workspace, revision, version: version ?? 1, detail: detail === 'edges' ? 'edges' : 'claims' };
}

/** Reads the named nodes and edges by index, `batchSize` at a time. */
export async function readSubgraph(
  database: EngineDatabase,
  ids: SubgraphIds,
  batchSize: number,
): Promise<Subgraph> {
  const nodes: NodeElement[] = [];
  for (const [base, group] of groupBy([...new Set(ids.nodes)], baseLabelOf)) {
    for (const part of chunks(group, batchSize)) {
      const rows = await rowsOf(
        database,
        `UNWIND $ids AS id MATCH (n:${base} {id: id}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`,
        { ids: part },
      );
      for (const row of rows) nodes.push(toNode(row));
    }
  }
  const edges: EdgeElement[] = [];
  const wanted = [...new Map(ids.edges.map((edge) => [edgeKey(edge), edge])).values()];
  for (const group of groupBy(wanted, edgeShape).values()) {
    for (const part of chunks(group, batchSize)) {
      const first = part[0] as (typeof part)[number];
      const { ends, relationship } = edgePattern(first);
      const rows = await rowsOf(
        database,
        `UNWIND $rows AS r ${ends} MATCH ${relationship} RETURN r.source AS source, r.target AS target, properties(x) AS properties`,
        { rows: part.map(({ source, target }) => ({ source, target })) },
      );
      for (const row of rows) edges.push(toEdge(first.type, row));
    }
  }
  return { nodes: nodes.sort((a, b) => compareCodePoints(a.id, b.id)), edges: edges.sort(compareEdges) };
}

/** Every node in pages, each beginning after the last id of the one before. */
export async function* iterateNodes(database: EngineDatabase, pageSize: number): AsyncGenerator<NodeElement> {
  let after = '';
  while (true) {
    const rows = await rowsOf(
      database,
      `MATCH (n) WHERE n.id > $after AND NOT n:${stateLabel}
       RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id LIMIT $size`,
      { after, size: pageSize },
    );
    for (const row of rows) yield toNode(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last[0] as string;
  }
}

/** Every edge, type by type, in pages like those of the nodes. */
export async function* iterateEdges(database: EngineDatabase, pageSize: number): AsyncGenerator<EdgeElement> {
  const types = await rowsOf(database, 'MATCH ()-[x]->() RETURN DISTINCT type(x) AS type', {});
  for (const type of types.map(([name]) => name as string).sort(compareCodePoints)) {
    yield* iterateEdgesOf(database, type, pageSize);
  }
}

async function* iterateEdgesOf(
  database: EngineDatabase,
  type: string,
  pageSize: number,
): AsyncGenerator<EdgeElement> {
  let [source, target] = ['', ''];
  while (true) {
    const rows = await rowsOf(
      database,
      `MATCH (a)-[x:${quoted(type)}]->(b) WHERE a.id > $source OR (a.id = $source AND b.id > $target)
       RETURN a.id AS source, b.id AS target, properties(x) AS properties ORDER BY source, target LIMIT $size`,
      { source, target, size: pageSize },
    );
    for (const row of rows) yield toEdge(type, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    [source, target] = [last[0] as string, last[1] as string];
  }
}

function toNode([id, labels, stored]: unknown[]): NodeElement {
  const { id: _, ...properties } = stored as Properties;
  const label = (labels as string[]).find((one) => !bases.has(one)) ?? '';
  return { id: id as string, label, properties };
}

function toEdge(type: string, [source, target, properties]: unknown[]): EdgeElement {
  return { type, source: source as string, target: target as string, properties: properties as Properties };
}
