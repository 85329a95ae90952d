import { createAnalyzer, loadLanguageModel } from '../language/index.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { NewsgraphError } from '../model/errors.ts';
import { throwIfAborted } from './abort.ts';
import { type ReadInputsOptions, readInputs } from './read-inputs.ts';

/** The analysis of one article's whole text, or why there is none. */
export type AnalyzeOutcome =
  | {
      readonly status: 'analyzed';
      readonly source: string;
      readonly article: Article;
      readonly analysis: Analysis;
      /** What was left out or guessed while the article was read. */
      readonly warnings: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };

/**
 * Analyses the text of articles with the language model: sentences, tokens, lemmas, dependencies and names.
 * @param inputs Files, folders, globs, URLs or `-` for standard input.
 * @throws NewsgraphError `ABORTED` or `LANGUAGE_MODEL`
 */
export async function* analyze(
  inputs: readonly string[],
  options: ReadInputsOptions = {},
): AsyncGenerator<AnalyzeOutcome> {
  const analyzer = createAnalyzer(loadLanguageModel());
  for await (const input of readInputs(inputs, options)) {
    throwIfAborted(options.signal);
    if (input.status === 'rejected') {
      yield input;
      continue;
    }
    const { source, article, warnings } = input;
    yield { status: 'analyzed', source, article, analysis: analyzer.analyze(article.text), warnings };
  }
}
