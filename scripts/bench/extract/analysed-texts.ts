import type { TextAnalyzer } from '../../../src/extract/linguistic/document/analyse-article.ts';

/** An analyzer that notes what it is asked until it is stopped. */
export interface AnalysisRecorder extends TextAnalyzer {
  /** Ends the notes; the analyzer goes on. */
  stop(): { readonly texts: readonly string[]; readonly tokens: number };
}

/** Wraps an analyzer, to learn which texts an extraction has analysed. */
export function createRecorder(analyzer: TextAnalyzer): AnalysisRecorder {
  const texts: string[] = [];
  let tokens = 0;
  let isStopped = false;
  return {
    model: analyzer.model,
    analyze(text) {
      const analysis = analyzer.analyze(text);
      if (!isStopped) {
        texts.push(text);
        tokens += analysis.tokens.length;
      }
      return analysis;
    },
    stop() {
      isStopped = true;
      return { texts, tokens };
    },
  };
}
