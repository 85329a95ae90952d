import type { Arena } from '../kernel/arena.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { WIDTH } from './embedding.ts';
import { PIECE } from './encoder.ts';
import type { Weights } from './weights.ts';

/** Numbers of a token's hidden vector, the input of a transition model. */
export const HIDDEN = 64;

/** Tokens whose room is kept from one text to the next. */
const KEPT_TOKENS = 8192;

/** Room for the hidden vectors of a text, outside the kernel's memory, which cannot shrink. */
export interface HiddenVectors {
  /** 64 numbers a token. Good until the next text begins. */
  readonly values: Float32Array;
  begin(tokens: number): void;
}

export function createHiddenVectors(): HiddenVectors {
  const kept = new Float32Array(KEPT_TOKENS * HIDDEN);
  let values = kept;
  return {
    get values() {
      return values;
    },
    begin(tokens) {
      values = tokens <= KEPT_TOKENS ? kept : new Float32Array(tokens * HIDDEN);
    },
  };
}

/** Projects the encoder's vectors to hidden ones. */
export interface HiddenLayer {
  /** Projects `count` vectors at `address` (at most `PIECE`) into `out`, those of token `start` first. */
  project(address: number, start: number, count: number, out: HiddenVectors): void;
}

export function createHiddenLayer(name: string, weights: Weights, kernel: Kernel, arena: Arena): HiddenLayer {
  const layer = weights.linear(`${name}.hidden`);
  const projected = arena.allocate(PIECE * HIDDEN * 4);
  return {
    project(address, start, count, out) {
      const { weights: panels, bias, depth, columns } = layer;
      kernel.multiply(address, WIDTH * 4, panels, bias, projected, HIDDEN * 4, count, depth, columns);
      const from = projected / 4;
      out.values.set(kernel.floats.subarray(from, from + count * HIDDEN), start * HIDDEN);
    },
  };
}
