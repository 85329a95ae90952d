import { findSources } from '../article/input/find-sources.ts';
import { readSource } from '../article/read-source.ts';
import { createDuplicateCheck } from '../article/read-sources.ts';
import type { ReadOptions, SourceOutcome } from '../article/source.ts';

/** How far a run has come. */
export interface Progress {
  /** Number of sources (files, URLs) that are done with. */
  readonly done: number;
  /** Number of sources of the run, known from its start. */
  readonly total: number;
  /** Number of articles read so far; a source may hold many. */
  readonly articles: number;
}

/** Options of reading inputs. */
export interface ReadInputsOptions {
  /** How sources are read. */
  readonly read?: Omit<ReadOptions, 'signal'>;
  readonly signal?: AbortSignal;
  /** Is told before the first source and after each. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads files, folders, globs, URLs and standard input, telling how far it has come. */
export async function* readInputs(
  inputs: readonly string[],
  { read = {}, signal, onProgress }: ReadInputsOptions,
): AsyncGenerator<SourceOutcome> {
  const sources = await findSources(inputs, read.base === undefined ? {} : { base: read.base });
  const refuseTwice = createDuplicateCheck();
  const options = { ...read, ...(signal === undefined ? {} : { signal }) };
  let articles = 0;
  onProgress?.({ done: 0, total: sources.length, articles });
  for (const [index, source] of sources.entries()) {
    for await (const outcome of readSource(source, options)) {
      articles += 1;
      yield refuseTwice(outcome);
    }
    onProgress?.({ done: index + 1, total: sources.length, articles });
  }
}
