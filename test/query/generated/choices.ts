import fc from 'fast-check';

/** What a generator decides by. Zero, and the first of a list, are the simplest: that is where shrinking leads. */
export interface Choices {
  /** A whole number below `limit`. */
  below(limit: number): number;
  of<T>(items: readonly T[]): T;
  /** True once in `times`. */
  once(times: number): boolean;
  /** One of the branches, each with how often it is taken; the first is the simplest. */
  branch<T>(branches: readonly (readonly [weight: number, make: () => T])[]): T;
  /** Up to `most` different items, at least `least`, in their order. */
  some<T>(items: readonly T[], least: number, most: number): T[];
}

/** Decisions read from a list of numbers, one after the other; after its end they are all the simplest. */
export function choicesFrom(tape: readonly number[]): Choices {
  let at = 0;
  const below = (limit: number): number => {
    const drawn = tape[at] ?? 0;
    at += 1;
    return limit <= 1 ? 0 : drawn % limit;
  };
  const of = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('there is nothing to choose from');
    return items[below(items.length)]!;
  };
  return {
    below,
    of,
    once: (times) => below(times) === times - 1,
    branch: (branches) => {
      const total = branches.reduce((sum, [weight]) => sum + weight, 0);
      let left = below(total);
      for (const [weight, make] of branches) {
        if (left < weight) return make();
        left -= weight;
      }
      return branches[0]![1]();
    },
    some: (items, least, most) => {
      const count = Math.min(items.length, least + below(most - least + 1));
      const chosen = new Set<number>();
      while (chosen.size < count) {
        const free = items.map((_, index) => index).filter((index) => !chosen.has(index));
        chosen.add(of(free));
      }
      return [...chosen].sort((a, b) => a - b).map((index) => items[index]!);
    },
  };
}

const length = 48;

/**
 * Lists of decisions, one list for each part of what is generated, so that a part can be made simpler without changing
 * the others. Shrinking cuts the ends off and then sets decision after decision to the simplest.
 */
export function tapes(parts: number): fc.Arbitrary<readonly (readonly number[])[]> {
  // Half of them are used to the end.
  const kept = fc.noBias(fc.nat(2 * length));
  const numbers = fc.array(fc.noBias(fc.nat(0xffff)), { minLength: length, maxLength: length, size: 'max' });
  const tape = fc.tuple(kept, numbers).map(([count, drawn]) => drawn.slice(0, count));
  return fc.array(tape, { minLength: parts, maxLength: parts, size: 'max' });
}
