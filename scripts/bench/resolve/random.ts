/** Numbers from a seed: the same for the same seed, whatever the machine. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 to `count`, without it; small ones are the more frequent, the larger the skew above 1. */
  index(count: number, skew?: number): number;
  pick<T>(items: readonly T[], skew?: number): T;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const index = (count: number, skew = 1) => Math.floor(next() ** skew * count);
  return {
    next,
    index,
    chance: (probability) => next() < probability,
    pick: (items, skew = 1) => items[index(items.length, skew)]!,
  };
}
