import { NewsgraphError } from '../../model/errors.ts';
import { baseLabelOf, edgeKey } from '../../model/graph.ts';
import type { Plan } from '../../model/plan.ts';
import type { StoreState } from '../graph-store.ts';
import { type Batch, type BatchLimits, divideSteps, halveBatch, type Step } from './batches.ts';
import { type Connection, type Run, toCount } from './connection.ts';
import { stateLabel, withdrawnLabel } from './patterns.ts';
import { planSteps } from './plan-steps.ts';
import type { GraphSchema } from './properties.ts';
import { isOutOfMemory } from './server-errors.ts';
import { type StoreRecord, writeState } from './store-record.ts';
import type { WriterLease } from './writer-lease.ts';

/** What writing needs besides the plan. */
export interface WriteOptions {
  readonly connection: Connection;
  readonly lease: WriterLease;
  readonly limits: BatchLimits;
  readonly schema: GraphSchema;
}

/**
 * Carries a plan out and records the state with its last transaction; a small plan is one transaction.
 * @param record What the database said of itself when the lease was taken.
 */
export async function writePlan(
  { connection, lease, limits, schema }: WriteOptions,
  record: StoreRecord,
  plan: Plan,
  state: StoreState,
): Promise<void> {
  const labels = new Set(record.labels);
  const types = new Set(record.types);
  for (const change of plan.nodes) if (change.op !== 'delete') labels.add(change.after.label);
  for (const change of plan.edges) if (change.op !== 'delete') types.add(change.after.type);
  const steps = planSteps(plan, {
    schema,
    labels: [...labels],
    types: [...types],
    hasWithdrawn: await hasWithdrawn(connection),
  });
  const isNew = labels.size > record.labels.size || types.size > record.types.size;
  let isFirst = isNew;
  const recordNames = async (run: Run): Promise<void> => {
    // Before anything that they name is there, so that it is known as ours whatever happens next.
    await run(`MATCH (s:${stateLabel} {id: $id}) SET s.labels = $labels, s.types = $types`, {
      id: stateLabel,
      labels: [...labels].sort(),
      types: [...types].sort(),
    });
  };
  const batches = [...divideSteps(steps, limits)];
  const last = batches.pop() ?? [];
  const writeBatch = async (batch: Batch, isLast: boolean): Promise<void> => {
    try {
      await connection.write(async (run) => {
        await lease.hold(run);
        if (isFirst) await recordNames(run);
        for (const step of batch) await runStep(run, step);
        if (isLast) await writeState(run, state);
      });
      isFirst = false;
    } catch (error) {
      const halves = isOutOfMemory(causeOf(error)) ? halveBatch(batch) : null;
      if (halves === null) throw error;
      for (const [index, half] of halves.entries()) {
        await writeBatch(half, isLast && index === halves.length - 1);
      }
    }
  };
  for (const batch of batches) await writeBatch(batch, false);
  await writeBatch(last, true);
}

function causeOf(error: unknown): unknown {
  return error instanceof NewsgraphError ? error.cause : error;
}

async function hasWithdrawn(connection: Connection): Promise<boolean> {
  return await connection.read(async (run) => {
    const { records } = await run(`MATCH (n:${withdrawnLabel}) RETURN count(n) AS nodes`);
    return toCount(records[0]?.get('nodes')) > 0;
  });
}

async function runStep(run: Run, { statement, rows, parameters = {}, counts }: Step): Promise<void> {
  const { records } = await run(statement, { ...parameters, rows });
  const counted = toCount(records[0]?.get('counted'));
  if (counts === 'rows' && counted < rows.length) throw await missingEnd(run, statement, rows);
}

/** Names the first edge that could not be written, because a node at its end is not there. */
async function missingEnd(run: Run, statement: string, rows: Step['rows']): Promise<NewsgraphError> {
  for (const { source, target } of rows) {
    for (const id of [String(source), String(target)]) {
      const { records } = await run(`MATCH (n:${baseLabelOf(id)} {id: $id}) RETURN n.id AS id`, { id });
      if (records.length > 0) continue;
      const type = /\[x:`(.*?)`\]/.exec(statement)?.[1] ?? '';
      const edge = edgeKey({ type, source: String(source), target: String(target) });
      return new NewsgraphError(
        'STORE_FAILED',
        `Cannot store the edge ${edge}: there is no node ${JSON.stringify(id)}.`,
      );
    }
  }
  return new NewsgraphError('STORE_FAILED', 'The Neo4j server wrote fewer edges than it was given.');
}
