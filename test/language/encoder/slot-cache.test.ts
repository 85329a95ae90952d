import { describe, expect, it } from 'vitest';
import { createSlotCache } from '../../../src/language/encoder/slot-cache.ts';
import type { Lexeme } from '../../../src/language/vocabulary/lexeme.ts';

function word(): Lexeme {
  const text = 'w';
  return {
    text,
    lower: text,
    norm: text,
    prefix: text,
    suffix: text,
    shape: 'x',
    isSpace: false,
    slots: [-1, -1, -1],
  };
}

describe('slot cache', () => {
  it('never gives away a slot that the present piece uses', () => {
    const cache = createSlotCache(8);
    const often = word();
    for (let piece = 0; piece < 50; piece++) {
      cache.begin();
      const slot = cache.find(often, 0) < 0 ? cache.assign(often, 0) : often.slots[0]!;
      const others = Array.from({ length: 7 }, () => cache.assign(word(), 0));
      expect(new Set([slot, ...others]).size).toBe(8);
      expect(often.slots[0]).toBe(slot);
    }
  });

  it('keeps the variants of a word apart', () => {
    const cache = createSlotCache(2);
    const lexeme = word();
    cache.begin();
    const first = cache.assign(lexeme, 0);
    expect(cache.find(lexeme, 1)).toBe(-1);
    const second = cache.assign(lexeme, 1);
    expect(second).not.toBe(first);
    cache.begin();
    cache.assign(word(), 0);
    cache.assign(word(), 0);
    expect(lexeme.slots).toEqual([-1, -1, -1]);
  });
});
