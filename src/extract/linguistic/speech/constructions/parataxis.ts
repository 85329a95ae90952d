import type { Token } from '../../../../model/analysis.ts';
import { headOf, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';
import { cueSpan } from '../phrase-spans.ts';
import { withQuotations } from '../quoted-content.ts';

/** "The port (he said) was open": what is said governs the cue. */
export const parataxis: Construction = {
  id: 'parataxis',
  example: {
    text: 'The harbour of Osthaven (Jon Beck said) would stay open for years to come.',
    source: 'Jon Beck',
    cue: 'said',
    content: ['The harbour of Osthaven', 'would stay open for years to come'],
  },
  read(frame) {
    const { document, lexicon, token: verb, source } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    if (clauseClass === undefined || verb.dep !== 'parataxis' || source === null) return undefined;
    const joint = (token: Token) => token.dep === 'cc' && ['and', 'but', 'so', 'yet'].includes(wordOf(token));
    const tokens = subtreeOf(document, headOf(document, verb), (token) => token !== verb);
    while (tokens[0] !== undefined && joint(tokens[0])) tokens.shift();
    return {
      cueSpan: cueSpan(document, verb),
      content: withQuotations(frame, contentSpans(tokens)),
      clauseClass,
    };
  },
};
