import { NewsgraphError } from '../../model/errors.ts';
import {
  baseLabelOf,
  baseLabels,
  type EdgeElement,
  type EdgeIdentity,
  edgeKey,
  type NodeElement,
} from '../../model/graph.ts';
import type { Plan } from '../../model/plan.ts';
import { chunks, groupBy } from '../../system/grouping.ts';
import type { DropCounts, StoreState } from '../graph-store.ts';
import type { EngineDatabase, EngineTransaction } from './engine.ts';
import { isConflict, storeError } from './engine-errors.ts';
import { edgePattern, edgeShape, quoted, stateLabel } from './patterns.ts';

const attempts = 3;

/**
 * Carries a plan out in transactions of at most `batchSize` changes: edges go before nodes and nodes come before
 * edges, so that every state in between is a graph. The state is recorded last.
 */
export async function writePlan(
  database: EngineDatabase,
  plan: Plan,
  state: StoreState,
  batchSize: number,
): Promise<void> {
  const inBatches = async <T>(
    items: readonly T[],
    write: (batch: Batch<T>) => Promise<void>,
  ): Promise<void> => {
    for (const part of chunks(items, batchSize))
      await transact(database, (run) => write({ run, items: part }));
  };
  await inBatches(
    plan.edges.flatMap((change) => (change.op === 'delete' ? [change.before] : [])),
    deleteEdges,
  );
  await inBatches(
    plan.nodes.flatMap((change) => (change.op === 'delete' ? [change.before] : [])),
    deleteNodes,
  );
  // A node that is created has no older label, even where a part of this plan was carried out before.
  await inBatches(
    plan.nodes.flatMap((change) => (change.op === 'create' ? [change.after] : [])),
    createNodes,
  );
  await inBatches(
    plan.nodes.flatMap((change) => (change.op === 'update' ? [change.after] : [])),
    updateNodes,
  );
  await inBatches(
    plan.edges.flatMap((change) => (change.op === 'delete' ? [] : [change.after])),
    putEdges,
  );
  await transact(database, async (run) => {
    await run(
      `MERGE (s:${stateLabel} {id: $id})
       SET s.workspace = $workspace, s.revision = $revision, s.version = $version, s.detail = $detail`,
      { id: stateLabel, ...state },
    );
  });
}

/** Makes the projection that of another workspace, which has yet to compare it with what it wants. */
export async function adoptGraph(database: EngineDatabase, workspace: string): Promise<void> {
  await transact(database, async (run) => {
    await run(`MATCH (s:${stateLabel}) SET s.workspace = $workspace, s.revision = 0`, { workspace });
  });
}

/** Removes all that the database holds: nobody else writes into it. */
export async function dropGraph(database: EngineDatabase, batchSize: number): Promise<DropCounts> {
  const counts = { nodes: 0, edges: 0, kept: 0 };
  for (const base of Object.values(baseLabels)) {
    for (let isEmpty = false; !isEmpty; ) {
      await transact(database, async (run) => {
        const rows = await run(`MATCH (n:${base}) RETURN n.id AS id LIMIT $size`, { size: batchSize });
        const ids = rows.map(([id]) => id);
        const edges = await run(
          `UNWIND $ids AS id MATCH (n:${base} {id: id})-[x]-() WITH DISTINCT x DELETE x RETURN count(*) AS edges`,
          { ids },
        );
        await run(`UNWIND $ids AS id MATCH (n:${base} {id: id}) DETACH DELETE n`, { ids });
        counts.nodes += ids.length;
        counts.edges += Number(edges[0]?.[0] ?? 0);
        isEmpty = ids.length === 0;
      });
    }
  }
  await transact(database, async (run) => {
    await run(`MATCH (s:${stateLabel}) DELETE s`, {});
  });
  return counts;
}

type Run = (query: string, parameters: object) => Promise<unknown[][]>;

interface Batch<T> {
  readonly run: Run;
  readonly items: readonly T[];
}

async function transact(database: EngineDatabase, work: (run: Run) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const transaction = database.beginTransaction();
    try {
      await work(async (query, parameters) => (await transaction.executeCypher(query, parameters)).rows());
      transaction.commit();
      return;
    } catch (error) {
      rollBack(transaction);
      if (attempt === attempts || !isConflict(error)) throw storeError(error, 'write');
    }
  }
}

function rollBack(transaction: EngineTransaction): void {
  try {
    transaction.rollback();
  } catch {
    // A commit that failed has closed the transaction already; its own error is the one to report.
  }
}

async function deleteEdges({ run, items }: Batch<EdgeIdentity>): Promise<void> {
  for (const edges of groupBy(items, edgeShape).values()) {
    const { ends, relationship } = edgePattern(edges[0] as EdgeIdentity);
    const rows = edges.map(({ source, target }) => ({ source, target }));
    await run(`UNWIND $rows AS r ${ends} MATCH ${relationship} DELETE x`, { rows });
  }
}

async function deleteNodes({ run, items }: Batch<NodeElement>): Promise<void> {
  for (const [base, nodes] of groupBy(items, (node) => baseLabelOf(node.id))) {
    const ids = nodes.map((node) => node.id);
    await run(`UNWIND $ids AS id MATCH (n:${base} {id: id}) DETACH DELETE n`, { ids });
  }
}

async function createNodes(batch: Batch<NodeElement>): Promise<void> {
  await putNodes(batch, '+=');
}

async function putNodes({ run, items }: Batch<NodeElement>, assignment: '=' | '+='): Promise<void> {
  for (const nodes of groupBy(items, ({ id, label }) => `${baseLabelOf(id)} ${label}`).values()) {
    const { id, label } = nodes[0] as NodeElement;
    await run(
      `UNWIND $rows AS r MERGE (n:${baseLabelOf(id)} {id: r.id}) SET n ${assignment} r SET n:${quoted(label)}`,
      { rows: nodes.map((node) => ({ ...node.properties, id: node.id })) },
    );
  }
}

async function updateNodes({ run, items }: Batch<NodeElement>): Promise<void> {
  for (const [base, nodes] of groupBy(items, (node) => baseLabelOf(node.id))) {
    await removeOldLabels(run, base, nodes);
  }
  await putNodes({ run, items }, '=');
}

/** Asks what labels the nodes have instead of trusting the plan, which may be carried out for a second time. */
async function removeOldLabels(run: Run, base: string, nodes: readonly NodeElement[]): Promise<void> {
  const wanted = new Map(nodes.map((node) => [node.id, node.label]));
  const stored = await run(
    `UNWIND $ids AS id MATCH (n:${base} {id: id}) RETURN n.id AS id, labels(n) AS labels`,
    {
      ids: [...wanted.keys()],
    },
  );
  const old = stored.flatMap(([id, labels]) =>
    (labels as string[])
      .filter((label) => label !== base && label !== wanted.get(id as string))
      .map((label) => ({ id, label })),
  );
  for (const [label, group] of groupBy(old, (one) => one.label)) {
    await run(`UNWIND $ids AS id MATCH (n:${base} {id: id}) REMOVE n:${quoted(label)}`, {
      ids: group.map((one) => one.id),
    });
  }
}

async function putEdges({ run, items }: Batch<EdgeElement>): Promise<void> {
  for (const edges of groupBy(items, edgeShape).values()) {
    const { ends, relationship } = edgePattern(edges[0] as EdgeElement);
    const rows = edges.map(({ source, target, properties }) => ({ source, target, properties }));
    const [counted] = await run(
      `UNWIND $rows AS r ${ends} MERGE ${relationship} SET x = r.properties RETURN count(x) AS written`,
      { rows },
    );
    if (counted?.[0] !== rows.length) throw await missingEnd(run, edges);
  }
}

async function missingEnd(run: Run, edges: readonly EdgeElement[]): Promise<NewsgraphError> {
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      const [found] = await run(`MATCH (n:${baseLabelOf(id)} {id: $id}) RETURN n.id AS id`, { id });
      if (found === undefined) {
        return new NewsgraphError(
          'STORE_FAILED',
          `Cannot store the edge ${edgeKey(edge)}: there is no node ${JSON.stringify(id)}.`,
        );
      }
    }
  }
  return new NewsgraphError('STORE_FAILED', 'The embedded store wrote fewer edges than it was given.');
}
