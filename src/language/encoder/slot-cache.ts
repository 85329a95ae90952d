import type { Lexeme } from '../vocabulary/lexeme.ts';

/** Decides which words keep their vectors in a fixed number of slots. A word's place is written on its lexeme. */
export interface SlotCache {
  /** Starts a new piece of text: what is used from here on keeps its slot until the next call. */
  begin(): void;
  /** The slot of a word in a variant, or -1. */
  find(lexeme: Lexeme, variant: number): number;
  /** A slot for a word that has none; the word that loses it is one that was not used for a while. */
  assign(lexeme: Lexeme, variant: number): number;
}

/** A cache with second chances. `capacity` must exceed the number of words of one piece of text. */
export function createSlotCache(capacity: number): SlotCache {
  const owners = new Array<Lexeme | undefined>(capacity).fill(undefined);
  const variants = new Uint8Array(capacity);
  const usedIn = new Uint32Array(capacity);
  const spared = new Uint8Array(capacity);
  let piece = 0;
  let hand = 0;
  return {
    begin() {
      // Wraps after 2^32 pieces; by then a stale mark only keeps one slot a little longer.
      piece = (piece + 1) >>> 0;
    },
    find(lexeme, variant) {
      const slot = lexeme.slots[variant]!;
      if (slot >= 0) {
        usedIn[slot] = piece;
        spared[slot] = 1;
      }
      return slot;
    },
    assign(lexeme, variant) {
      for (; ; hand = (hand + 1) % capacity) {
        if (usedIn[hand] === piece) continue;
        if (spared[hand] === 0) break;
        spared[hand] = 0;
      }
      const slot = hand;
      hand = (hand + 1) % capacity;
      const owner = owners[slot];
      if (owner !== undefined) owner.slots[variants[slot]!] = -1;
      owners[slot] = lexeme;
      variants[slot] = variant;
      usedIn[slot] = piece;
      spared[slot] = 0;
      lexeme.slots[variant] = slot;
      return slot;
    },
  };
}
