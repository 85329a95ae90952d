import { mulberry32 } from '../../support/mulberry32.ts';

/** Numbers from a seed: the same for the same seed, whatever the machine. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 to `count`, without it; small ones are the more frequent, the larger the skew above 1. */
  index(count: number, skew?: number): number;
  pick<T>(items: readonly T[], skew?: number): T;
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const index = (count: number, skew = 1) => Math.floor(next() ** skew * count);
  return {
    next,
    index,
    chance: (probability) => next() < probability,
    pick: (items, skew = 1) => items[index(items.length, skew)]!,
  };
}
