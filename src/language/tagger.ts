import { WIDTH } from './encoder/embedding.ts';
import { PIECE } from './encoder/encoder.ts';
import type { Weights } from './encoder/weights.ts';
import type { Arena } from './kernel/arena.ts';
import type { Kernel } from './kernel/kernel.ts';

/** Gives tokens their fine-grained part of speech. */
export interface Tagger {
  /** Appends the tags of `count` tokens (at most `PIECE`), whose vectors lie at `address`. */
  tag(address: number, count: number, tags: string[]): void;
}

export function createTagger(
  labels: readonly string[],
  weights: Weights,
  kernel: Kernel,
  arena: Arena,
): Tagger {
  const { weights: panels, bias, depth, columns } = weights.linear('tagger');
  const scores = arena.allocate(PIECE * columns * 4);
  return {
    tag(address, count, tags) {
      kernel.multiply(address, WIDTH * 4, panels, bias, scores, columns * 4, count, depth, columns);
      const { floats } = kernel;
      for (let token = 0; token < count; token++) {
        const first = scores / 4 + token * columns;
        let best = 0;
        for (let tag = 1; tag < labels.length; tag++)
          if (floats[first + tag]! > floats[first + best]!) best = tag;
        tags.push(labels[best]!);
      }
    },
  };
}
