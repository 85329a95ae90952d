import type { Analysis } from '../model/analysis.ts';
import { assembleAnalysis } from './assemble-analysis.ts';
import { PIECE } from './encoder/encoder.ts';
import { createHiddenVectors } from './encoder/hidden-vectors.ts';
import type { KernelKind } from './kernel/kernel.ts';
import type { LanguageModel } from './language-model.ts';
import { createNetworks, type EncoderPart } from './networks.ts';
import type { Annotations } from './rules/annotations.ts';
import { createAttributeRuler } from './rules/attribute-ruler.ts';
import { createLemmatizer } from './rules/lemmatizer.ts';
import { createTokenizer } from './tokenizer/tokenizer.ts';
import type { TokenList } from './tokenizer/tokens.ts';
import { createVocabulary } from './vocabulary/vocabulary.ts';

/** Options of {@link createAnalyzer}. */
export interface AnalyzerOptions {
  /** What does the arithmetic. Default: `simd` where the engine has vector instructions, else `plain`. */
  readonly kernel?: KernelKind;
}

/** Analyses English text. It keeps caches, which never change a result; its memory does not grow with use. */
export interface Analyzer {
  /** Name and version of its model. */
  readonly model: string;
  /** Tokens, tags, lemmas, dependencies, sentences and names of a text of any length, also an empty one. */
  analyze(text: string): Analysis;
}

/**
 * An analyzer on a model. It grows to some 120 MB as its caches fill; analyzers of one model share its weights. One serves
 * one thread.
 *
 * @throws NewsgraphError `LANGUAGE_MODEL` if the kernel that was asked for does not run on this engine.
 */
export function createAnalyzer(model: LanguageModel, options: AnalyzerOptions = {}): Analyzer {
  const { tables } = model;
  const vocabulary = createVocabulary(tables.vocabulary);
  const tokenizer = createTokenizer(tables.tokenizer, vocabulary);
  const networks = createNetworks(model, vocabulary, options.kernel);
  const ruler = createAttributeRuler(tables.attributeRules);
  const lemmatizer = createLemmatizer(tables.lemmas, tables.vocabulary.letters);
  const hidden = createHiddenVectors();

  /** Encodes a text piece by piece and keeps the hidden vectors. */
  const encode = (
    tokens: TokenList,
    { encoder, hidden: layer }: EncoderPart,
    withVectors?: (address: number, count: number) => void,
  ): void => {
    const { length } = tokens.lexemes;
    hidden.begin(length);
    for (let start = 0; start < length; start += PIECE) {
      const end = Math.min(start + PIECE, length);
      const vectors = encoder.encode(tokens, start, end);
      withVectors?.(vectors, end - start);
      layer.project(vectors, start, end - start, hidden);
    }
  };

  return {
    model: model.name,
    analyze(text) {
      const tokens = tokenizer.tokenize(text);
      const { lexemes } = tokens;
      const tags: string[] = [];
      encode(tokens, networks.syntax, (vectors, count) => networks.tagger.tag(vectors, count, tags));
      const { heads, labels, starts } = networks.parser.parse(tokens, hidden);

      const empty = () => new Array<string>(lexemes.length).fill('');
      const annotations: Annotations = { tags, labels, parts: empty(), morphs: empty(), lemmas: empty() };
      ruler.apply(tokens, annotations);
      const { parts, morphs, lemmas } = annotations;
      for (let token = 0; token < lexemes.length; token++) {
        lemmas[token] ||= lemmatizer.lemmatize(lexemes[token]!, parts[token]!, morphs[token]!);
      }

      encode(tokens, networks.names);
      const names = networks.nameFinder.find(tokens, starts, hidden);
      return assembleAnalysis(text, tokens, annotations, { heads, starts, names });
    },
  };
}
