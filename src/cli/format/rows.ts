import { formatTable, formatValue, type QueryResult } from '../../index.ts';
import type { Output } from '../output.ts';
import { counted, oneLine, wrapText } from './text.ts';

const cellWidths = [80, 60, 40, 30, 24];

/** Rows as a table, with cells as wide as the terminal allows; rows that do not fit are written one below the other. */
export function formatRows(
  result: QueryResult,
  { isTerminal, width, stream, colors }: Pick<Output, 'isTerminal' | 'width' | 'stream' | 'colors'>,
): string {
  if (result.rows.length === 0) return 'no rows\n';
  if (!isTerminal) return formatTable(result, { cellWidth: Number.POSITIVE_INFINITY });
  const available = stream.columns || width;
  for (const cellWidth of cellWidths) {
    const table = formatTable(result, { cellWidth });
    if (table.slice(0, table.indexOf('\n')).length <= available) return table;
  }
  return formatRecords(result, { width, colors });
}

function formatRecords(
  { columns, rows, truncated }: QueryResult,
  { width, colors }: Pick<Output, 'width' | 'colors'>,
): string {
  const nameWidth = Math.max(...columns.map((column) => column.length));
  const indent = ' '.repeat(nameWidth + 2);
  const records = rows.map((row) =>
    columns
      .map((column, index) => ({ column, value: oneLine(formatValue(row[index] ?? null)) }))
      .filter(({ value }) => value !== '')
      .map(
        ({ column, value }) =>
          `${colors.cyan(oneLine(column).padEnd(nameWidth))}  ${wrapText(value, width, indent).trimStart()}\n`,
      )
      .join(''),
  );
  return `${records.join('\n')}\n${counted(rows.length, 'row')}${truncated ? ', and there are more' : ''}\n`;
}
