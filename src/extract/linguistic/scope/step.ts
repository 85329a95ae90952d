import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { outcomeOf, signatureOf } from './governor.ts';
import { governedBy, type MoodState, type Sign, stated, withSigns } from './mood-state.ts';
import type { Form, Outcome, ScopeLexicon } from './scope-lexicon.ts';
import { isPassive, wordOf } from './tree.ts';

/** One step from a word up to its head. */
export interface Step {
  readonly document: LinguisticDocument;
  readonly lexicon: ScopeLexicon;
  readonly token: Token;
  readonly head: Token;
  /** How a word above stands itself. */
  stateOf(word: Token): MoodState;
}

export const actual: Outcome = { polarity: 'affirmed', modality: 'actual', fact: false };
export const planned: Outcome = { polarity: 'affirmed', modality: 'planned', fact: false };
export const fact: Outcome = { polarity: 'affirmed', modality: 'actual', fact: true };

/**
 * How an act stands below a word that governs it.
 * @param otherwise What becomes of the act if the word has no signature for it.
 * @param preposition Joins the act to the word.
 */
export function below(
  step: Step,
  governor: Token,
  form: Form,
  otherwise: Outcome,
  preposition?: Token,
): MoodState {
  const { document, lexicon } = step;
  const signature = signatureOf(document, governor, form, lexicon, preposition);
  if (signature === undefined && otherwise.fact) return stated;
  const state = step.stateOf(governor);
  const outcome = signature === undefined ? otherwise : outcomeOf(document, governor, signature, state);
  const scheduled = form === 'infinitive' && outcome.modality === 'planned' && isSchedule(document, governor);
  const reason = `scope/governor/${signature?.id ?? form}`;
  return governedBy(loosened(state, form), outcome, { token: governor, reason }, scheduled);
}

/** What becomes of an act below a word that says nothing of it: under a negation it may be true or not. */
export function open(step: Step, governor: Token): Outcome {
  return step.stateOf(governor).polarity === 'negated' ? { ...actual, modality: 'possible' } : actual;
}

/** What one word says of an act that is otherwise stated for itself. */
export function marked(token: Token, effect: Sign['effect'], reason: string): MoodState {
  return withSigns(stated, [{ token, effect, reason }]);
}

/** A plan or a wish of the governor's does not reach into a clause with a time of its own; that becomes possible. */
function loosened(state: MoodState, form: Form): MoodState {
  if (form !== 'clause' || (state.modality !== 'planned' && state.modality !== 'demanded')) return state;
  return { ...state, modality: 'possible', future: false };
}

const scheduling = new Set('set due going is are was were'.split(' '));

/** "is expected to", "is set to", "is to": an announcement, not a wish. */
function isSchedule(document: LinguisticDocument, head: Token): boolean {
  return isPassive(document, head) || head.pos === 'ADJ' || scheduling.has(wordOf(head));
}
