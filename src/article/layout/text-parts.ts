import type { BlockKind } from '../../model/article.ts';
import { findCredit } from './credit-tail.ts';
import { continuedLines } from './line-breaks.ts';
import { type Line, splitLines } from './lines.ts';
import { kindOfWords } from './phrases.ts';

const listMark = /^(?:[-*•‣▪●◦–]\s+|\(?\d{1,3}[.)]\s+|\([a-z]\)\s+)\S/;
/** "“We will stay.” — Jon Beck". */
const signedQuote = /^["“][^"“”]{10,}["”]\s*(?:[―—–]|--)\s?\p{Lu}[^.]{2,60}$/u;
/** How many chunks from the top may have a byline or date between their lines without a blank line. */
const leadChunks = 3;

/** A paragraph, or a line that stands alone. */
export interface Part {
  kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Whether a blank line, or the end of the text, follows. */
  last: boolean;
}

/** Divides a text into parts by blank lines, or by line breaks where lines are whole paragraphs. */
export function partsOf(text: string): Part[] {
  return chunksOf(text).flatMap((chunk, index) => partsOfChunk(text, chunk, index < leadChunks));
}

function chunksOf(text: string): Line[][] {
  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  for (const line of splitLines(text)) {
    if (line) {
      chunk.push(line);
    } else {
      chunks.push(chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** Takes list items, quoted lines and lines that stand alone by their words out of a chunk; joins what is left. */
function partsOfChunk(text: string, chunk: readonly Line[], lead: boolean): Part[] {
  const continued = continuedLines(text, chunk);
  const parts: Part[] = [];
  let joinable = false;
  chunk.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    const alone = !continued[index] && !continued[index - 1];
    const told = alone || lead || !continued[index - 1] ? kindOfWords(words) : null;
    const stands = alone || told === 'byline' || told === 'dateline' ? told : null;
    const kind = listMark.test(words) ? 'list' : words.startsWith('>') ? 'quote' : stands;
    const previous = parts.at(-1);
    const sameQuote = kind === 'quote' && previous?.kind === 'quote';
    if (previous && (sameQuote || (joinable && continued[index - 1] === true && kind === null))) {
      parts[parts.length - 1] = { ...previous, end: line.end };
    } else {
      parts.push({ kind: kind ?? 'paragraph', start: line.start, end: line.end, last: false });
    }
    // A wrapped list item goes on in the next line; a byline or a credit does not.
    joinable = kind === null || kind === 'list' || kind === 'quote';
  });
  const last = parts.at(-1);
  if (last) last.last = true;
  for (const part of parts) if (part.kind === 'paragraph') part.kind = kindOfParagraph(text, part);
  return parts;
}

function kindOfParagraph(text: string, part: Part): BlockKind {
  const words = text.slice(part.start, part.end);
  const told = kindOfWords(words);
  if (told) return told;
  if (words.length < 400 && signedQuote.test(words)) return 'quote';
  return findCredit(words, 'paragraph')?.kind ?? 'paragraph';
}
