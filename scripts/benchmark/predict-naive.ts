import { completeArticle } from '../../src/article/complete-article.ts';
import { readJsonArticle } from '../../src/article/formats/json-article.ts';
import { defaultMaxTextLength } from '../../src/article/source.ts';
import type { GoldDocument } from '../../src/evaluation/gold-document.ts';
import { type Prediction, predictionSchema } from '../../src/evaluation/prediction.ts';
import { loadEventLexicon } from '../../src/extract/linguistic/events/load-event-lexicon.ts';
import { createDefaultExtractor, loadOntology } from '../../src/index.ts';
import { createAnalyzer, loadLanguageModel } from '../../src/language/index.ts';
import { naiveClaims } from './naive-claims.ts';

/** The naive reading of each text, with the names and entities that newsgraph finds. */
export async function predictNaive(documents: readonly GoldDocument[]): Promise<Prediction[]> {
  const extractor = createDefaultExtractor(await loadOntology());
  const analyzer = createAnalyzer(loadLanguageModel());
  const keywords = loadEventLexicon();
  const predictions: Prediction[] = [];
  try {
    for (const { id, text, title, published } of documents) {
      const article = await completeArticle(readJsonArticle({ id, text, title, published }), {
        fallbackId: null,
        maxTextLength: defaultMaxTextLength,
        language: 'en',
        warn() {},
      });
      const { entities, mentions } = await extractor.extract(article);
      const claims = naiveClaims(analyzer.analyze(text), { mentions }, keywords);
      predictions.push(predictionSchema.parse({ id, text, entities, mentions, claims }));
    }
  } finally {
    await extractor.close();
  }
  return predictions;
}
