/**
 * The best of the actions from `from` to `to` (exclusive) and of `best`, which may be -1 for none. The first of equals
 * wins. `scores` is the index in `floats` of action 0's score.
 */
export function betterAction(
  floats: Float32Array,
  scores: number,
  best: number,
  from: number,
  to: number,
): number {
  let chosen = best < 0 ? from : best;
  let highest = floats[scores + chosen]!;
  for (let action = from; action < to; action++) {
    const score = floats[scores + action]!;
    if (score > highest) {
      chosen = action;
      highest = score;
    }
  }
  return chosen;
}
