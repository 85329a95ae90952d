import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { signatureOf } from './governor.ts';
import { type MoodState, stated } from './mood-state.ts';
import type { Effect, Form, ScopeLexicon } from './scope-lexicon.ts';
import { below, fact, marked, type Step } from './step.ts';
import { headOf, isPredicate, wordOf } from './tree.ts';

/** Prepositions whose gerund takes place with the main verb. */
const accompanying = new Set(['by', 'in', 'before', 'after', 'upon']);

/** What a preposition joins to a verb, an adjective or a noun: "refrained from attacking", "the risk of an attack". */
export function afterPreposition(step: Step): MoodState {
  const { document, lexicon, token, head: preposition, stateOf } = step;
  const effect = effectOf(document, preposition, lexicon);
  if (effect !== undefined) return marked(preposition, effect, 'scope/preposition');
  if (isPredicate(preposition)) return stated;
  const form: Form = token.dep === 'pcomp' || token.tag === 'VBG' ? 'gerund' : 'object';
  // "go ahead with": a particle or another preposition may stand between.
  const above = headOf(document, preposition);
  const governor = above.dep === 'prep' || above.dep === 'prt' ? headOf(document, above) : above;
  const isNoun = governor.pos === 'NOUN';
  if (isNoun && form === 'object') return below(step, governor, 'phrase', fact, preposition);
  if (signatureOf(document, governor, form, lexicon, preposition) !== undefined)
    return below(step, governor, form, fact, preposition);
  if (isNoun) return below(step, governor, 'infinitive', fact, preposition);
  // "will end the war by meeting": what is a means lies ahead too.
  if (form === 'gerund' && accompanying.has(wordOf(preposition)) && isPredicate(governor)) {
    const { modality, future, signs } = stateOf(governor);
    return { polarity: 'affirmed', modality, future, signs };
  }
  return stated;
}

/** What a preposition, of one word or of up to four, says of its noun: "without", "in the event of". */
function effectOf(
  document: LinguisticDocument,
  preposition: Token,
  lexicon: ScopeLexicon,
): Effect | undefined {
  let words = wordOf(preposition);
  for (let back = 1; back <= 4; back += 1) {
    const found = lexicon.prepositions.get(words);
    if (found !== undefined) return found;
    const before = document.tokens[preposition.index - back];
    if (before === undefined) return undefined;
    words = `${wordOf(before)}_${words}`;
  }
  return undefined;
}
