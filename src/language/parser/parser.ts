import type { HiddenVectors } from '../encoder/hidden-vectors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { TokenList } from '../tokenizer/tokens.ts';
import type { ActionScorer } from '../transitions/action-scorer.ts';
import { betterAction } from '../transitions/better-action.ts';
import { deprojectivize } from './deprojectivize.ts';
import { ParserState } from './parser-state.ts';
import { sentenceStarts, subtreeEdges } from './subtree-edges.ts';

/** Tokens that the parser's network looks at in a state. */
export const PARSER_FEATURES = 8;

/** A dependency tree of every sentence of a text. */
interface Parse {
  /** Head of each token; its own index for a root. */
  readonly heads: Int32Array;
  readonly labels: string[];
  /** 1 where a sentence starts. */
  readonly starts: Uint8Array;
}

/** Finds heads, labels and sentences. */
export interface Parser {
  parse(tokens: TokenList, hidden: HiddenVectors): Parse;
}

/**
 * A greedy parser. `actions` are the model's, in this order: shift, reduce, left arcs, right arcs, break.
 */
export function createParser(actions: readonly string[], scorer: ActionScorer, kernel: Kernel): Parser {
  const firstRight = actions.findIndex((action) => action.startsWith('R-'));
  const breaks = actions.length - 1;
  const labels = actions.map((action) => action.slice(2));
  const features = new Int32Array(PARSER_FEATURES);

  /** The best action that is allowed, the first of equals; -1 if none is. */
  const choose = (state: ParserState, scores: number): number => {
    const { floats } = kernel;
    let best = -1;
    if (state.canShift()) best = 0;
    if (state.canReduce()) best = betterAction(floats, scores, best, 1, 2);
    if (state.canAttach()) best = betterAction(floats, scores, best, 2, breaks);
    if (state.canBreak()) best = betterAction(floats, scores, best, breaks, breaks + 1);
    return best;
  };

  const run = (state: ParserState): void => {
    while (!state.isFinal) {
      state.features(features);
      const action = choose(state, scorer.score(features));
      if (action < 0) return;
      if (action === 0) state.shift();
      else if (action === 1) state.reduce();
      else if (action === breaks) state.breakSentence();
      else if (action < firstRight) state.attachLeft(labels[action]!);
      else state.attachRight(labels[action]!);
    }
  };

  return {
    parse(tokens, hidden) {
      const length = tokens.lexemes.length;
      const state = new ParserState(length);
      scorer.begin(hidden, length);
      run(state);
      const { heads } = state;
      for (let token = 0; token < length; token++) {
        if (heads[token]! >= 0) continue;
        heads[token] = token;
        state.labels[token] = 'ROOT';
      }
      let edges = subtreeEdges(heads);
      if (deprojectivize(tokens, heads, state.labels, edges)) edges = subtreeEdges(heads);
      return { heads, labels: state.labels, starts: sentenceStarts(heads, edges) };
    },
  };
}
