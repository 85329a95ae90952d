import type { EvaluationRun } from '../../src/evaluation/evaluation-run.ts';
import { figureOf } from '../../src/evaluation/figures.ts';
import { type QualityRow, qualityRows, setTitles } from './rows.ts';

/** What the table needs of a run. */
export type MeasuredRun = Pick<EvaluationRun, 'system' | 'gold' | 'basis' | 'figures'>;

/** The runs that a table is made of, each over one gold set. */
export interface QualityRuns {
  /** Over the development two thirds. */
  readonly development: readonly MeasuredRun[];
  /** Over the untouched third. */
  readonly untouched: readonly MeasuredRun[];
}

const missing = 'not measured';

/** The table of `docs/quality.md` as Markdown. Throws for a run over several sets, two over one part, and a set without rows. */
export function qualityTable({ development, untouched }: QualityRuns): string {
  const parts = [bySource(development), bySource(untouched)];
  const lines = [
    '| set | figure | development | untouched | others |',
    '|---|---|---:|---:|---|',
    ...Object.entries(setTitles).flatMap(([source, title]) => [
      `| **${title}** | documents | ${parts.map((runs) => documentsOf(runs.get(source))).join(' | ')} | |`,
      ...qualityRows
        .filter((row) => row.source === source)
        .map(
          (row) =>
            `| | ${row.label} | ${parts.map((runs) => cellOf(runs.get(source), row)).join(' | ')} | ${row.beside} |`,
        ),
    ]),
  ];
  return `${lines.map((line) => line.replaceAll('|  |', '| |')).join('\n')}\n\n${measuredWith([...development, ...untouched])}`;
}

/** Puts text between two lines of a document. Throws unless both stand there, in this order. */
export function replaceBetween(document: string, begin: string, end: string, text: string): string {
  const from = document.indexOf(`${begin}\n`);
  const to = document.indexOf(`${end}\n`, from + 1);
  if (from < 0 || to < 0) throw new Error(`the lines "${begin}" and "${end}" are missing`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

function bySource(runs: readonly MeasuredRun[]): Map<string, MeasuredRun> {
  const found = new Map<string, MeasuredRun>();
  for (const run of runs) {
    const [source, ...others] = run.gold.sources;
    if (source === undefined || others.length > 0) {
      throw new Error(`measure each gold set in a run of its own: ${run.gold.files.join(', ')}`);
    }
    if (!Object.hasOwn(setTitles, source))
      throw new Error(`the table has no rows for the gold set "${source}"`);
    if (found.has(source)) throw new Error(`two runs over the same part of "${source}"`);
    found.set(source, run);
  }
  return found;
}

function documentsOf(run: MeasuredRun | undefined): string {
  if (run === undefined) return missing;
  const { documents, integrity } = run.figures;
  const { gold = 0, missing: unread = 0 } = documents;
  const { violations = 0 } = integrity;
  const faults = [
    ...(unread > 0 ? [`${unread} not read`] : []),
    ...(violations > 0 ? [`${violations} violations`] : []),
  ];
  return [`${gold}`, ...faults].join(', ');
}

/** A rate in the form `.721`. */
function cellOf(run: MeasuredRun | undefined, { layer, figure }: QualityRow): string {
  const found = run?.figures[layer]?.[figure];
  if (found === undefined) return missing;
  return figureOf(found)
    .toFixed(3)
    .replace(/^0(?=\.)/, '');
}

function measuredWith(runs: readonly MeasuredRun[]): string {
  if (runs.length === 0) return 'Nothing has been measured yet.';
  const systems = [...new Set(runs.map(({ system }) => `\`${system}\``))].sort();
  const bases = [...new Set(runs.map(({ basis }) => basis?.join(' and ') ?? 'all'))].sort();
  return `Measured with ${systems.join(', ')}; claims scored: ${bases.join('; ')}.`;
}
