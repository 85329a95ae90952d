import { mulberry32 } from '../../support/mulberry32.ts';

/** A source of random numbers that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `end`, which is left out. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** A place in a list of so many, early ones far more often: the n-th about 1/n as often as the first. */
  early(length: number): number;
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)]!,
    early: (length) => Math.min(length - 1, Math.floor((length + 1) ** next()) - 1),
    chance: (probability) => next() < probability,
  };
}

/** A seed for the `number`-th thing of a series. */
export function seedOf(seed: number, number: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(number + 1, 0xc2b2ae35)) >>> 0;
}
