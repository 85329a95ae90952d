import type { Token } from '../../../model/analysis.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from '../scope/tree.ts';
import type { EventContext } from './event-context.ts';

/**
 * Whether a noun phrase is nobody whom a meeting or a call is with, but what is talked about or what else goes on: "met
 * ahead of the Rovia summit", "talked about pressures such as the guard", "met Ana Kolar on Morning Call", "held talks,
 * with the fate of the hostages on the agenda".
 * @param path The tokens from the noun up to, and without, the predicate.
 */
export function isBesideMeeting(
  { document, actors, lexicon }: EventContext,
  predicate: Token,
  path: readonly Token[],
): boolean {
  const top = path.at(-1) as Token;
  if (
    path.some(
      ({ dep, text }) =>
        (dep === 'prep' || dep === 'advmod') && lexicon.words.participants.besides.has(text.toLowerCase()),
    )
  )
    return true;
  // "discussed the future of the airline": what is discussed is no one with whom.
  if (lemmaOf(predicate) === 'discuss' && top.dep === 'dobj')
    return !path.some((step) => step.dep === 'prep' && wordOf(step) === 'with');
  if (top.dep !== 'prep') return false;
  if (wordOf(top) === 'on') return childrenBy(document, predicate, 'dobj').length > 0;
  // After a comma "with" tells how things stand, unless it leads to someone.
  const [noun] = childrenBy(document, top, 'pobj');
  const isApart = document.tokens[top.index - 1]?.text === ',';
  return wordOf(top) === 'with' && isApart && noun !== undefined && actors.actorsOf(noun).length === 0;
}

/** "met in Rovia, with Sudria winning the vote": what others do meanwhile is not done to them. */
export function isMeanwhile({ document }: EventContext, path: readonly Token[]): boolean {
  return path.some(
    (step) =>
      step.dep === 'pcomp' &&
      wordOf(headOf(document, step)) === 'with' &&
      childrenBy(document, step, 'nsubj', 'nsubjpass').length > 0,
  );
}
