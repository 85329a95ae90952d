import { childrenBy, headOf, lemmaOf, subtreeOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';
import { cueSpan, sourceSpan } from '../phrase-spans.ts';

/** "his view is that", "the message was that". */
export const copula: Construction = {
  id: 'copula',
  example: {
    text: "Ana Kolar's view is that the treaty is dead.",
    source: "Ana Kolar's",
    cue: 'view is',
    content: ['that the treaty is dead'],
  },
  read({ document, lexicon, token: noun }) {
    const clauseClass = lexicon.nouns.get(lemmaOf(noun));
    const verb = headOf(document, noun);
    if (clauseClass === undefined || noun.dep !== 'nsubj' || lemmaOf(verb) !== 'be') return undefined;
    const clause = childrenBy(document, verb, 'ccomp', 'xcomp').find(({ index }) => index > verb.index);
    if (clause === undefined) return undefined;
    const source = childrenBy(document, noun, 'poss')[0] ?? null;
    const [, end] = cueSpan(document, verb);
    const [start] = source === null ? sourceSpan(document, noun) : [noun.start];
    return {
      cueSpan: [start, end],
      content: contentSpans(subtreeOf(document, clause)),
      source,
      clauseClass,
    };
  },
};
