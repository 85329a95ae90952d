import type { Token } from '../../../../model/analysis.ts';
import { childrenBy, isCutOff, lemmaOf, subtreeOf } from '../../scope/tree.ts';
import { clausesOfAddressee, questionsBehind, wordsOfClause } from '../clause-extent.ts';
import type { Construction } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';
import { cueSpan } from '../phrase-spans.ts';
import { withQuotations } from '../quoted-content.ts';

/** "said that", also with the cue inside or after what is said. */
export const clause: Construction = {
  id: 'clause',
  example: {
    text: 'Jon Beck said that the port was open.',
    source: 'Jon Beck',
    cue: 'said',
    content: ['that the port was open'],
  },
  read(frame) {
    const { document, lexicon, token: verb } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    if (clauseClass === undefined) return undefined;
    const own = childrenBy(document, verb, 'ccomp').filter((each) => !isCutOff(document, each, verb));
    const clauses =
      own.length > 0 ? own : [...clausesOfAddressee(frame), ...questionsBehind(frame)].slice(0, 1);
    const size = (each: Token) => subtreeOf(document, each).length;
    const largest = clauses.reduce<Token | undefined>(
      (best, each) => (best === undefined || size(each) > size(best) ? each : best),
      undefined,
    );
    return (
      largest && {
        cueSpan: cueSpan(document, verb),
        content: withQuotations(frame, contentSpans(wordsOfClause(frame, largest))),
        clauseClass,
      }
    );
  },
};
