import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { signatureOf } from './governor.ts';
import { type MoodState, stated } from './mood-state.ts';
import type { Outcome } from './scope-lexicon.ts';
import { actual, below, marked, open, planned, type Step } from './step.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from './tree.ts';
import { infinitiveMark } from './verb-signs.ts';

/** A verb that completes a verb or an adjective. */
export function complement(step: Step): MoodState {
  const { document, lexicon, token, head, stateOf } = step;
  const hasAuxiliary = childrenBy(document, token, 'aux', 'auxpass').length > 0;
  if (infinitiveMark(document, token) !== undefined) {
    if (isTooMuch(document, head)) return marked(head, 'negated', 'scope/too');
    // "has yet to meet": the verb itself is negated.
    const yet = childrenBy(document, head, 'advmod').some((each) => wordOf(each) === 'yet');
    if (yet && lemmaOf(head) === 'have') return stateOf(head);
    // "was to meet" looks ahead like "will meet"; "went to meet" says no more than what was meant.
    return below(step, head, 'infinitive', unknownInfinitive(step));
  }
  if (token.tag === 'VBG' && !hasAuxiliary) return below(step, head, 'gerund', open(step, head));
  // "recommended that Norland recognise": the analysis at times takes the subjunctive for a present.
  const subject = childrenBy(document, token, 'nsubj')[0];
  const subjunctive = token.tag === 'VBP' && ['NN', 'NNP'].includes(subject?.tag ?? '');
  if ((token.tag === 'VB' || subjunctive) && !hasAuxiliary) {
    const knows = (form: 'subjunctive' | 'bare') => signatureOf(document, head, form, lexicon) !== undefined;
    if (token.dep === 'ccomp' && knows('subjunctive')) return below(step, head, 'subjunctive', actual);
    // "\"Release Jon Beck,\" said Ana Kolar."
    if (subject === undefined && token.index < head.index)
      return marked(token, 'demanded', 'scope/imperative');
    if (!subjunctive) return below(step, head, 'bare', open(step, head));
  }
  if (token.tag === 'VBN' && !hasAuxiliary && token.dep !== 'ccomp')
    return below(step, head, 'infinitive', open(step, head));
  // "it was not Norland that attacked"
  const cleft = childrenBy(document, token, 'nsubj').some(({ tag }) => tag === 'WDT' || tag === 'WP');
  if (cleft && lemmaOf(head) === 'be' && childrenBy(document, head, 'attr').length > 0) return stateOf(head);
  // "it is not true that"
  const adjective = childrenBy(document, head, 'acomp', 'attr').find(
    (each) => signatureOf(document, each, 'clause', lexicon) !== undefined,
  );
  return below(step, adjective ?? head, 'clause', open(step, head));
}

/**
 * Below a word that says nothing of it: what was meant, or, in the perfect, what was done: "a mistake to have attacked"; but
 * "was to have met": it did not come to that.
 */
function unknownInfinitive({ document, token, head }: Step): Outcome {
  if (!childrenBy(document, token, 'aux').some(({ lemma }) => lemma === 'have')) return planned;
  const isMissed = lemmaOf(head) === 'be' && childrenBy(document, head, 'acomp', 'attr').length === 0;
  return isMissed ? { ...planned, modality: 'conditional' } : actual;
}

/** A clause that completes a noun: "its refusal to meet", "claims that it had attacked". */
export function clauseOfNoun(step: Step): MoodState {
  const { document, lexicon, token, head } = step;
  if (infinitiveMark(document, token) !== undefined) {
    if (lemmaOf(head) === 'order' && wordOf(headOf(document, head)) === 'in')
      return marked(token, 'planned', 'scope/purpose');
    // "the first country to recognise Sudria": it did.
    const first = [head, ...childrenBy(document, head, 'amod')].find((each) => ranking.has(wordOf(each)));
    if (first !== undefined) return marked(first, 'actual', 'scope/first-to');
    return below(step, head, 'infinitive', unknownInfinitive(step));
  }
  const that = document.childrenOf(token).some((each) => wordOf(each) === 'that' && each.index < token.index);
  if (!that) return relativeClause(step);
  const form = signatureOf(document, head, 'content', lexicon) === undefined ? 'clause' : 'content';
  return below(step, head, form, open(step, head));
}

const ranking = new Set(['first', 'second', 'third', 'last', 'latest', 'only']);
const anyone = new Set(['any', 'anyone', 'anybody', 'whoever', 'whichever', 'anything']);

/** "anyone who attacks": nobody need have done so. */
export function relativeClause({ document, head }: Step): MoodState {
  const any = [head, ...childrenBy(document, head, 'det')].find((each) => anyone.has(wordOf(each)));
  return any === undefined ? stated : marked(any, 'conditional', 'scope/any');
}

/** "too weak to attack", "came too late to meet". */
export function isTooMuch(document: LinguisticDocument, word: Token): boolean {
  return childrenBy(document, word, 'advmod').some(
    (each) => wordOf(each) === 'too' && each.index < word.index,
  );
}
