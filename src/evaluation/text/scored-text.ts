import type { Span } from '../../model/extraction.ts';
import { spanKey, touches } from './spans.ts';

/** A text as the measures see it. */
export interface ScoredText {
  readonly text: string;
  /** Whether a span is a stretch of the text. */
  holds(span: Span): boolean;
  cut(span: Span): string;
  /**
   * The span without a leading "the ", a trailing "'s", and spaces and quotation marks around it: these make no
   * difference to a name. A span outside the text, or one that nothing is left of, stays as it is.
   */
  normalise(span: Span): Span;
  /** Starts of the words that touch one of the spans. */
  wordsIn(spans: readonly Span[]): Set<number>;
}

const edge = ' \\t\\r\\n\\u00a0\\u2009\\u202f"\'`“”‘’„«»';
const leading = new RegExp(`^[${edge}]+`);
const trailing = new RegExp(`[${edge}]+$`);
// White space as Unicode has it, with the separators U+001C to U+001F and without the byte order mark.
const space = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const article = new RegExp(`^the[${space}]`, 'i');
const word = /[\p{L}\p{N}_]+/gu;

export function createScoredText(text: string): ScoredText {
  let words: Span[] | undefined;
  const normalised = new Map<string, Span>();
  const holds = ([start, end]: Span) => start >= 0 && start < end && end <= text.length;

  function normalise(span: Span): Span {
    let [start, end] = span;
    while (holds([start, end])) {
      const part = text.slice(start, end);
      const left = leading.exec(part)?.[0].length ?? (article.test(part) ? 4 : 0);
      const right = trailingLength(part);
      if (left === 0 && right === 0) return [start, end];
      start += left;
      end -= right;
    }
    return span;
  }

  return {
    text,
    holds,
    cut: ([start, end]) => text.slice(start, end),
    normalise(span) {
      const key = spanKey(span);
      const known = normalised.get(key) ?? normalise(span);
      normalised.set(key, known);
      return known;
    },
    wordsIn(spans) {
      words ??= [...text.matchAll(word)].map(({ 0: { length }, index }) => [index, index + length]);
      const starts = new Set<number>();
      for (const span of spans) {
        const last = firstFrom(words, span[1]);
        for (let at = Math.max(0, firstFrom(words, span[0]) - 1); at < last; at += 1) {
          if (touches(words[at]!, span)) starts.add(words[at]![0]);
        }
      }
      return starts;
    },
  };
}

function trailingLength(part: string): number {
  const length = trailing.exec(part)?.[0].length ?? 0;
  if (length > 0) return length;
  return part.endsWith("'s") || part.endsWith('’s') ? 2 : 0;
}

/** Index of the first word that starts at an offset or behind it. */
function firstFrom(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
