import { NewsgraphError } from '../model/errors.ts';
import { createEmbedding, type WordFeature } from './encoder/embedding.ts';
import { createEncoder, type Encoder } from './encoder/encoder.ts';
import { createHiddenLayer, type HiddenLayer } from './encoder/hidden-vectors.ts';
import { placeWeights } from './encoder/weights.ts';
import { createWordVectors } from './encoder/word-vectors.ts';
import { createArena } from './kernel/arena.ts';
import type { Kernel, KernelKind } from './kernel/kernel.ts';
import { createPlainKernel } from './kernel/plain-kernel.ts';
import { createSimdKernel } from './kernel/simd-kernel.ts';
import type { LanguageModel } from './language-model.ts';
import { createNameFinder, NAME_FEATURES, type NameFinder } from './names/name-finder.ts';
import { createParser, PARSER_FEATURES, type Parser } from './parser/parser.ts';
import { createTagger, type Tagger } from './tagger.ts';
import { type ActionScorer, createActionScorer } from './transitions/action-scorer.ts';
import { allocateFrames } from './transitions/feature-rows.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** Room for the weights, the cached word vectors and the scratch of all networks; the arena checks that it is enough. */
const MEMORY = 64 * 1024 * 1024;

const SYNTAX_FEATURES: readonly WordFeature[] = ['norm', 'prefix', 'suffix', 'shape', 'space', 'isSpace'];
const NAME_WORD_FEATURES: readonly WordFeature[] = ['norm', 'prefix', 'suffix', 'shape'];

/** An encoder and the layer behind it. */
export interface EncoderPart {
  readonly encoder: Encoder;
  readonly hidden: HiddenLayer;
}

/** The parts of the model that compute. */
export interface Networks {
  readonly syntax: EncoderPart;
  readonly names: EncoderPart;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly nameFinder: NameFinder;
}

function createKernel(model: LanguageModel, kind: KernelKind | undefined): Kernel {
  if (kind === 'plain' || (kind === undefined && model.kernel === null)) return createPlainKernel(MEMORY);
  if (model.kernel === null) {
    throw new NewsgraphError(
      'LANGUAGE_MODEL',
      'This JavaScript engine has no WebAssembly vector instructions; use the plain kernel',
    );
  }
  return createSimdKernel(model.kernel, MEMORY);
}

/** Builds the networks of a model on a kernel of their own. */
export function createNetworks(
  model: LanguageModel,
  vocabulary: Vocabulary,
  kind: KernelKind | undefined,
): Networks {
  const { directory, labels } = model.tables;
  const kernel = createKernel(model, kind);
  const arena = createArena(MEMORY);
  const weights = placeWeights(model.weights, directory, kernel, arena);
  // The parser is done before the name finder begins: they share their pages.
  const frames = allocateFrames(arena, Math.max(PARSER_FEATURES, NAME_FEATURES));

  const encoderOf = (
    name: string,
    features: readonly WordFeature[],
    variants: readonly [number, number],
  ): Encoder => {
    const embedding = createEmbedding(name, features, weights, kernel, vocabulary);
    const vectors = createWordVectors({ name, variants }, embedding, weights, kernel, arena);
    return createEncoder(name, vectors, weights, kernel, arena);
  };
  const scorerOf = (name: string, features: number): ActionScorer =>
    createActionScorer(name, features, frames, weights, kernel, arena);

  return {
    syntax: {
      encoder: encoderOf('syntax', SYNTAX_FEATURES, [0, 1]),
      hidden: createHiddenLayer('parser', weights, kernel, arena),
    },
    names: {
      encoder: encoderOf('names', NAME_WORD_FEATURES, [2, 2]),
      hidden: createHiddenLayer('names.head', weights, kernel, arena),
    },
    tagger: createTagger(labels.tags, weights, kernel, arena),
    parser: createParser(labels.parser, scorerOf('parser', PARSER_FEATURES), kernel),
    nameFinder: createNameFinder(labels.names, scorerOf('names.head', NAME_FEATURES), kernel),
  };
}
