import type { Block, BlockKind } from '../../model/article.ts';
import { markAuthors } from './authors.ts';
import { startsWithLabel } from './dateline.ts';
import { headsLinks } from './phrases.ts';
import { splitParagraph } from './split-paragraph.ts';
import { type Part, partsOf } from './text-parts.ts';

const longestHeadline = 200;
const longestDeck = 200;
const longestSubhead = 90;
/** What may stand under a heading. */
const underHeadings: ReadonlySet<BlockKind> = new Set(['paragraph', 'list', 'caption', 'quote']);
/** How many paragraphs from the top a dateline may stand in. */
const datelineReach = 3;

/**
 * Lays blocks over a plain text without changing it: paragraphs are divided by blank lines, or by line breaks where
 * lines are whole paragraphs.
 * @param title the title if known; the first line is a headline if it says the same
 */
export function layoutText(text: string, title?: string): Block[] {
  const parts = partsOf(text);
  markHeadline(text, parts, title);
  markAuthors(parts, (part) => text.slice(part.start, part.end));
  markLinks(text, parts);
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const labelled = paragraphs.filter((part) =>
    startsWithLabel(text.slice(part.start, part.start + 200)),
  ).length;
  markSubheads(text, parts, labelled > 1);
  const candidates = new Set(paragraphs.slice(0, datelineReach));
  let dated = false;
  return parts.flatMap((part) => {
    const first = part === paragraphs[0];
    const options = { dateline: !dated && candidates.has(part), colon: labelled === 1, first };
    const blocks = splitParagraph(text, part, part.kind, options);
    dated ||= blocks.length > 1 && blocks[0]?.kind === 'dateline';
    return blocks;
  });
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
  // Without a blank line, only a longer line with a sentence, a byline or a date shows that this is a headline.
  const apart =
    first.last ||
    next.kind === 'byline' ||
    next.kind === 'dateline' ||
    (/[.!?]["”’]?(?:\s|$)/.test(text.slice(next.start, Math.min(next.end, next.start + 1000))) &&
      next.end - next.start > words.length);
  if (!stops && apart) first.kind = 'headline';
}

/** A short line without a final stop between paragraphs is a heading; a longer one under the headline is its deck. */
function markSubheads(text: string, parts: readonly Part[], interview: boolean): void {
  const start = parts.findIndex((part) => part.kind === 'headline');
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (part.kind !== 'paragraph' || !next || index <= start || index === 0) return;
    const words = text.slice(part.start, part.end);
    if (/[\r\n]/.test(words) || (interview && startsWithLabel(words))) return;
    const heading = /^[\p{Lu}\d].*[\p{L}\d)?]$/u.test(words) && !/,.*\?$/.test(words);
    const deck = start >= 0 && index === start + 1 && part.last && words.length <= longestDeck;
    const over = underHeadings.has(next.kind);
    if (heading && (deck || (over && words.length <= longestSubhead))) part.kind = 'subhead';
  });
}

/** The list under a heading such as "Read also" holds links. */
function markLinks(text: string, parts: readonly Part[]): void {
  let links = false;
  for (const part of parts) {
    if (part.kind !== 'list')
      links = part.kind === 'boilerplate' && headsLinks(text.slice(part.start, part.end));
    else if (links) part.kind = 'boilerplate';
  }
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
