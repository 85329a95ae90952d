import type { VocabularyTables } from '../model-tables.ts';
import type { Hash } from '../text/hash.ts';

/** The norms of words that are written in several ways. */
export interface NormTable {
  /** The norm of a text with this hash, or undefined if it is the usual one: the text in lower case. */
  find(text: string, hash: Hash): string | undefined;
}

/** The table out of the model's own list (by hash) and the language's short list (by text). */
export function createNormTable(tables: VocabularyTables): NormTable {
  const byLow = new Map<number, { high: number; norm: string }>();
  for (const [norm, hashes] of Object.entries(tables.hashedNorms)) {
    for (const hash of hashes) {
      const high = Number.parseInt(hash.slice(0, 8), 16);
      byLow.set(Number.parseInt(hash.slice(8), 16), { high, norm });
    }
  }
  const base = new Map(Object.entries(tables.baseNorms));
  return {
    find(text, hash) {
      const entry = byLow.get(hash.low);
      return entry !== undefined && entry.high === hash.high ? entry.norm : base.get(text);
    },
  };
}
