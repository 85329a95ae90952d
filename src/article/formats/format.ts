import type { Block } from '../../model/article.ts';
import { isNewsgraphError, type NewsgraphError } from '../../model/errors.ts';
import type { DeclaredMetadata } from '../declared-metadata.ts';

export type FormatName = 'plain-text' | 'markdown' | 'html' | 'json' | 'jsonl' | 'feed';

/** What a format reads out of a source before ids, dates, URLs and the language are settled. */
export interface ArticleDraft extends DeclaredMetadata {
  readonly id?: string | undefined;
  readonly text: string;
  /** Lays the blocks; called once the text is known to be within its limits. */
  readonly layout: () => Block[];
  /** Whether an article that has a headline but no sentence under it is empty. */
  readonly needsBody: boolean;
  readonly warnings: readonly string[];
}

/** One article of a source, or why it is none. */
export type FormatItem =
  | { readonly draft: ArticleDraft; readonly item?: number }
  | { readonly error: NewsgraphError; readonly item?: number };

/** The content of one source. It is read once: either in pieces or whole. */
export interface SourceContent {
  /** How messages name the source. */
  readonly label: string;
  /** Largest size in bytes that may be held in memory at once. */
  readonly maxSize: number;
  /** The bytes as they come. */
  chunks(): AsyncIterable<Uint8Array>;
  /**
   * All of it as text, without a byte order mark; a decoding that had to guess adds to `warnings`.
   * @throws NewsgraphError `SOURCE_UNSUPPORTED` if it is larger than `maxSize`, `SOURCE_INVALID` if it cannot be decoded
   */
  text(): Promise<string>;
  readonly warnings: string[];
}

/** Reads the articles of one file format. */
export interface ArticleFormat {
  readonly name: FormatName;
  /** Throws NewsgraphError where the whole source is at fault; what is wrong with one article of many is an item. */
  read(content: SourceContent): AsyncIterable<FormatItem>;
}

/** Makes an item of an article that may be at fault. */
export function asItem(item: number, read: () => ArticleDraft): FormatItem {
  try {
    return { draft: read(), item };
  } catch (error) {
    if (!isNewsgraphError(error)) throw error;
    return { error, item };
  }
}
