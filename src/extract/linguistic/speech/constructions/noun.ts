import type { Token } from '../../../../model/analysis.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from '../../scope/tree.ts';
import type { Construction, Frame } from '../construction.ts';
import { clauseOf, spanBelow } from '../content-spans.ts';
import { cueSpan, edgesOf, sourceSpan } from '../phrase-spans.ts';
import { sourceOf } from '../report-source.ts';

/** "his claim that", "Norland's call for". */
export const noun: Construction = {
  id: 'noun',
  example: {
    text: "Sudria ignored Norland's claim that the port was open.",
    source: "Norland's",
    cue: 'claim',
    content: ['that the port was open'],
  },
  read(frame) {
    const { document, lexicon, token } = frame;
    const nounClass = lexicon.nouns.get(lemmaOf(token));
    if (nounClass === undefined) return undefined;
    const source = childrenBy(document, token, 'poss')[0] ?? null;
    const clause = clauseOf(document, token);
    if (clause !== undefined) {
      const isThat = childrenBy(document, clause, 'mark').some((each) => wordOf(each) === 'that');
      if (!isThat && source === null) return undefined;
      const content = [spanBelow(document, clause)];
      return {
        cueSpan: [startOf(frame, source), token.end],
        content,
        source,
        clauseClass: isThat ? nounClass : null,
      };
    }
    if (source === null) return undefined;
    const about = childrenBy(document, token, 'prep').find((each) =>
      ['for', 'of', 'on', 'about', 'to', 'with', 'against', 'over'].includes(wordOf(each)),
    );
    const topic = about && childrenBy(document, about, 'pobj', 'pcomp')[0];
    if (about === undefined || topic === undefined) return undefined;
    return { cueSpan: [startOf(frame, source), about.end], content: [spanBelow(document, topic)], source };
  },
};

/** Where the words that report begin: behind the owner, or with the noun's determiner and adjectives. */
function startOf({ document, token }: Frame, source: Token | null): number {
  if (source !== null) return (document.tokens[edgesOf(document, source).right.index + 1] ?? token).start;
  let first = token;
  for (const child of document.childrenOf(token))
    if (child.index < first.index && ['amod', 'det', 'compound'].includes(child.dep))
      first = edgesOf(document, child).left;
  return first.start;
}

/** "a critic of the plan": what one is called tells what one holds. */
export const opposing: Construction = {
  id: 'opposing',
  example: {
    text: 'Jon Beck is a critic of the treaty.',
    source: 'Jon Beck',
    cue: 'is a critic of',
    content: ['the treaty'],
  },
  read({ document, lexicon, token }) {
    if (!lexicon.opposing.has(lemmaOf(token))) return undefined;
    const about = childrenBy(document, token, 'prep').find((each) => ['of', 'for'].includes(wordOf(each)));
    const topic = about && childrenBy(document, about, 'pobj')[0];
    if (about === undefined || topic === undefined) return undefined;
    const content = [spanBelow(document, topic)];
    const verb = headOf(document, token);
    if (token.dep === 'attr' && lemmaOf(verb) === 'be') {
      const source = sourceOf(document, verb);
      const [start] = cueSpan(document, verb);
      return source === null ? undefined : { cueSpan: [start, about.end], content, source };
    }
    return { cueSpan: [sourceSpan(document, token)[0], about.end], content, source: null };
  },
};
