import type { Decision, Judgement } from './judgement.ts';

/** Which judgements count. */
export interface ActiveJudgements {
  /** What is decided, by id. */
  readonly decisions: readonly Decision[];
  /** The judgement that undoes another, by the id of the other; only such as count themselves. */
  readonly undone: ReadonlyMap<number, number>;
}

/**
 * What remains when every undoing has been carried out. An undoing can be undone: then what it undid counts again. Only
 * what is newer can undo something, so that reading from the newest to the oldest settles all. A pure function of the set:
 * the order of the lines does not matter.
 */
export function activeJudgements(judgements: readonly Judgement[]): ActiveJudgements {
  const undone = new Map<number, number>();
  const decisions: Decision[] = [];
  for (const judgement of judgements.toSorted((a, b) => b.id - a.id)) {
    if (undone.has(judgement.id)) continue;
    if (judgement.op === 'undo') undone.set(judgement.undoes, judgement.id);
    else decisions.push(judgement);
  }
  return { decisions: decisions.reverse(), undone };
}
