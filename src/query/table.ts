import Table from 'cli-table3';
import { visible } from '../model/visible.ts';
import type { QueryResult, QueryValue } from '../store/graph-store.ts';

export interface TableOptions {
  /** Most characters in a cell; what is longer is cut. Default: 60. */
  readonly cellWidth?: number;
}

/**
 * A result as a table for a terminal, with a line on the number of rows. Control characters and marks that turn the
 * direction of text are shown as escapes, so that what was read from an article cannot act on the terminal.
 */
export function formatTable(
  result: Pick<QueryResult, 'columns' | 'rows' | 'truncated'>,
  options: TableOptions = {},
): string {
  const { cellWidth = 60 } = options;
  // Without colours: the table may go to a file.
  const table = new Table({ head: result.columns.map(visible), style: { head: [], border: [] } });
  for (const row of result.rows)
    table.push(row.map((value) => shorten(visible(formatValue(value)), cellWidth)));
  const count = `${result.rows.length} ${result.rows.length === 1 ? 'row' : 'rows'}${result.truncated ? ', and there are more' : ''}`;
  return `${table.toString()}\n${count}\n`;
}

/** Rows as JSON objects by column, one a line. */
export function formatJsonRows(result: Pick<QueryResult, 'columns' | 'rows'>): string {
  return result.rows
    .map(
      (row) =>
        `${JSON.stringify(Object.fromEntries(result.columns.map((column, at) => [column, row[at] ?? null])))}\n`,
    )
    .join('');
}

/** A value in one line of text: nodes as (id:Label), relationships as (a)-[TYPE]->(b), null as nothing. */
export function formatValue(value: QueryValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value))
    return isPath(value) ? value.map(formatValue).join(' ') : `[${value.map(formatValue).join(', ')}]`;
  if (value.kind === 'node' && isList(value.labels as QueryValue)) {
    const labels = (value.labels as readonly string[]).filter((label) => !label.startsWith('__'));
    return `(${[String(value.id), ...labels].join(':')})`;
  }
  if (value.kind === 'relationship' && typeof value.type === 'string') {
    return `(${value.source ?? ''})-[${value.type}]->(${value.target ?? ''})`;
  }
  const entries = Object.entries(value).map(([name, item]) => `${name}: ${formatValue(item as QueryValue)}`);
  return `{${entries.join(', ')}}`;
}

function isList(value: QueryValue): value is readonly QueryValue[] {
  return Array.isArray(value);
}

function isPath(list: readonly QueryValue[]): boolean {
  return list.length > 1 && list.every((item, at) => hasKind(item, at % 2 === 0 ? 'node' : 'relationship'));
}

function hasKind(value: QueryValue, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(text: string, width: number): string {
  if (text.length <= width) return text;
  const graphemes = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return graphemes.length <= width ? text : `${graphemes.slice(0, width - 1).join('')}…`;
}
