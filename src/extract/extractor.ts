import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';

/** Reads the entities and claims out of one article: the port that every extractor implements. */
export interface Extractor {
  /** Such as `linguistic`. */
  readonly name: string;
  /** Changes whenever the same article may give another extraction: code, word lists, gazetteers, ontology. */
  readonly version: string;
  /**
   * Extracts one article. The result has passed `checkExtraction`.
   * @throws NewsgraphError `EXTRACTION_INVALID` for an article that cannot be read
   */
  extract(article: Article): Extraction | Promise<Extraction>;
  /** Frees what the extractor holds. */
  close(): Promise<void>;
}
