import type { Span } from '../../../../model/extraction.ts';
import { lemmaOf } from '../../scope/tree.ts';
import type { Construction, Frame } from '../construction.ts';
import { cueSpan } from '../phrase-spans.ts';

/** "The minister continued:" before a paragraph of what he said. */
export const introduction: Construction = {
  id: 'introduction',
  example: {
    text: 'Jon Beck went on:\n"The port is open. It will stay open."',
    source: 'Jon Beck',
    cue: 'went on:',
    content: ['"The port is open. It will stay open."'],
  },
  read(frame) {
    const { document, lexicon, sentence, token: verb, source } = frame;
    const clauseClass = lexicon.clause.get(lemmaOf(verb));
    const last = document.tokens[sentence.end - 1];
    if (clauseClass === undefined || source === null || last?.text !== ':') return undefined;
    if (last.index - verb.index > 8) return undefined;
    const content = nextParagraph(frame);
    if (content === undefined) return undefined;
    const [start, end] = cueSpan(document, verb);
    const near = document.tokens[last.index - 1]?.end === end;
    return { cueSpan: [start, near ? last.end : end], content: [content], clauseClass };
  },
};

/** The paragraph after the sentence; of one that begins with a quotation, the quotation. */
function nextParagraph({ document, sentence }: Frame): Span | undefined {
  const next = document.tokens[sentence.end];
  if (next === undefined) return undefined;
  const { block } = document.sentenceOf(next);
  if (block === sentence.block) return undefined;
  const text = document.text.slice(block.start, block.end);
  const quoted = /^(["“]).*?(?:["”](?=\s|$)|$)/su.exec(text)?.[0];
  const words = (quoted ?? text).replace(/\s+$/u, '').replace(quoted === undefined ? /[.,]$/u : /$^/u, '');
  return [block.start, block.start + words.length];
}
