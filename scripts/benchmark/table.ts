import type { EvaluationRun } from '../../src/evaluation/evaluation-run.ts';
import type { ExpectationRates, FigureRow } from '../../src/index.ts';

/** What the table needs of a run. */
export type MeasuredRun = Pick<EvaluationRun, 'figures'>;

/** Both shares by family as Markdown, the mean of all at the end. Throws for runs without expected claims or over other families. */
export function benchmarkTable(own: MeasuredRun, naive: MeasuredRun): string {
  const rows = ratesOf(own);
  const others = ratesOf(naive);
  const families = [...rows.keys()].filter((name) => name !== 'all').sort();
  const line = (name: string, label: string) => {
    const other = others.get(name);
    if (other === undefined) throw new Error(`the naive run has no family "${name}"`);
    return `| ${label} | ${cellsOf(rows.get(name)!)} | ${cellsOf(other)} |`;
  };
  const all = rows.get('all');
  const naiveAll = others.get('all');
  if (all === undefined || naiveAll === undefined) throw new Error('the runs have no expected claims');
  return [
    '| family | newsgraph: must | must not | naive: must | must not |',
    '|---|---:|---:|---:|---:|',
    ...families.map((family) => line(family, family.replaceAll('-', ' '))),
    line('all', '**all**'),
    `| harmonic mean | ${decimal(all.mean)} | | ${decimal(naiveAll.mean)} | |`,
  ].join('\n');
}

function ratesOf({ figures }: MeasuredRun): Map<string, ExpectationRates> {
  const isRates = (row: FigureRow): row is ExpectationRates => 'mustNot' in row;
  return new Map(
    Object.entries(figures.claims ?? {}).flatMap(([name, row]) => (isRates(row) ? [[name, row]] : [])),
  );
}

function cellsOf({ must, mustNot }: ExpectationRates): string {
  return `${decimal(must)} | ${decimal(mustNot)}`;
}

/** In the form `.721`. */
function decimal(value: number): string {
  return value.toFixed(3).replace(/^0(?=\.)/, '');
}
