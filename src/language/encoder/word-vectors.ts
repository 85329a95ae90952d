import type { Arena } from '../kernel/arena.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { TokenList } from '../tokenizer/tokens.ts';
import type { Lexeme } from '../vocabulary/lexeme.ts';
import { type Embedding, WIDTH } from './embedding.ts';
import { createSlotCache } from './slot-cache.ts';
import type { Weights } from './weights.ts';

/** Words that keep their vectors. */
const CAPACITY = 4096;
/** New words that are computed together; a multiple of four. */
const BATCH = 64;

const ROW = WIDTH * 4;
const CANDIDATES = 3 * ROW;
const PROJECTIONS = 3 * CANDIDATES;
/** Bytes of a slot: the vector's three projections, then the vector. */
const SLOT = PROJECTIONS + ROW;

/** The part of an encoder that depends on the word alone; see `Kernel.gatherWindows` for what a slot holds. */
export interface WordVectors {
  /** Address of the slot that stands for no word at all: all zeros. */
  readonly none: number;
  /** Writes the slots' addresses of the tokens from `start` to `end` to `addresses` (an index into `kernel.words`). */
  find(tokens: TokenList, start: number, end: number, addresses: number): void;
}

export interface WordVectorsOptions {
  readonly name: string;
  /** Which of a lexeme's slots to use: without and with a space after the word; the same if that makes no difference. */
  readonly variants: readonly [number, number];
}

export function createWordVectors(
  { name, variants }: WordVectorsOptions,
  embedding: Embedding,
  weights: Weights,
  kernel: Kernel,
  arena: Arena,
): WordVectors {
  const mixer = weights.linear(`${name}.mixer`);
  const norm = weights.norm(`${name}.mixer`);
  const projection = weights.linear(`${name}.window1`);
  const cache = createSlotCache(CAPACITY);
  const slots = arena.allocate((CAPACITY + 1) * SLOT);
  const none = slots + CAPACITY * SLOT;
  const embedded = arena.allocate(BATCH * embedding.width * 4);
  const candidates = arena.allocate(BATCH * CANDIDATES);
  const vectors = arena.allocate(BATCH * ROW);
  const projected = arena.allocate(BATCH * PROJECTIONS);

  const copy = (from: number, to: number, bytes: number): void => {
    kernel.floats.copyWithin(to / 4, from / 4, (from + bytes) / 4);
  };

  const compute = (count: number, targets: readonly number[]): void => {
    const stride = embedding.width * 4;
    kernel.multiply(
      embedded,
      stride,
      mixer.weights,
      mixer.bias,
      candidates,
      CANDIDATES,
      count,
      mixer.depth,
      288,
    );
    kernel.maxoutNorm(candidates, 0, norm.gain, norm.shift, vectors, count);
    const { weights: panels, bias, depth, columns } = projection;
    kernel.multiply(vectors, ROW, panels, bias, projected, PROJECTIONS, count, depth, columns);
    for (let index = 0; index < count; index++) {
      const slot = slots + targets[index]! * SLOT;
      copy(projected + index * PROJECTIONS, slot, PROJECTIONS);
      copy(vectors + index * ROW, slot + PROJECTIONS, ROW);
    }
  };

  return {
    none,
    find({ lexemes, spaces }, start, end, addresses) {
      cache.begin();
      const variantOf = (token: number): number => variants[spaces[token] ? 1 : 0];
      const missing: number[] = [];
      const words = kernel.words;
      for (let token = start; token < end; token++) {
        const slot = cache.find(lexemes[token]!, variantOf(token));
        if (slot < 0) missing.push(token);
        else words[addresses + token - start] = slots + slot * SLOT;
      }
      let targets: number[] = [];
      for (const token of missing) {
        const lexeme: Lexeme = lexemes[token]!;
        const variant = variantOf(token);
        let slot = lexeme.slots[variant]!;
        if (slot < 0) {
          embedding.write(lexeme, spaces[token]!, embedded + targets.length * embedding.width * 4);
          slot = cache.assign(lexeme, variant);
          targets.push(slot);
          if (targets.length === BATCH) {
            compute(BATCH, targets);
            targets = [];
          }
        }
        words[addresses + token - start] = slots + slot * SLOT;
      }
      if (targets.length > 0) compute(targets.length, targets);
    },
  };
}
