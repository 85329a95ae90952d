import type { HiddenVectors } from '../encoder/hidden-vectors.ts';
import type { Weights } from '../encoder/weights.ts';
import type { Arena } from '../kernel/arena.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { createFeatureRows } from './feature-rows.ts';

/** Scores the actions of a transition model in one state after the other. */
export interface ActionScorer {
  /** Starts a new text, given the hidden vectors of its tokens. */
  begin(hidden: HiddenVectors, tokens: number): void;
  /**
   * Scores a state.
   *
   * @param features The token in each role, negative for none.
   * @returns Index in `kernel.floats` of the first action's score; the others follow. Good until the next call.
   */
  score(features: Int32Array): number;
}

export function createActionScorer(
  name: string,
  features: number,
  frames: number,
  weights: Weights,
  kernel: Kernel,
  arena: Arena,
): ActionScorer {
  const rows = createFeatureRows(name, features, frames, weights, kernel, arena);
  const lowerBias = weights.address(`${name}.lowerBias`);
  const upper = weights.linear(`${name}.upper`);
  const addresses = arena.allocate(features * 4);
  const hidden = arena.allocate(64 * 4);
  const scores = arena.allocate(upper.columns * 4);
  const { words } = kernel;
  return {
    begin: (vectors, tokens) => rows.begin(vectors.values, tokens),
    score(tokens) {
      rows.step();
      for (let feature = 0; feature < features; feature++) {
        words[addresses / 4 + feature] = rows.address(tokens[feature]!, feature);
      }
      const { weights: panels, bias, columns } = upper;
      kernel.scoreActions(addresses, features, lowerBias, panels, bias, columns, hidden, scores);
      return scores / 4;
    },
  };
}
