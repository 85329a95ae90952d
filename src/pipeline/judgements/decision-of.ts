import type { Decision, Judgement } from '../../resolve/judgements/judgement.ts';

/** What a judgement is about in the end: an undoing may be of an undoing. */
export function decisionOf(all: readonly Judgement[], judgement: Judgement): Decision {
  let current = judgement;
  while (current.op === 'undo') {
    const { undoes } = current;
    current = all.find(({ id }) => id === undoes)!;
  }
  return current;
}
