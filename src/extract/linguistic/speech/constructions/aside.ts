import { childrenBy, headOf, isPredicate, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';
import { cueSpan } from '../phrase-spans.ts';
import { withQuotations } from '../quoted-content.ts';

/** "as Kolar put it", "as Kolar noted": the rest of the sentence is what was said. */
export const aside: Construction = {
  id: 'aside',
  example: {
    text: 'The port is a lifeline, as Ana Kolar put it.',
    source: 'Ana Kolar',
    cue: 'put it',
    content: ['The port is a lifeline'],
  },
  read(frame) {
    const { document, lexicon, token: verb, source } = frame;
    if (verb.dep !== 'advcl' || source === null || source.head !== verb.index) return undefined;
    const objects = childrenBy(document, verb, 'dobj');
    const putsIt = lemmaOf(verb) === 'put' && objects.some((each) => wordOf(each) === 'it');
    const clauseClass = putsIt ? 'statement' : lexicon.clause.get(lemmaOf(verb));
    if (clauseClass !== 'statement' || (!putsIt && objects.length > 0)) return undefined;
    if (childrenBy(document, verb, 'ccomp', 'xcomp', 'prep').length > 0) return undefined;
    if (!childrenBy(document, verb, 'mark', 'advmod').some((each) => wordOf(each) === 'as')) return undefined;
    const head = headOf(document, verb);
    if (!isPredicate(head)) return undefined;
    const tokens = subtreeOf(document, head, (token) => token !== verb);
    return {
      cueSpan: cueSpan(document, verb, putsIt ? objects : []),
      content: withQuotations(frame, contentSpans(tokens)),
      clauseClass,
    };
  },
};
