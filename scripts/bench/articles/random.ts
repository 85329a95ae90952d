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

/** Numbers by the generator mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
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
