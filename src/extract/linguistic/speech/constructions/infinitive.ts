import type { Token } from '../../../../model/analysis.ts';
import type { Span } from '../../../../model/extraction.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import { childrenBy, headOf, isInfinitive, isPassive, lemmaOf, subtreeOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { cueSpan, edgesOf, spanOfTokens } from '../phrase-spans.ts';

/** "plans to leave", "urged Norland to leave", "is expected to leave". */
export const infinitive: Construction = {
  id: 'infinitive',
  example: {
    text: 'Norland urged Sudria to leave the port.',
    source: 'Norland',
    cue: 'urged',
    content: ['Sudria to leave the port'],
  },
  read({ document, lexicon, token: verb, source }) {
    const { verbs, sources } = lexicon.norms;
    // "the law requires ships to report"
    const isNorm = verbs.has(lemmaOf(verb)) && source !== null && sources.has(lemmaOf(source));
    if (!isNorm && !lexicon.infinitive.has(lemmaOf(verb))) return undefined;
    const clause = childrenBy(document, verb, 'xcomp').at(-1) ?? withSubject(document, verb);
    if (clause === undefined || clause.index < verb.index) return undefined;
    const { left, right: end } = edgesOf(document, clause);
    const right = bareAfter(document, verb, end) ?? end;
    const starts = childrenBy(document, verb, 'dobj')
      .filter(({ index }) => index > verb.index)
      .map((object) => edgesOf(document, object).left.index);
    const start = document.tokens[Math.max(Math.min(left.index, ...starts), verb.index + 1)] as Token;
    // "the talks are expected to", "talks expected to"
    const expected = !isPassive(document, verb)
      ? []
      : verb.dep === 'acl' && headOf(document, verb).index < verb.index
        ? [headOf(document, verb)]
        : childrenBy(document, verb, 'nsubjpass');
    const about = expected.map((one): Span => {
      const tokens = subtreeOf(document, one, (token) => token !== verb);
      return spanOfTokens(tokens);
    });
    return {
      cueSpan: cueSpan(document, verb),
      content: [...about, [start.start, right.end]],
    };
  },
};

/** "want the port to stay open": the parse takes the one who is to do it for a subject. */
function withSubject(document: LinguisticDocument, verb: Token): Token | undefined {
  return childrenBy(document, verb, 'ccomp').find((each) => isInfinitive(document, each));
}

/** "agreed to share a currency and rely on one another": the parse hangs the bare verb on the cue. */
function bareAfter(document: LinguisticDocument, verb: Token, end: Token): Token | undefined {
  const joint = document.tokens[end.index + 1];
  const bare = childrenBy(document, verb, 'conj').find(({ tag, index }) => tag === 'VB' && index > end.index);
  if (bare === undefined || verb.tag === 'VB' || joint?.dep !== 'cc' || joint.head !== verb.index)
    return undefined;
  return edgesOf(document, bare).right;
}
