/** A row of a statement's parameter `$rows`. */
export type StatementRow = Readonly<Record<string, unknown>>;

/** A statement that is run for rows. It returns one number, named `counted`. */
export interface Step {
  readonly statement: string;
  readonly rows: readonly StatementRow[];
  /** Parameters besides `$rows`. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /**
   * What the number is: `rows` must be at least the number of rows; `edges` were deleted; `kept` nodes were to be
   * deleted and stay.
   */
  readonly counts?: 'rows' | 'edges' | 'kept';
}

/** Steps, or parts of steps, that are carried out in one transaction. */
export type Batch = readonly Step[];

/** How large a transaction may get. One row always fits. */
export interface BatchLimits {
  readonly rows: number;
  /** Of the rows on their way to the server, about. */
  readonly bytes: number;
}

/** Divides steps over transactions, in their order: many small ones share one, a large one takes several. */
export function* divideSteps(steps: Iterable<Step>, limits: BatchLimits): Generator<Batch> {
  let batch: Step[] = [];
  let [rows, bytes] = [0, 0];
  for (const step of steps) {
    let from = 0;
    for (const [at, row] of step.rows.entries()) {
      const size = sizeOf(row);
      if (rows > 0 && (rows + 1 > limits.rows || bytes + size > limits.bytes)) {
        if (at > from) batch.push({ ...step, rows: step.rows.slice(from, at) });
        yield batch;
        [batch, rows, bytes, from] = [[], 0, 0, at];
      }
      rows += 1;
      bytes += size;
    }
    if (from < step.rows.length) batch.push({ ...step, rows: step.rows.slice(from) });
  }
  if (batch.length > 0) yield batch;
}

/** Divides a batch into two of about half its rows, for a server that lacks the memory; null for a single row. */
export function halveBatch(batch: Batch): readonly Batch[] | null {
  const rows = batch.reduce((sum, step) => sum + step.rows.length, 0);
  if (rows < 2) return null;
  return [...divideSteps(batch, { rows: Math.ceil(rows / 2), bytes: Number.POSITIVE_INFINITY })];
}

/** About how many bytes a value takes: UTF-16 units of text, and a few for everything else. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 5;
  if (typeof value !== 'object' || value === null) return 9;
  let size = 9;
  for (const name in value) size += name.length + sizeOf((value as Record<string, unknown>)[name]);
  return size;
}
