import type { Extractor } from '../extract/extractor.ts';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { DocumentDigest } from './document-digest.ts';

/** An extraction that has passed `checkExtraction`, and what the index keeps of it and its article. */
export interface DigestedExtraction {
  readonly extraction: Extraction;
  readonly digest: DocumentDigest;
}

/** An extractor that also checks and digests what it has extracted, all of it beside the thread that asks. */
export interface DigestingExtractor extends Extractor {
  /** @throws NewsgraphError `EXTRACTION_INVALID`, naming the source */
  digest(source: string, article: Article): Promise<DigestedExtraction>;
}

export function isDigesting(extractor: Extractor): extractor is DigestingExtractor {
  return 'digest' in extractor;
}
