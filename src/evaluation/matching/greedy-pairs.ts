/** A possible pair of the `a`-th item of one list and the `b`-th of another. */
export interface Candidate {
  /** Compared number by number; the larger is the better. */
  readonly score: readonly number[];
  readonly a: number;
  readonly b: number;
}

/** One-to-one pairs by `a`, the best score first; ties go to the smaller `a`, then the smaller `b`. */
export function greedyPairs(candidates: readonly Candidate[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of candidates.toSorted(compareCandidates)) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

function compareCandidates(first: Candidate, second: Candidate): number {
  for (const [at, value] of first.score.entries()) {
    if (value !== second.score[at]) return second.score[at]! - value;
  }
  return first.a - second.a || first.b - second.b;
}
