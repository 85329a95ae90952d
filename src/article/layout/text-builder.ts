import type { Block, BlockKind } from '../../model/article.ts';
import { startsWithLabel } from './dateline.ts';
import { kindOfWords } from './phrases.ts';
import { splitParagraph } from './split-paragraph.ts';

/** A stretch of words with what it is, before the text is put together. */
export interface Piece {
  readonly kind: BlockKind;
  readonly words: string;
}

/** How many paragraphs from the top a dateline may stand in. */
const datelineReach = 3;

/**
 * Joins pieces to a text with an empty line between them. Spaces are collapsed; a paragraph that by its words is a
 * byline, credit or boilerplate is marked so.
 */
export function buildText(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const clean = pieces.map(refine).filter((piece) => piece.words !== '');
  const paragraphs = clean.filter((piece) => piece.kind === 'paragraph');
  const colon = paragraphs.filter((piece) => startsWithLabel(piece.words)).length === 1;
  const candidates = new Set(paragraphs.slice(0, datelineReach));
  const text = clean.map((piece) => piece.words).join('\n\n');
  const blocks: Block[] = [];
  let start = 0;
  let dated = false;
  for (const piece of clean) {
    const span = { start, end: start + piece.words.length };
    const split = splitParagraph(text, span, piece.kind, {
      dateline: !dated && candidates.has(piece),
      colon,
      first: piece === paragraphs[0],
    });
    dated ||= split.length > 1 && split[0]?.kind === 'dateline';
    blocks.push(...split);
    start = span.end + 2;
  }
  return { text, blocks };
}

/** Collapses white space, no-break spaces included, and drops what no reader sees. */
export function collapseSpaces(words: string): string {
  return (
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function refine(piece: Piece): Piece {
  const words = collapseSpaces(piece.words);
  const told = piece.kind === 'paragraph' || piece.kind === 'subhead' ? kindOfWords(words) : null;
  return { kind: told ?? piece.kind, words };
}
