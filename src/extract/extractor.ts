import type { Article } from '../model/article.ts';
import type { ClaimGrounds, ExplainedRule } from '../model/explanation.ts';
import type { Claim, Extraction } from '../model/extraction.ts';

/** An extraction whose claims can be explained, as long as the caller keeps it. */
export interface Examination {
  readonly extraction: Extraction;
  /** On what words one of its claims rests. */
  groundsOf(claim: Claim): ClaimGrounds;
}

/** What reading an article is likely to cost. */
export interface ReadingCost {
  /** Tokens of what is asked and of what is answered; 0 for what was answered before. */
  readonly input: number;
  readonly output: number;
  /** In the currency in which the extractor was told its prices. */
  readonly cost: number;
}

/** Reads the entities and claims out of one article: the port that every extractor implements. */
export interface Extractor {
  /** Such as `linguistic`. */
  readonly name: string;
  /** Changes whenever the same article may give another extraction: code, word lists, gazetteers, ontology. */
  readonly version: string;
  /** How many articles it gladly takes before the first is done. Default: 1. Results are taken in the order of the articles. */
  readonly concurrency?: number;
  /**
   * Extracts one article. The result has passed `checkExtraction`.
   * @throws NewsgraphError `EXTRACTION_INVALID` for an article that cannot be read
   */
  extract(article: Article): Extraction | Promise<Extraction>;
  /** Extracts an article in the same way and keeps what explains its claims. An extractor that cannot explain has none. */
  readonly examine?: (article: Article) => Examination | Promise<Examination>;
  /** What a rule says of itself; null for one that it does not have. */
  readonly ruleOf?: (id: string) => ExplainedRule | null;
  /** What an article is likely to cost. An extractor that costs nothing has none. */
  readonly forecast?: (article: Article) => Promise<ReadingCost>;
  /** Frees what the extractor holds. */
  close(): Promise<void>;
}
