import { childrenBy, headOf, isPassive, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';
import { cueSpan } from '../phrase-spans.ts';

/** "it is believed that", "it was unclear whether": nobody is named. */
export const expletive: Construction = {
  id: 'expletive',
  example: {
    text: 'It is believed that the port is open.',
    source: null,
    cue: 'It is believed',
    content: ['that the port is open'],
  },
  read({ document, lexicon, token }) {
    const isVerb = token.pos === 'VERB' && isPassive(document, token);
    const clauseClass = isVerb ? lexicon.clause.get(lemmaOf(token)) : undefined;
    const isAdjective = token.dep === 'acomp' && lexicon.expletive.has(wordOf(token));
    if (clauseClass === undefined && !isAdjective) return undefined;
    const verb = isAdjective ? headOf(document, token) : token;
    if (isAdjective && lemmaOf(verb) !== 'be') return undefined;
    const it = childrenBy(document, verb, 'nsubj', 'nsubjpass', 'expl').find((each) => wordOf(each) === 'it');
    const clause = [
      ...childrenBy(document, token, 'ccomp'),
      ...childrenBy(document, verb, 'ccomp', 'advcl'),
    ].find((each) => each.index > token.index && childrenBy(document, each, 'nsubj', 'nsubjpass').length > 0);
    if (it === undefined || clause === undefined || it.index > verb.index) return undefined;
    return {
      cueSpan: [it.start, Math.max(token.end, cueSpan(document, verb)[1])],
      content: contentSpans(subtreeOf(document, clause)),
      source: null,
      sourceSpan: null,
      clauseClass: clauseClass ?? 'knowledge',
    };
  },
};
