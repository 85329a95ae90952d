import { baseLabelOf, baseLabels, type EdgeElement, edgeKey, type NodeElement } from '../../model/graph.ts';
import type { Subgraph, SubgraphIds } from '../../model/plan.ts';
import { chunks, groupBy } from '../../system/grouping.ts';
import { compareCodePoints, compareEdges } from '../element-order.ts';
import type { StoreState } from '../graph-store.ts';
import type { EngineDatabase } from './engine.ts';
import { storeError } from './engine-errors.ts';
import { edgePropertyNames, nodePropertyNames, propertyColumns, toProperties } from './named-properties.ts';
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
  for (const part of chunks([...new Set(ids.nodes)], batchSize)) {
    nodes.push(...(await readNodes(database, part)));
  }
  const edges: EdgeElement[] = [];
  const wanted = [...new Map(ids.edges.map((edge) => [edgeKey(edge), edge])).values()];
  for (const group of groupBy(wanted, edgeShape).values()) {
    const { type } = group[0] as (typeof group)[number];
    const names = edgePropertyNames(type);
    for (const part of chunks(group, batchSize)) {
      const first = part[0] as (typeof part)[number];
      const { ends, relationship } = edgePattern(first);
      const rows = await rowsOf(
        database,
        `UNWIND $rows AS r ${ends} MATCH ${relationship}
         RETURN r.source AS source, r.target AS target${propertyColumns('x', names)}`,
        { rows: part.map(({ source, target }) => ({ source, target })) },
      );
      for (const row of rows) edges.push(toEdge(type, names, row));
    }
  }
  return { nodes: nodes.sort((a, b) => compareCodePoints(a.id, b.id)), edges: edges.sort(compareEdges) };
}

/** Nodes with these ids, in the order of ids. */
async function readNodes(database: EngineDatabase, ids: readonly string[]): Promise<NodeElement[]> {
  const nodes: NodeElement[] = [];
  for (const [base, group] of groupBy(ids, baseLabelOf)) {
    const names = nodePropertyNames(base);
    const rows = await rowsOf(
      database,
      `UNWIND $ids AS wanted MATCH (n:${base} {id: wanted})
       RETURN id(n) AS number, n.id AS id${propertyColumns('n', names)}`,
      { ids: group },
    );
    for (const [number, id, ...values] of rows) {
      // The function labels() would decompress all nodes.
      const labels = database.getNodeLabels(number as number);
      // It was removed after the query.
      if (labels === null) continue;
      const label = labels.find((one) => !bases.has(one)) ?? '';
      nodes.push({ id: id as string, label, properties: toProperties(names, values) });
    }
  }
  return nodes.sort((a, b) => compareCodePoints(a.id, b.id));
}

/** How much is held while all is read. */
export interface PageSizes {
  /** Values of ids and properties in a page. */
  readonly pageValues: number;
  /** Nodes that are read at a time with their properties. */
  readonly batchSize: number;
}

/** Every node: ids in pages, each beginning after the last of the one before, and with them the nodes in batches. */
export async function* iterateNodes(
  database: EngineDatabase,
  { pageValues, batchSize }: PageSizes,
): AsyncGenerator<NodeElement> {
  let after = '';
  while (true) {
    const rows = await rowsOf(
      database,
      `MATCH (n) WHERE n.id > $after AND NOT n:${stateLabel} RETURN n.id AS id ORDER BY id LIMIT $size`,
      { after, size: pageValues },
    );
    const ids = rows.map(([id]) => id as string);
    for (const part of chunks(ids, batchSize)) yield* await readNodes(database, part);
    const last = ids.at(-1);
    if (last === undefined || ids.length < pageValues) return;
    after = last;
  }
}

/** Every edge, type by type, in pages like those of the ids of nodes. */
export async function* iterateEdges(
  database: EngineDatabase,
  { pageValues }: Pick<PageSizes, 'pageValues'>,
): AsyncGenerator<EdgeElement> {
  const types = await rowsOf(database, 'MATCH ()-[x]->() RETURN DISTINCT type(x) AS type', {});
  for (const type of types.map(([name]) => name as string).sort(compareCodePoints)) {
    yield* iterateEdgesOf(database, type, pageValues);
  }
}

async function* iterateEdgesOf(
  database: EngineDatabase,
  type: string,
  pageValues: number,
): AsyncGenerator<EdgeElement> {
  const names = edgePropertyNames(type);
  // To find a page the engine looks at all edges of the type: those of few values come in longer pages.
  const size = Math.max(1, Math.floor(pageValues / (2 + names.length)));
  let [source, target] = ['', ''];
  while (true) {
    const rows = await rowsOf(
      database,
      `MATCH (a)-[x:${quoted(type)}]->(b) WHERE a.id >= $source AND (a.id > $source OR b.id > $target)
       WITH a.id AS source, b.id AS target, x ORDER BY source, target LIMIT $size
       RETURN source, target${propertyColumns('x', names)}`,
      { source, target, size },
    );
    for (const row of rows) yield toEdge(type, names, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    [source, target] = [last[0] as string, last[1] as string];
  }
}

function toEdge(type: string, names: readonly string[], [source, target, ...values]: unknown[]): EdgeElement {
  return {
    type,
    source: source as string,
    target: target as string,
    properties: toProperties(names, values),
  };
}
