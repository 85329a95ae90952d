import type { Article } from '../model/article.ts';
import type { NewsgraphError } from '../model/errors.ts';
import type { Extraction } from '../model/extraction.ts';
import { throwIfAborted } from './abort.ts';
import { inOrder } from './in-order.ts';
import { openExtractor, type ReadingOptions } from './open-extractor.ts';
import { extractArticle, isArticleFault } from './prepare-document.ts';
import { type ReadInputsOptions, readInputs } from './read-inputs.ts';

/** What was read out of one article, or why nothing was. */
export type ExtractOutcome =
  | {
      readonly status: 'extracted';
      readonly source: string;
      readonly article: Article;
      readonly extraction: Extraction;
      /** What was left out or guessed while the article was read. */
      readonly warnings: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };

/** Options of {@link extract}. */
export interface ExtractOptions extends ReadInputsOptions, ReadingOptions {}

/**
 * Extracts articles and stores nothing: needs no workspace.
 * @param inputs Files, folders, globs, URLs or `-` for standard input.
 * @throws NewsgraphError `ABORTED`, `ONTOLOGY_INVALID`, `CONFIG_INVALID` or `LANGUAGE_MODEL`
 */
export async function* extract(
  inputs: readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<ExtractOutcome> {
  const { ontology, extractor, close } = await openExtractor(options);
  const outcomes = inOrder(
    readInputs(inputs, options),
    async (input): Promise<ExtractOutcome> => {
      if (input.status === 'rejected') return input;
      const { source, article, warnings } = input;
      try {
        const { extraction } = await extractArticle(
          { ontology, extractor: async () => extractor },
          source,
          article,
        );
        return { status: 'extracted', source, article, extraction, warnings };
      } catch (error) {
        if (!isArticleFault(error)) throw error;
        return { status: 'rejected', source, error };
      }
    },
    { width: () => extractor.concurrency ?? 1 },
  );
  try {
    for await (const outcome of outcomes) {
      throwIfAborted(options.signal);
      if (outcome !== 'waiting') yield outcome.result;
    }
    throwIfAborted(options.signal);
  } finally {
    await close();
  }
}
