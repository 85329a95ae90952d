import type { Extractor } from '../extract/extractor.ts';
import { createLinguisticExtractor } from '../extract/linguistic/linguistic-extractor.ts';
import type { OwnRuleSet } from '../extract/linguistic/own-rules/parse-own-rules.ts';
import { type Analyzer, createAnalyzer, languageModelName, loadLanguageModel } from '../language/index.ts';
import type { Ontology } from '../model/ontology.ts';

/**
 * The extractor that newsgraph uses unless it is given another. Its language model is loaded with the first article.
 * @param rules Rules of a user over the same ontology.
 */
export function createDefaultExtractor(ontology: Ontology, rules?: OwnRuleSet): Extractor {
  let analyzer: Analyzer | undefined;
  return createLinguisticExtractor({
    ontology,
    ...(rules ? { rules } : {}),
    analyzer: {
      model: languageModelName(),
      analyze(text) {
        analyzer ??= createAnalyzer(loadLanguageModel());
        return analyzer.analyze(text);
      },
    },
  });
}
