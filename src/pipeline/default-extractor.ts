import type { Extractor } from '../extract/extractor.ts';
import { createLinguisticExtractor } from '../extract/linguistic/linguistic-extractor.ts';
import type { OwnRuleSet } from '../extract/linguistic/own-rules/parse-own-rules.ts';
import {
  type Analyzer,
  createAnalyzer,
  type LanguageModel,
  languageModelName,
  loadLanguageModel,
} from '../language/index.ts';
import type { Ontology } from '../model/ontology.ts';

/**
 * The extractor that newsgraph uses unless it is given another. Its language model is loaded with the first article.
 * @param rules Rules of a user over the same ontology.
 * @param model The language model, where it is loaded already. Default: the one that newsgraph ships.
 */
export function createDefaultExtractor(
  ontology: Ontology,
  rules?: OwnRuleSet,
  model?: LanguageModel,
): Extractor {
  let analyzer: Analyzer | undefined;
  return createLinguisticExtractor({
    ontology,
    ...(rules ? { rules } : {}),
    analyzer: {
      model: model?.name ?? languageModelName(),
      analyze(text) {
        analyzer ??= createAnalyzer(model ?? loadLanguageModel());
        return analyzer.analyze(text);
      },
    },
  });
}
