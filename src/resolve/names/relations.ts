import type { NameComparison, NameRelation } from './name-comparison.ts';

/** A comparison that says nothing for one bearer. */
export function unrelated(relation: 'conflict' | 'other', reason: string): NameComparison {
  return { relation, score: 0, reason };
}

/** A comparison that speaks for one bearer. */
export function related(
  relation: Exclude<NameRelation, 'conflict' | 'other'>,
  score: number,
  reason: string,
): NameComparison {
  return { relation, score, reason };
}
