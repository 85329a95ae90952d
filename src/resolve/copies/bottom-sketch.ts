/** The smallest hashes of a set, in their order: the whole set, if it is small. */
export interface BottomSketch {
  readonly hashes: Uint32Array;
  /** Whether the set has no others. */
  readonly isWhole: boolean;
}

/** Keeps the `size` smallest hashes of a set. */
export function bottomSketch(set: ReadonlySet<number>, size: number): BottomSketch {
  const sorted = Uint32Array.from(set).sort();
  return { hashes: sorted.slice(0, size), isWhole: sorted.length <= size };
}

/**
 * Which share of the smaller of two sets the other holds. Exact where both sketches hold whole sets; else an estimate from
 * the hashes up to the largest that both sketches would hold.
 * @param fewest Null where fewer hashes of one of the sets can be compared.
 */
export function containment(a: BottomSketch, b: BottomSketch, fewest: number): number | null {
  const bound = Math.min(reach(a), reach(b));
  const sizeOfA = countUpTo(a.hashes, bound);
  const sizeOfB = countUpTo(b.hashes, bound);
  const smaller = Math.min(sizeOfA, sizeOfB);
  if (smaller < fewest) return null;
  let common = 0;
  for (let atA = 0, atB = 0; atA < sizeOfA && atB < sizeOfB; ) {
    const difference = a.hashes[atA]! - b.hashes[atB]!;
    if (difference === 0) common += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return common / smaller;
}

function reach({ hashes, isWhole }: BottomSketch): number {
  return isWhole ? 0xffffffff : hashes[hashes.length - 1]!;
}

function countUpTo(sorted: Uint32Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
