/** Two things, by their places in two lists, and how well they fit. */
export interface ScoredPair {
  readonly first: number;
  readonly second: number;
  readonly score: number;
}

/**
 * Pairs of which none has a side in common with another, the best first. Of equally good ones those at the front of both
 * lists are taken, so that lists that change places give the same pairs.
 * @returns Places in the first and second list, ordered by the first
 */
export function greedyPairs(pairs: readonly ScoredPair[]): readonly (readonly [number, number])[] {
  const sorted = pairs.toSorted(
    (a, b) =>
      b.score - a.score ||
      a.first + a.second - (b.first + b.second) ||
      Math.min(a.first, a.second) - Math.min(b.first, b.second),
  );
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  const chosen: [number, number][] = [];
  for (const { first, second } of sorted) {
    if (firsts.has(first) || seconds.has(second)) continue;
    firsts.add(first);
    seconds.add(second);
    chosen.push([first, second]);
  }
  return chosen.sort(([a], [b]) => a - b);
}
