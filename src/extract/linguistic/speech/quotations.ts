import type { Span } from '../../../model/extraction.ts';

/**
 * The quotations of one paragraph, marks included. A quotation that is not closed runs to the paragraph's end.
 * @param start Where the paragraph begins in the text.
 */
export function quotationsIn(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  let at = start;
  while (at < end) {
    const open = text[at];
    const close = open === '“' ? '”' : open === '"' ? '"' : text.startsWith("''", at) ? "''" : undefined;
    if (close === undefined) {
      at += 1;
      continue;
    }
    const closing = text.indexOf(close, at + close.length);
    const stop = closing < 0 || closing >= end ? end : closing + close.length;
    found.push([at, stop]);
    at = stop;
  }
  return found;
}

const outerMarks = /[\s.,;:\-–—…]/;
const closingMarks = /^[\s.,;:!?”"'\-–—]*$/;

/**
 * Takes punctuation off both ends of a content, but not what stands inside its quotation marks, and completes a
 * quotation that it all but covers.
 */
export function trimContent(text: string, [from, to]: Span, quotations: readonly Span[]): Span {
  let start = from;
  let end = to;
  while (start < end && outerMarks.test(text[start] as string)) start += 1;
  while (end > start && /[\s.,;:\-–—]/.test(text[end - 1] as string)) end -= 1;
  for (const [open, close] of quotations) {
    if (open <= start && start <= open + 2) start = open;
    if (open < end && end <= close && closingMarks.test(text.slice(end, close))) end = close;
  }
  return [start, end];
}

/** Merges spans that overlap or that only punctuation parts. */
export function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && (start <= last[1] || closingMarks.test(text.slice(last[1], start)))) {
      last[1] = Math.max(last[1], end);
    } else {
      merged.push([start, end]);
    }
  }
  return merged;
}
