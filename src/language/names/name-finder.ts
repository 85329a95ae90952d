import type { NameSpan } from '../../model/analysis.ts';
import type { HiddenVectors } from '../encoder/hidden-vectors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { TokenList } from '../tokenizer/tokens.ts';
import type { ActionScorer } from '../transitions/action-scorer.ts';
import { betterAction } from '../transitions/better-action.ts';

/** Tokens that the name finder's network looks at in a state. */
export const NAME_FEATURES = 3;

/** Finds names, token by token. */
export interface NameFinder {
  /** @param starts 1 where a sentence starts: no name crosses that. */
  find(tokens: TokenList, starts: Uint8Array, hidden: HiddenVectors): NameSpan[];
}

/**
 * A name finder. `actions` are the model's: for all labels begin, then inside, last and single-token, then two more,
 * of which only the last (no name) is ever taken.
 */
export function createNameFinder(
  actions: readonly string[],
  scorer: ActionScorer,
  kernel: Kernel,
): NameFinder {
  const labels = actions.filter((action) => action.startsWith('B-')).map((action) => action.slice(2));
  const count = labels.length;
  const outside = actions.length - 1;
  const features = new Int32Array(NAME_FEATURES);

  const better = (scores: number, best: number, from: number, to: number): number =>
    betterAction(kernel.floats, scores, best, from, to);

  const chooseOutside = (scores: number, isSpace: boolean, canContinue: boolean): number => {
    let best = -1;
    if (!isSpace) {
      if (canContinue) best = better(scores, best, 0, count);
      best = better(scores, best, 3 * count, 4 * count);
    }
    return better(scores, best, outside, outside + 1);
  };

  const chooseInside = (scores: number, label: number, canContinue: boolean): number => {
    const inside = canContinue ? count + label : -1;
    return better(scores, inside, 2 * count + label, 2 * count + label + 1);
  };

  return {
    find(tokens, starts, hidden) {
      const { lexemes } = tokens;
      const names: NameSpan[] = [];
      let start = -1;
      let label = -1;
      scorer.begin(hidden, lexemes.length);
      for (let token = 0; token < lexemes.length; token++) {
        features[0] = token;
        features[1] = start;
        features[2] = start < 0 ? -1 : token - 1;
        const scores = scorer.score(features);
        const canContinue = token + 1 < lexemes.length && starts[token + 1] === 0;
        if (start >= 0) {
          if (chooseInside(scores, label, canContinue) < 2 * count) continue;
          names.push({ start, end: token + 1, label: labels[label]! });
          start = -1;
          continue;
        }
        const action = chooseOutside(scores, lexemes[token]!.isSpace, canContinue);
        if (action < count) {
          start = token;
          label = action;
        } else if (action < 4 * count) {
          names.push({ start: token, end: token + 1, label: labels[action - 3 * count]! });
        }
      }
      return names;
    },
  };
}
