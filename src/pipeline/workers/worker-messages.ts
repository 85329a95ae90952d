import type { LanguageModel } from '../../language/index.ts';
import type { Article } from '../../model/article.ts';
import type { Ontology } from '../../model/ontology.ts';
import type { PackedError } from '../../model/packed-error.ts';

/** What a worker thread starts with. */
export interface WorkerSetup {
  /** Without the kinds and types of `rules`. */
  readonly ontology: Ontology;
  /** Text of the file of the user's rules, which each worker parses for itself; null for none. */
  readonly rules: { readonly source: string; readonly file: string } | null;
  /** Its weights lie in memory that all threads share. */
  readonly model: LanguageModel;
}

/** What extractor a worker has. */
export interface Introduction {
  readonly name: string;
  readonly version: string;
}

/** What became of a task. Whatever but an error that is packed ends a task is the end of the worker. */
export type WorkerAnswer<T> = { readonly result: T } | PackedError;

/** An article that is to be extracted and digested. */
export interface DigestTask {
  /** Name for messages. */
  readonly source: string;
  readonly article: Article;
}
