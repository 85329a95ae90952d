import { headOf, isPredicate, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { contentSpans } from '../content-spans.ts';

/** "reportedly": somebody says so, but nobody is named. */
export const adverb: Construction = {
  id: 'adverb',
  example: {
    text: 'The port reportedly stays open.',
    source: null,
    cue: 'reportedly',
    content: ['The port', 'stays open'],
  },
  read({ document, lexicon, token }) {
    const clauseClass = lexicon.adverbs.get(wordOf(token));
    if (clauseClass === undefined) return undefined;
    const head = headOf(document, token);
    if (!isPredicate(head)) return undefined;
    const tokens = subtreeOf(document, head, (each) => each !== token);
    const before = tokens.filter(({ index }) => index < token.index);
    const after = tokens.filter(({ index }) => index > token.index);
    return {
      cueSpan: [token.start, token.end],
      content: [...contentSpans(before), ...contentSpans(after)],
      source: null,
      sourceSpan: null,
      clauseClass,
    };
  },
};
