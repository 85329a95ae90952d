import {
  type EvaluationLayer,
  type ExpectationRates,
  evaluationLayers,
  type FigureRow,
  type Figures,
} from '../../index.ts';
import type { Output } from '../output.ts';

type Look = Pick<Output, 'colors'>;

const nameWidth = 32;

/** All figures of a run as a table: precision, recall, F1 and counts; for expected claims both shares and their mean. */
export function formatFigures(figures: Figures, { colors }: Look): string {
  const lines = [`documents: ${counts(figures.documents)}`];
  for (const layer of evaluationLayers) {
    const rows = figures[layer];
    if (rows === undefined) continue;
    lines.push(`${colors.bold(layer.padEnd(nameWidth))}${colors.dim(headOf(layer))}`);
    for (const [name, row] of Object.entries(rows)) lines.push(formatRow(name, row));
  }
  const { violations = 0, ...rest } = figures.integrity;
  const found = Object.entries(rest).filter(([, count]) => count > 0);
  lines.push(`integrity: ${counts({ violations, ...Object.fromEntries(found) })}`);
  return `${lines.join('\n')}\n`;
}

function headOf(layer: EvaluationLayer): string {
  const shares = layer === 'claims';
  const [a, b, c] = shares ? ['must', 'must not', 'mean'] : ['P', 'R', 'F1'];
  const rest = shares ? ['came out', 'of', 'stayed out', 'of'] : ['correct', 'gold', 'pred'];
  const widths = shares ? [12, 5, 12, 5] : [9, 8, 8];
  const tail = rest.map((word, at) => word.padStart(widths[at]!)).join('');
  return `${a!.padStart(7)}${b!.padStart(shares ? 10 : 7)}${c!.padStart(7)}${tail}`;
}

function formatRow(name: string, row: FigureRow): string {
  if ('mustNot' in row) return formatExpectations(name, row);
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

function formatExpectations(name: string, row: ExpectationRates): string {
  const { must, mustNot, mean } = row;
  const shares = `${must.toFixed(3).padStart(7)}${mustNot.toFixed(3).padStart(10)}${mean.toFixed(3).padStart(7)}`;
  const came = `${cell(row.came, 12, 0)}${cell(row['of must'], 5, 0)}`;
  const stayed = `${cell(row['stayed out'], 12, 0)}${cell(row['of mustNot'], 5, 0)}`;
  return `  ${name.padEnd(nameWidth - 2)}${shares}${came}${stayed}`;
}

function cell(value: number | undefined, width: number, digits: number): string {
  return (value === undefined ? '' : value.toFixed(digits)).padStart(width);
}

function counts(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
