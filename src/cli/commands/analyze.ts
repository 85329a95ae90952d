import { type AnalyzeOutcome, analyze, formatConllu } from '../../index.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { toJsonLine } from './outcomes.ts';
import { writeArticles } from './write-articles.ts';

export interface AnalyzeCommandOptions {
  readonly format: 'conllu' | 'json';
  readonly json?: boolean;
  readonly language: 'detect' | 'en';
  readonly output?: string;
}

type Analyzed = Extract<AnalyzeOutcome, { status: 'analyzed' }>;

/** Prints the analysis of each article's whole text. */
export async function analyzeCommand(
  inputs: readonly string[],
  options: AnalyzeCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { json = options.format === 'json', language, output } = options;
  return await writeArticles<Analyzed>(
    (onProgress) => analyze(inputs, { signal: context.signal, read: { language }, onProgress }),
    ({ article, analysis }) =>
      json
        ? toJsonLine({ id: article.id, ...analysis })
        : // The format's comment for where a document begins.
          `# newdoc id = ${article.id.replace(/\s/gu, ' ')}\n${formatConllu(analysis)}`,
    output,
    context,
  );
}
