/** The weight of pairing a row with a column; pairs that are not listed weigh nothing. */
export interface Weight {
  readonly row: number;
  readonly column: number;
  /** Above 0. */
  readonly value: number;
}

/**
 * The one-to-one pairs of rows and columns with the largest total weight. Rows and columns that no weight connects are
 * looked at apart, so that the cubic cost is that of the largest connected part and not of the whole.
 */
export function bestAssignment(weights: readonly Weight[]): Weight[] {
  return connectedParts(weights).flatMap(assignPart);
}

/** Splits weights into parts that share neither a row nor a column. */
function connectedParts(weights: readonly Weight[]): Weight[][] {
  const byRow = groupBy(weights, ({ row }) => row);
  const byColumn = groupBy(weights, ({ column }) => column);
  const seen = new Set<number>();
  const parts: Weight[][] = [];
  for (const first of byRow.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const rows = [first];
    const part: Weight[] = [];
    for (const row of rows) {
      for (const weight of byRow.get(row)!) {
        part.push(weight);
        for (const { row: next } of byColumn.get(weight.column)!) {
          if (!seen.has(next)) rows.push(next);
          seen.add(next);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}

function groupBy(weights: readonly Weight[], keyOf: (weight: Weight) => number): Map<number, Weight[]> {
  const groups = new Map<number, Weight[]>();
  for (const weight of weights) {
    const group = groups.get(keyOf(weight));
    if (group === undefined) groups.set(keyOf(weight), [weight]);
    else group.push(weight);
  }
  return groups;
}

/** The Hungarian method, with potentials, on one connected part. */
function assignPart(part: readonly Weight[]): Weight[] {
  const rowIds = [...new Set(part.map(({ row }) => row))].sort((a, b) => a - b);
  const columnIds = [...new Set(part.map(({ column }) => column))].sort((a, b) => a - b);
  if (rowIds.length > columnIds.length) {
    const turned = assignPart(part.map(({ row, column, value }) => ({ row: column, column: row, value })));
    return turned.map(({ row, column, value }) => ({ row: column, column: row, value }));
  }
  const rowAt = new Map(rowIds.map((id, at) => [id, at]));
  const columnAt = new Map(columnIds.map((id, at) => [id, at]));
  const width = columnIds.length;
  const values = new Float64Array(rowIds.length * width);
  for (const { row, column, value } of part) values[rowAt.get(row)! * width + columnAt.get(column)!] = value;
  const rowOf = hungarian(rowIds.length, width, (row, column) => values[row * width + column]!);
  return columnIds.flatMap((column, at) => {
    const row = rowOf[at]!;
    const value = row < 0 ? 0 : values[row * width + at]!;
    return value > 0 ? [{ row: rowIds[row]!, column, value }] : [];
  });
}

/** For each column its row, or -1. There are at most as many rows as columns; every row gets a column. */
function hungarian(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => number,
): number[] {
  // Row and column 0 are stand-ins.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const match = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    match[0] = row;
    let current = 0;
    const lowest = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Int32Array(columns + 1);
    const isUsed = new Uint8Array(columns + 1);
    while (match[current] !== 0) {
      isUsed[current] = 1;
      const from = match[current]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (isUsed[column] === 1) continue;
        const cost = -valueAt(from - 1, column - 1) - rowPotential[from]! - columnPotential[column]!;
        // Ties go to the smaller index, so that the pairs do not depend on the order of the weights.
        if (cost < lowest[column]! || (cost === lowest[column] && current < way[column]!)) {
          lowest[column] = cost;
          way[column] = current;
        }
        if (lowest[column]! < delta) {
          delta = lowest[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (isUsed[column] === 1) {
          rowPotential[match[column]!]! += delta;
          columnPotential[column]! -= delta;
        } else lowest[column]! -= delta;
      }
      current = next;
    }
    while (current !== 0) {
      match[current] = match[way[current]!]!;
      current = way[current]!;
    }
  }
  return Array.from(match.subarray(1), (row) => row - 1);
}
