import type { Readable } from 'node:stream';
import type { Article } from '../model/article.ts';
import type { NewsgraphError } from '../model/errors.ts';

/** One thing that articles are read from. A file may hold many articles. */
export type Source =
  | {
      readonly kind: 'file';
      /** How messages and outcomes name it: its path as the user would write it. */
      readonly label: string;
      /** Absolute path. */
      readonly path: string;
      /** Path relative to what was ingested, with `/` between its parts: the id of an article without id or URL. */
      readonly relativePath: string;
    }
  | { readonly kind: 'url'; readonly label: string; readonly url: string }
  | { readonly kind: 'stdin'; readonly label: string }
  | {
      readonly kind: 'body';
      /** How messages and outcomes name it. */
      readonly label: string;
      readonly bytes: Uint8Array;
      /** As HTTP has it, such as `text/html; charset=utf-8`. */
      readonly contentType?: string;
      /** Where it is from: the id of an article that names none. */
      readonly url?: string;
    }
  /** An input that names nothing readable; it is read as one rejected outcome. */
  | { readonly kind: 'unavailable'; readonly label: string; readonly error: NewsgraphError };

/** What became of one article of a source. */
export type SourceOutcome =
  | {
      readonly status: 'article';
      /** The source's label; `#n` follows for the n-th article (in JSONL, the n-th line) of a source of many. */
      readonly source: string;
      readonly article: Article;
      /** Absolute path of the file that it was read from; null for an address or standard input. */
      readonly file: string | null;
      /** What was left out or guessed, such as a publication date that cannot be read. Empty when nothing was. */
      readonly warnings: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };

/** Options of the read stage. */
export interface ReadOptions {
  /** Stops the reading: the iteration then throws `ABORTED`. */
  readonly signal?: AbortSignal;
  /** What `-` is read from. Default: `process.stdin`. */
  readonly stdin?: Readable;
  /** Folder that the ids of files in it are relative to. Default: the folder, glob or file that was ingested. */
  readonly base?: string;
  /** Longest text of an article, in UTF-16 code units; a longer one is rejected. Default: 2,000,000. */
  readonly maxTextLength?: number;
  /** Largest file, page or JSONL line, in bytes; a larger one is rejected. Default: 64 MiB. */
  readonly maxFileSize?: number;
  /** `detect` rejects articles that are surely not English; `en` takes every article for English. Default: `detect`. */
  readonly language?: 'detect' | 'en';
  /** Fetches URLs. Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Is told which part of the bytes of a file has been read, from 0 to 1. Of other sources it is not known. */
  readonly onRead?: (part: number) => void;
  /** Longest wait for a URL's answer, in milliseconds. Default: 30,000. */
  readonly timeout?: number;
}

export const defaultMaxTextLength = 2_000_000;
export const defaultMaxFileSize = 64 * 1024 * 1024;
export const defaultTimeout = 30_000;
