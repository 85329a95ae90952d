import { evaluationLayers, type Figures, type Rates, type SingleValue } from '../../index.ts';
import type { Output } from '../output.ts';

type Look = Pick<Output, 'colors'>;

const nameWidth = 32;

/** All figures of a run as a table: precision, recall, F1 and counts. */
export function formatFigures(figures: Figures, { colors }: Look): string {
  const lines = [`documents: ${counts(figures.documents)}`];
  for (const layer of evaluationLayers) {
    const rows = figures[layer];
    if (rows === undefined) continue;
    const head = `${'P'.padStart(7)}${'R'.padStart(7)}${'F1'.padStart(7)}${'correct'.padStart(9)}${'gold'.padStart(8)}${'pred'.padStart(8)}`;
    lines.push(`${colors.bold(layer.padEnd(nameWidth))}${colors.dim(head)}`);
    for (const [name, row] of Object.entries(rows)) lines.push(formatRow(name, row));
  }
  const { violations = 0, ...rest } = figures.integrity;
  const found = Object.entries(rest).filter(([, count]) => count > 0);
  lines.push(`integrity: ${counts({ violations, ...Object.fromEntries(found) })}`);
  return `${lines.join('\n')}\n`;
}

function formatRow(name: string, row: Rates | SingleValue): string {
  const isSingle = 'value' in row;
  const values = isSingle
    ? row.value.toFixed(3).padStart(21)
    : [row.P, row.R, row.F1].map((value) => value.toFixed(3).padStart(7)).join('');
  const [of, pred] = isSingle ? [row.of, undefined] : [row.gold, row.pred];
  const cells = [
    cell(row.correct, 9, /^(?:B-cubed|CEAF-e) /.test(name) ? 1 : 0),
    cell(of, 8, 0),
    cell(pred, 8, 0),
  ];
  return `  ${name.padEnd(nameWidth - 2)}${values}${cells.join('')}`.trimEnd();
}

function cell(value: number | undefined, width: number, digits: number): string {
  return (value === undefined ? '' : value.toFixed(digits)).padStart(width);
}

function counts(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
