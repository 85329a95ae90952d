import type { Token } from '../../../../model/analysis.ts';
import { childrenBy, headOf, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction, Frame } from '../construction.ts';
import { contentSpans, spanBelow } from '../content-spans.ts';
import { cueSpan } from '../phrase-spans.ts';
import { sourceOf } from '../report-source.ts';

const aboutWords = new Set([
  'of',
  'about',
  'with',
  'at',
  'by',
  'over',
  'in',
  'on',
  'for',
  'to',
  'against',
  'towards',
]);

/** "is sure that", "was critical of", "is ready to". */
export const adjective: Construction = {
  id: 'adjective',
  example: {
    text: 'Ana Kolar is critical of the new treaty.',
    source: 'Ana Kolar',
    cue: 'is critical of',
    content: ['the new treaty'],
  },
  read(frame) {
    const { document, lexicon, token } = frame;
    const clauseClass = lexicon.adjectives.get(wordOf(token)) ?? lexicon.adjectives.get(lemmaOf(token));
    if (clauseClass === undefined) return undefined;
    const from = startOfPredicate(frame);
    if (from === undefined) return undefined;
    const { source, start } = from;
    if (source === null || wordOf(source) === 'it' || wordOf(source) === 'there') return undefined;
    const clause = childrenBy(document, token, 'ccomp', 'xcomp').find(({ index }) => index > token.index);
    if (clause !== undefined) {
      const content = contentSpans(subtreeOf(document, clause));
      return { cueSpan: [start, token.end], content, source, clauseClass };
    }
    for (const about of childrenBy(document, token, 'prep', 'agent')) {
      const topic = childrenBy(document, about, 'pobj', 'pcomp')[0];
      if (topic === undefined || about.index < token.index || !aboutWords.has(wordOf(about))) continue;
      const end = about.index === token.index + 1 ? about.end : token.end;
      const content = end === about.end ? spanBelow(document, topic) : spanBelow(document, about);
      return { cueSpan: [start, end], content: [content], source };
    }
    return undefined;
  },
};

/** Who is said to be so, and where "is" begins. A participle that the parse takes for a verb has its own auxiliary. */
function startOfPredicate({
  document,
  lexicon,
  token,
}: Frame): { source: Token | null; start: number } | undefined {
  if (token.pos === 'VERB') {
    if (childrenBy(document, token, 'auxpass').length === 0 && token.dep !== 'acomp') return undefined;
    if (token.dep !== 'acomp') {
      const source = childrenBy(document, token, 'nsubjpass', 'nsubj')[0] ?? null;
      return { source, start: cueSpan(document, token)[0] };
    }
  }
  if (token.dep !== 'acomp') return undefined;
  const verb = headOf(document, token);
  if (!lexicon.linking.has(lemmaOf(verb)) || verb.index > token.index) return undefined;
  return { source: sourceOf(document, verb), start: cueSpan(document, verb)[0] };
}
