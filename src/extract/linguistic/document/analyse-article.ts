import type { Analysis } from '../../../model/analysis.ts';
import type { Article, BlockKind } from '../../../model/article.ts';
import { createLinguisticDocument, type LinguisticDocument } from './linguistic-document.ts';
import { findRepeatedQuotes } from './repeated-quotes.ts';

/** What the extractor needs of a language model. */
export interface TextAnalyzer {
  /** Name and version of its model. */
  readonly model: string;
  analyze(text: string): Analysis;
}

/** Blocks that state nothing: whom they name did nothing that the article tells. */
const silentBlocks: ReadonlySet<BlockKind> = new Set(['boilerplate', 'credit', 'byline']);

/**
 * Analyses the blocks that state facts one by one, so that no sentence runs from a headline into the text. A dateline
 * states none, but names the place that the article comes from; a quote box that repeats the text is left out.
 */
export function analyseArticle(article: Article, analyzer: TextAnalyzer): LinguisticDocument {
  const repeated = findRepeatedQuotes(article);
  const parts = article.blocks
    .filter((block) => !silentBlocks.has(block.kind) && !repeated.has(block))
    .map((block) => ({ block, ...analyzer.analyze(article.text.slice(block.start, block.end)) }));
  return createLinguisticDocument(article, parts);
}
