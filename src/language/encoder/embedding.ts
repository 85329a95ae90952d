import type { Kernel } from '../kernel/kernel.ts';
import { hashRows } from '../text/row-hash.ts';
import type { Lexeme } from '../vocabulary/lexeme.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Weights } from './weights.ts';

/** Numbers of a vector. */
export const WIDTH = 96;

/** The features of a word that have a table each, in the order of the tables. */
export type WordFeature = 'norm' | 'prefix' | 'suffix' | 'shape' | 'space' | 'isSpace';

/** The seed of the first table's hash; each further table has the next number. */
const FIRST_SEED = 8;

/** Looks words up in hashed embedding tables. */
export interface Embedding {
  /** How many numbers `write` writes. */
  readonly width: number;
  /** Writes the embeddings of a word's features, one after the other, to `address` in the kernel's memory. */
  write(lexeme: Lexeme, spaceFollows: boolean, address: number): void;
}

export function createEmbedding(
  name: string,
  features: readonly WordFeature[],
  weights: Weights,
  kernel: Kernel,
  vocabulary: Vocabulary,
): Embedding {
  const tables = features.map((feature) => weights.table(`${name}.embedding.${feature}`));

  const keyOf = (lexeme: Lexeme, feature: WordFeature, spaceFollows: boolean) => {
    if (feature === 'space') return { low: spaceFollows ? 1 : 0, high: 0 };
    if (feature === 'isSpace') return { low: lexeme.isSpace ? 1 : 0, high: 0 };
    return vocabulary.idOf(lexeme[feature]);
  };

  return {
    width: features.length * WIDTH,
    write(lexeme, spaceFollows, address) {
      const out = kernel.floats;
      let to = address / 4;
      for (const [index, feature] of features.entries()) {
        const table = tables[index]!;
        const key = keyOf(lexeme, feature, spaceFollows);
        const [a, b, c, d] = hashRows(key, FIRST_SEED + index, table.length / WIDTH);
        for (let i = 0; i < WIDTH; i++) {
          // Rounded after each addition, as single precision does.
          const first = Math.fround(table[a * WIDTH + i]! + table[b * WIDTH + i]!);
          out[to++] = Math.fround(first + table[c * WIDTH + i]!) + table[d * WIDTH + i]!;
        }
      }
    },
  };
}
