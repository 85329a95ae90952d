import {
  type Basis,
  compareRuns,
  type EvaluationRun,
  evaluate,
  groupErrors,
  NewsgraphError,
  readEvaluationRun,
  writeToFile,
} from '../../index.ts';
import { formatErrors } from '../format/evaluation-errors.ts';
import { formatFigures } from '../format/figures.ts';
import { formatComparison } from '../format/run-comparison.ts';
import { oneLine } from '../format/text.ts';
import type { ReadingChoice } from '../llm-options.ts';
import { createProgressBar } from '../progress.ts';
import { chooseExtractor } from '../reading-choice.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { describeRejection, toJsonDocument } from './outcomes.ts';
import { usefulJobs } from './useful-jobs.ts';

export interface EvalCommandOptions extends ReadingChoice {
  /** A file of extractions to score. Default: the texts are extracted. */
  readonly predictions?: string;
  /** Claims to score. Default: all. */
  readonly basis?: readonly string[];
  readonly ontology?: string;
  readonly rules?: string;
  readonly language: 'detect' | 'en';
  readonly jobs: number;
  readonly save?: string;
  readonly compare?: string;
  /** How many examples of each cause to print; true: three. */
  readonly errors?: number | true;
  readonly json?: boolean;
}

const fewExamples = 3;

/** Measures extraction against gold files and prints the figures, what went wrong, and what has changed. */
export async function evalCommand(
  files: readonly string[],
  options: EvalCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err, signal } = context;
  const { predictions, basis, ontology, rules, language, save, compare, json = false } = options;
  const before = compare === undefined ? null : await readEvaluationRun(compare);
  const chosen = chooseExtractor(options, context, process.env);
  const progress = createProgressBar(err);
  const jobs = await usefulJobs(options.jobs, context);
  const { run, documents, rejected } = await evaluate(files, {
    language,
    jobs,
    signal,
    ...chosen.reading,
    onProgress: (state) => progress.update(state),
    ...(predictions === undefined ? {} : { predictions }),
    ...(basis === undefined ? {} : { basis: basis as readonly Basis[] }),
    ...(ontology === undefined ? {} : { ontology }),
    ...(rules === undefined ? {} : { rules }),
  }).finally(async () => {
    progress.stop();
    await chosen.tell();
  });
  for (const rejection of rejected) await err.write(`${describeRejection(rejection, err)}\n`);
  const comparison = before === null ? null : compareRuns(sameGold(before, run, compare!), run);
  if (save !== undefined) {
    await writeToFile(pieces(`${JSON.stringify(run)}\n`), save);
    await err.write(`Wrote the run to ${oneLine(save)}.\n`);
  }
  const examples = options.errors === true ? fewExamples : options.errors;
  const errors = examples === undefined ? null : groupErrors(run, examples);
  if (json) {
    const parts = {
      ...(comparison === null ? {} : { comparison }),
      ...(errors === null ? {} : { errors }),
    };
    await out.write(toJsonDocument({ ...run.figures, ...parts }));
    return rejected.length > 0 ? 1 : 0;
  }
  await out.write(formatFigures(run.figures, out));
  if (comparison !== null) await out.write(`\n${formatComparison(comparison, documents, out)}`);
  if (errors !== null) await out.write(`\n${formatErrors(errors, documents, out)}`);
  return rejected.length > 0 ? 1 : 0;
}

/** @throws NewsgraphError `CONFIG_INVALID` for a run over other documents */
function sameGold(before: EvaluationRun, after: EvaluationRun, file: string): EvaluationRun {
  if (before.gold.hash === after.gold.hash) return before;
  throw new NewsgraphError(
    'CONFIG_INVALID',
    `${file}: it was measured on other gold documents (${before.gold.files.join(', ')}) and cannot be compared`,
  );
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}
