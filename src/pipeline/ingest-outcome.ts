import type { Article } from '../model/article.ts';
import type { NewsgraphError } from '../model/errors.ts';

/** An article, or what kept one from being read. */
export type IngestInput =
  | {
      readonly status: 'article';
      /** How outcomes and messages name where it came from. */
      readonly source: string;
      readonly article: Article;
      /** Absolute path of the file that it was read from. Default: null, for what comes from elsewhere. */
      readonly file?: string | null;
      /** What was left out or guessed while it was read. */
      readonly warnings?: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };

/** What one article says, in numbers. */
export interface ArticleCounts {
  /** Entities by kind, sorted by kind. */
  readonly entities: Readonly<Record<string, number>>;
  /** Claims by type, sorted by type. */
  readonly claims: Readonly<Record<string, number>>;
}

/** What became of one article. */
export type IngestOutcome =
  | {
      /** `changed`: another version of it was there; its facts have replaced the old ones. */
      readonly status: 'added' | 'changed';
      readonly source: string;
      readonly id: string;
      readonly title: string | null;
      readonly warnings: readonly string[];
      readonly counts: ArticleCounts;
    }
  | {
      /**
       * `unchanged`: it was there already. `retracted`: it was retracted and stays out. `pruned`: its file has
       * vanished, and it was taken out.
       */
      readonly status: 'unchanged' | 'retracted' | 'pruned';
      readonly source: string;
      readonly id: string;
      readonly title: string | null;
      readonly warnings: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };
