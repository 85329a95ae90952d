import type { Arena } from '../kernel/arena.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { TokenList } from '../tokenizer/tokens.ts';
import { WIDTH } from './embedding.ts';
import type { Weights } from './weights.ts';
import type { WordVectors } from './word-vectors.ts';

/** Tokens that are encoded at a time. Longer texts are encoded piece by piece, with the same result. */
export const PIECE = 512;

/** Window layers, each of which sees one token to either side: a vector depends on four neighbours either way. */
const LAYERS = 4;
/** Rows between a product and its norm, so that they stay in the processor's cache. */
const BLOCK = 64;

const ROW = WIDTH * 4;
const CANDIDATES = 3 * ROW;
/** Bytes of one of the four parts that a block of windows is split into, and of its product. */
const SPLIT = (BLOCK / 2) * ROW;
const PRODUCTS = (BLOCK / 2) * CANDIDATES;
const ROWS = PIECE + 2 * LAYERS + 8;

/** Turns tokens into vectors of 96 numbers that know their neighbourhood. */
export interface Encoder {
  /**
   * Encodes the tokens from `start` to `end`, at most `PIECE` of them.
   *
   * @returns Address of the first token's vector; the next ones follow. Good until the next call. There is room for
   *   a multiple of four rows.
   */
  encode(tokens: TokenList, start: number, end: number): number;
}

export function createEncoder(
  name: string,
  vectors: WordVectors,
  weights: Weights,
  kernel: Kernel,
  arena: Arena,
): Encoder {
  const windowBias = weights.address(`${name}.window1.windowBias`);
  const firstNorm = weights.norm(`${name}.window1`);
  const layers = [2, 3, 4].map((layer) => ({
    parts: [0, 1, 2, 3].map((part) => weights.linear(`${name}.window${layer}.part${part}`)),
    norm: weights.norm(`${name}.window${layer}`),
  }));
  const slots = arena.allocate(ROWS * 4);
  const candidates = arena.allocate(BLOCK * CANDIDATES);
  const split = arena.allocate(4 * SPLIT);
  const products = arena.allocate(4 * PRODUCTS);
  const buffers = [arena.allocate(ROWS * ROW), arena.allocate(ROWS * ROW)] as const;

  /** Row r of `from` and of the list of slots is token `first + r`, which may lie outside the text. */
  const firstLayer = (from: number, to: number, rows: number): void => {
    for (let done = 0; done < rows; done += BLOCK) {
      const count = Math.min(BLOCK, rows - done);
      kernel.gatherWindows(slots + done * 4, windowBias, candidates, from + done * ROW, count);
      const { gain, shift } = firstNorm;
      kernel.maxoutNorm(candidates, from + done * ROW, gain, shift, to + done * ROW, count);
    }
  };

  /** Two windows at a time: see put_window_pairs in scripts/language/convert.py. */
  const nextLayer = (layer: (typeof layers)[number], from: number, to: number, rows: number): void => {
    const { gain, shift } = layer.norm;
    for (let done = 0; done < rows; done += BLOCK) {
      const count = Math.min(BLOCK, rows - done);
      const pairs = Math.ceil(count / 2);
      const first = from + done * ROW;
      kernel.splitWindows(first, split, SPLIT, pairs);
      for (const [part, { weights: panels, bias, depth, columns }] of layer.parts.entries()) {
        const out = products + part * PRODUCTS;
        kernel.multiply(split + part * SPLIT, ROW, panels, bias, out, CANDIDATES, pairs, depth, columns);
      }
      kernel.joinWindows(products, PRODUCTS, candidates, pairs);
      kernel.maxoutNorm(candidates, first + ROW, gain, shift, to + done * ROW, count);
    }
  };

  return {
    encode(tokens, start, end) {
      const length = tokens.lexemes.length;
      const first = start - LAYERS;
      const last = end + LAYERS;
      const inText = Math.max(first, 0);
      // Before and after the text there are tokens without a word: their vectors are zero to begin with.
      kernel.words.fill(vectors.none, slots / 4, slots / 4 + last - first);
      vectors.find(tokens, inText, Math.min(last, length), slots / 4 + inText - first);
      let rows = last - first - 2;
      let [from, to] = buffers;
      firstLayer(from, to, rows);
      for (const layer of layers) {
        [from, to] = [to, from];
        rows -= 2;
        nextLayer(layer, from, to, rows);
      }
      return to;
    },
  };
}
