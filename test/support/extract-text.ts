import { createLinguisticExtractor } from '../../src/extract/linguistic/linguistic-extractor.ts';
import { createAnalyzer, loadLanguageModel } from '../../src/language/index.ts';
import type { Article, Block } from '../../src/model/article.ts';
import type { Claim, Extraction } from '../../src/model/extraction.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';

const ontology = await loadOntology();
const extractor = createLinguisticExtractor({
  analyzer: createAnalyzer(await loadLanguageModel()),
  ontology,
});

/** The blocks of a text of one paragraph a line. */
export function blocksOf(text: string): Block[] {
  return Array.from(text.matchAll(/\S.*/g), (match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

/** Extracts a text of one paragraph a line. */
export async function extractText(text: string, more: Partial<Article> = {}): Promise<Extraction> {
  const blocks = blocksOf(text);
  return extractor.extract({ id: 'test', authors: [], language: 'en', text, blocks, ...more });
}

/** A claim with names in the place of ids: `TYPE subject -> object`. */
export function told(extraction: Extraction, claim: Claim): string {
  const nameOf = (id: string | null) => extraction.entities.find((entity) => entity.id === id)?.name ?? '-';
  return `${claim.type} ${nameOf(claim.subject)} -> ${nameOf(claim.object)}`;
}
