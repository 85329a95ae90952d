import type { SqlRow } from './database.ts';

/** A column that holds text. */
export function text(row: SqlRow, column: string): string {
  return String(row[column]);
}

/** A column that holds text or nothing. */
export function textOrNull(row: SqlRow, column: string): string | null {
  const value = row[column];
  return value === null || value === undefined ? null : String(value);
}

/** A column that holds a whole number; an empty sum is 0. */
export function count(row: SqlRow, column: string): number {
  return Number(row[column] ?? 0);
}
