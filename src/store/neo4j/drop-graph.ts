import neo4j from 'neo4j-driver';
import type { DropCounts } from '../graph-store.ts';
import { type Connection, type Run, toCount } from './connection.ts';
import { dropConstraints } from './constraints.ts';
import { bases, stateLabel, withdrawnLabel } from './patterns.ts';
import { deleteNodes } from './plan-steps.ts';
import { type ReadOptions, toNode } from './read-graph.ts';
import type { WriterLease } from './writer-lease.ts';

/** Options of {@link dropGraph}. */
interface DropOptions {
  readonly lease: WriterLease;
  /** Most nodes of a transaction. */
  readonly size: number;
  /** Whether the constraints go too. */
  readonly schema: boolean;
}

/** Removes the graph, its record and its constraints, and leaves all that is the user's. */
export async function dropGraph(
  options: ReadOptions,
  { lease, size, schema }: DropOptions,
): Promise<DropCounts> {
  const { connection } = options;
  const counts = { nodes: 0, edges: 0, kept: 0 };
  for (const base of bases) {
    while (true) {
      const part = await connection.write(async (run) => {
        await lease.hold(run);
        return await dropPart(run, options, base, size);
      });
      counts.nodes += part.nodes;
      counts.edges += part.edges;
      counts.kept += part.kept;
      if (part.nodes + part.kept === 0) break;
    }
  }
  await dropRecord(connection, lease);
  if (schema) await dropConstraints(connection);
  return counts;
}

async function dropPart(run: Run, options: ReadOptions, base: string, size: number): Promise<DropCounts> {
  const { records } = await run(
    `MATCH (n:${base}) WITH n LIMIT $size RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`,
    { size: neo4j.int(size) },
  );
  const nodes = records.map((row) => toNode(row, options));
  const { labels, types } = options.record;
  let [edges, kept] = [0, 0];
  for (const step of deleteNodes(
    nodes,
    { schema: options.schema, labels: [...labels], types: [...types] },
    null,
  )) {
    const result = await run(step.statement, { ...step.parameters, rows: step.rows });
    const counted = toCount(result.records[0]?.get('counted'));
    if (step.counts === 'edges') edges += counted;
    else kept += counted;
  }
  return { nodes: nodes.length - kept, edges, kept };
}

async function dropRecord(connection: Connection, lease: WriterLease): Promise<void> {
  await connection.write(async (run) => {
    await lease.hold(run);
    await run(`MATCH (n:${withdrawnLabel}) REMOVE n:${withdrawnLabel}`);
    await run(`MATCH (s:${stateLabel} {id: $id}) DELETE s`, { id: stateLabel });
  });
}
