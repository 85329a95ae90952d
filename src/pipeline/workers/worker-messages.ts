import type { LanguageModel } from '../../language/index.ts';
import type { Extraction } from '../../model/extraction.ts';
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

/** What became of an article. Whatever but an error that is packed ends a task is the end of the worker. */
export type WorkerAnswer = { readonly extraction: Extraction } | PackedError;
