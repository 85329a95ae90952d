import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { isTooMuch } from './complements.ts';
import { signatureOf } from './governor.ts';
import { type MoodState, stated } from './mood-state.ts';
import { below, marked, planned, type Step } from './step.ts';
import { childrenBy, wordOf } from './tree.ts';
import { infinitiveMark } from './verb-signs.ts';

/** Classes whose infinitive the analysis at times takes for an adjunct: "urged Norland to leave". */
const binding = new Set(['demanded', 'forbidden', 'permitted', 'forced', 'refused']);
const temporal = new Set(['when', 'once', 'until', 'till', 'after', 'before', 'as', 'whenever']);

/** A clause beside the main one: a purpose, a condition, a time, a circumstance. */
export function adverbialClause(step: Step): MoodState {
  const { document, lexicon, token, head, stateOf } = step;
  const to = infinitiveMark(document, token);
  if (to !== undefined) return purpose(step, to);
  if (isInCase(document, token) || lexicon.marks.has(wordOf(token)))
    return marked(token, 'conditional', 'scope/condition');
  const { modality, future, signs } = stateOf(head);
  const bare = childrenBy(document, token, 'mark', 'nsubj', 'nsubjpass').length === 0;
  // "will fire shells, killing people"
  if (token.tag === 'VBG' && bare && token.index > head.index)
    return { polarity: 'affirmed', modality, future, signs };
  // "will leave when Estmark attacks": the present tense stands for what may come.
  const ahead = modality === 'planned' || modality === 'demanded' || modality === 'conditional';
  const opening = childrenBy(document, token, 'mark', 'advmod').find((each) => temporal.has(wordOf(each)));
  const verbs = [token, ...childrenBy(document, token, 'aux')];
  const present = verbs.some(({ tag }) => tag === 'VBZ' || tag === 'VBP');
  // "would return once Estmark left": in speech that is told, the past stands for it.
  const told =
    opening !== undefined &&
    verbs.some(({ tag }) => tag === 'VBD') &&
    ['once', 'until', 'till'].includes(wordOf(opening)) &&
    childrenBy(document, head, 'aux').some((each) => wordOf(each) === 'would');
  return ahead && (present || told) && opening !== undefined
    ? marked(opening, 'conditional', 'scope/condition')
    : stated;
}

/** "went to Sudria to meet Ana Kolar": what was meant. */
function purpose(step: Step, to: Token): MoodState {
  const { document, lexicon, token, head } = step;
  if (isTooMuch(document, head)) return marked(head, 'negated', 'scope/too');
  const before = document.tokens[to.index - 1];
  // "arrived, only to leave again"
  if (before !== undefined && wordOf(before) === 'only') return stated;
  const governor = [...childrenBy(document, head, 'dobj'), head].find((each) => {
    const id = signatureOf(document, each, 'infinitive', lexicon)?.id;
    return id !== undefined && each.index < token.index && (each !== head || binding.has(id));
  });
  return governor === undefined
    ? marked(token, 'planned', 'scope/purpose')
    : below(step, governor, 'infinitive', planned);
}

/** "in case Norland attacks", "in the event that Norland attacks". */
function isInCase(document: LinguisticDocument, clause: Token): boolean {
  return childrenBy(document, clause, 'prep').some(
    (each) =>
      wordOf(each) === 'in' &&
      childrenBy(document, each, 'pobj').some((noun) => ['case', 'event'].includes(wordOf(noun))),
  );
}
