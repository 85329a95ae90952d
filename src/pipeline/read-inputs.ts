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
  /** Which part of the source that is being read has been read, from 0 to 1; 0 where it is not known. */
  readonly part: number;
}

/** Options of reading inputs. */
export interface ReadInputsOptions {
  /** How sources are read. */
  readonly read?: Omit<ReadOptions, 'signal' | 'onRead'>;
  readonly signal?: AbortSignal;
  /** Is told before the first source and after each, and how far it has come in a large one. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads files, folders, globs, URLs and standard input, telling how far it has come. */
export async function* readInputs(
  inputs: readonly string[],
  { read = {}, signal, onProgress }: ReadInputsOptions,
): AsyncGenerator<SourceOutcome> {
  const sources = await findSources(inputs, read.base === undefined ? {} : { base: read.base });
  const refuseTwice = createDuplicateCheck();
  let articles = 0;
  let done = 0;
  const total = sources.length;
  const tell = (part: number) => onProgress?.({ done, total, articles, part });
  const options = {
    ...read,
    ...(signal === undefined ? {} : { signal }),
    onRead: (part: number) => {
      // A source that has been read to its end still has articles to give.
      if (part < 1) tell(part);
    },
  };
  tell(0);
  for (const source of sources) {
    for await (const outcome of readSource(source, options)) {
      articles += 1;
      yield refuseTwice(outcome);
    }
    done += 1;
    tell(0);
  }
}
