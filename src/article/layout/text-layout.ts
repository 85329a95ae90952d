import type { Block, BlockKind } from '../../model/article.ts';
import { startsWithLabel } from './dateline.ts';
import { type Line, splitLines } from './lines.ts';
import { kindOfWords } from './phrases.ts';
import { splitParagraph } from './split-paragraph.ts';

const listMark = /^(?:[-*•‣▪●◦–]\s+|\(?\d{1,3}[.)]\s+|\([a-z]\)\s+)\S/;
const longestHeadline = 200;
const longestSubhead = 90;
/** How many paragraphs from the top a dateline may stand in. */
const datelineReach = 3;
/** How many chunks from the top may have a byline or date between their lines without a blank line. */
const leadChunks = 3;

interface Part {
  kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Whether a blank line, or the end of the text, follows. */
  last: boolean;
}

/**
 * Lays blocks over a plain text without changing it: paragraphs are divided by blank lines, or by line breaks where
 * lines are whole paragraphs.
 * @param title the title if known; the first line is a headline if it says the same
 */
export function layoutText(text: string, title?: string): Block[] {
  const parts = chunksOf(text).flatMap((chunk, index) => partsOf(text, chunk, index < leadChunks));
  markHeadline(text, parts, title);
  markSubheads(text, parts);
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const labelled = paragraphs.filter((part) =>
    startsWithLabel(text.slice(part.start, part.start + 200)),
  ).length;
  const candidates = new Set(paragraphs.slice(0, datelineReach));
  let dated = false;
  return parts.flatMap((part) => {
    const options = { dateline: !dated && candidates.has(part), colon: labelled === 1 };
    const blocks = splitParagraph(text, part, part.kind, options);
    dated ||= blocks.length > 1 && blocks[0]?.kind === 'dateline';
    return blocks;
  });
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
function partsOf(text: string, chunk: readonly Line[], lead: boolean): Part[] {
  const wrapped = isWrapped(text, chunk);
  const parts: Part[] = [];
  let joinable = false;
  chunk.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    const edge = !wrapped || index === 0 || index === chunk.length - 1 || !joinable;
    const told = edge || lead ? kindOfWords(words) : null;
    const alone = edge || told === 'byline' || told === 'dateline' ? told : null;
    const kind = listMark.test(words) ? 'list' : words.startsWith('>') ? 'quote' : alone;
    const previous = parts.at(-1);
    const sameQuote = kind === 'quote' && previous?.kind === 'quote';
    const continued = previous && (sameQuote || (joinable && wrapped && kind === null));
    if (continued) {
      parts[parts.length - 1] = { ...previous, end: line.end };
    } else {
      parts.push({ kind: kind ?? 'paragraph', start: line.start, end: line.end, last: false });
    }
    // A wrapped list item goes on in the next line; a byline or a credit does not.
    joinable = kind === null || kind === 'list' || kind === 'quote';
  });
  const last = parts.at(-1);
  if (last) last.last = true;
  for (const part of parts) {
    if (part.kind === 'paragraph') part.kind = kindOfWords(text.slice(part.start, part.end)) ?? 'paragraph';
  }
  return parts;
}

/** Whether the lines of a chunk are one paragraph broken at a fixed width, not a paragraph each. */
function isWrapped(text: string, chunk: readonly Line[]): boolean {
  const inner = chunk.slice(0, -1);
  if (inner.length === 0) return true;
  const longest = Math.max(...inner.slice(0, 1000).map((line) => line.end - line.start));
  if (longest > 140) return false;
  const finished = inner.filter((line) =>
    /[.!?:;]["”’')\]]?$/.test(text.slice(Math.max(line.start, line.end - 3), line.end)),
  );
  return finished.length < inner.length * 0.6;
}

function markHeadline(text: string, parts: readonly Part[], title: string | undefined): void {
  const index = parts.findIndex((part) => part.kind === 'paragraph');
  const first = parts[index];
  if (!first || parts.slice(0, index).some((part) => part.kind === 'list' || part.kind === 'quote')) return;
  const words = text.slice(first.start, first.end);
  if (title !== undefined && fold(words) === fold(title)) {
    first.kind = 'headline';
    return;
  }
  const next = parts[index + 1];
  if (!next || words.length > longestHeadline || /[\r\n]/.test(words) || !/\p{L}/u.test(words)) return;
  const stops = /[.,;:]["”’']?$/.test(words) && !/(?:^|[\s.])\p{Lu}\.$/u.test(words);
  // Without a blank line, only a longer line that ends like a sentence, a byline or a date shows that this is a headline.
  const apart =
    first.last ||
    next.kind === 'byline' ||
    next.kind === 'dateline' ||
    (/[.!?]["”’]?$/.test(text.slice(next.start, next.end)) && next.end - next.start > words.length);
  if (!stops && apart) first.kind = 'headline';
}

/** A short line without a final stop between paragraphs is a heading. */
function markSubheads(text: string, parts: readonly Part[]): void {
  const start = parts.findIndex((part) => part.kind === 'headline');
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== 'paragraph' || !next || index <= start || index === 0) return;
    const words = text.slice(part.start, part.end);
    const short = words.length <= longestSubhead && !/[\r\n]/.test(words);
    const heading = /^[\p{Lu}\d].*[\p{L}\d)?]$/u.test(words) && !/,.*\?$/.test(words);
    if (short && heading && (next.kind === 'paragraph' || next.kind === 'list')) part.kind = 'subhead';
  });
}

/** Spelling without regard to case, spaces and kinds of quotation marks and dashes. */
function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
