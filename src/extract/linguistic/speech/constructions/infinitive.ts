import type { Token } from '../../../../model/analysis.ts';
import { childrenBy, isPassive, lemmaOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { spanBelow } from '../content-spans.ts';
import { cueSpan, edgesOf } from '../phrase-spans.ts';

/** "plans to leave", "urged Norland to leave", "is expected to leave". */
export const infinitive: Construction = {
  id: 'infinitive',
  example: {
    text: 'Norland urged Sudria to leave the port.',
    source: 'Norland',
    cue: 'urged',
    content: ['Sudria to leave the port'],
  },
  read({ document, lexicon, token: verb }) {
    if (!lexicon.infinitive.has(lemmaOf(verb))) return undefined;
    const clause = childrenBy(document, verb, 'xcomp').at(-1);
    if (clause === undefined || clause.index < verb.index) return undefined;
    const { left, right } = edgesOf(document, clause);
    const starts = childrenBy(document, verb, 'dobj')
      .filter(({ index }) => index > verb.index)
      .map((object) => edgesOf(document, object).left.index);
    const start = document.tokens[Math.max(Math.min(left.index, ...starts), verb.index + 1)] as Token;
    const expected = isPassive(document, verb) ? childrenBy(document, verb, 'nsubjpass') : [];
    return {
      cueSpan: cueSpan(document, verb),
      content: [...expected.map((one) => spanBelow(document, one)), [start.start, right.end]],
    };
  },
};
