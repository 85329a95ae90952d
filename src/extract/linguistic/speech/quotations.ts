import type { Span } from '../../../model/extraction.ts';

/**
 * The quotations of one paragraph, marks included. A quotation that is not closed runs to the paragraph's end.
 * @param start Where the paragraph begins in the text.
 */
export function quotationsIn(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  let at = start;
  while (at < end) {
    const mark = text.startsWith("''", at) ? "''" : (text[at] as string);
    if (mark !== '“' && mark !== '"' && mark !== "''") {
      at += 1;
      continue;
    }
    const stop = Math.min(end, endOfQuotation(text, at, end, mark));
    found.push([at, stop]);
    at = stop;
  }
  return found;
}

/** Where a quotation ends, its closing mark included. Texts mix curly and straight marks: “We stay," she said. */
function endOfQuotation(text: string, open: number, end: number, mark: string): number {
  const closing = mark === "''" ? "''" : mark === '"' ? '"' : '”';
  const own = text.indexOf(closing, open + mark.length);
  const close = own < 0 || own >= end ? end : own + closing.length;
  if (mark !== '“') return close;
  const straight = text.slice(open, close).search(/[,.!?]"(?=\s)/u);
  return straight < 0 ? close : open + straight + 2;
}

const outerMarks = /[\s.,;:\-–—…]/;
const closingMarks = /^[\s.,;:!?”"'\-–—]*$/;

/** A word that ties a sentence to the one before: "However, the port is open". */
const linked =
  /^(?:However|Meanwhile|Moreover|Nevertheless|Nonetheless|Furthermore|In addition|Still|Instead|Yet),\s+/u;

/** A joint that the end of a content leaves behind: "the port is open, but". */
const loose = /[\s,;:\-–—]+(?:and|but|or|so|while|as|because)$/u;
/** A stop that belongs to the word before it: "Osthaven, N.C." */
const abbreviated = /(?:^|[\s(])(?:\p{Lu}\.){2,}$/u;

/**
 * Takes punctuation off both ends of a content, but not what stands inside its quotation marks, and completes a
 * quotation that it all but covers.
 */
export function trimContent(text: string, [from, to]: Span, quotations: readonly Span[]): Span {
  let start = from;
  let end = to;
  while (start < end && outerMarks.test(text[start] as string)) start += 1;
  const linking = linked.exec(text.slice(start, Math.min(end, start + 20)));
  if (linking !== null && linking[0].length < end - start) start += linking[0].length;
  const trimEnd = () => {
    while (end > start && /[\s.,;:\-–—]/.test(text[end - 1] as string)) {
      if (text[end - 1] === '.' && abbreviated.test(text.slice(Math.max(start, end - 12), end))) return;
      end -= 1;
    }
  };
  trimEnd();
  // A mark that opens what is no part of it: "mentioned the port: "We"
  const opened = quotations.find(([open]) => start < open && open < end && end - open <= 2);
  if (opened !== undefined) {
    end = opened[0];
    trimEnd();
  }
  const joint = loose.exec(text.slice(Math.max(start, end - 14), end));
  if (joint !== null && joint[0].length < end - start) {
    end -= joint[0].length;
    trimEnd();
  }
  if (/^n[’']t\b/.test(text.slice(end, end + 4))) end += 3;
  for (const [open, close] of quotations) {
    if (open <= start && start <= open + 2) start = open;
    const isCut = start < open && open < end && end < close && /["”']$/.test(text.slice(open + 1, close));
    if (isCut || (open < end && end <= close && closingMarks.test(text.slice(end, close)))) end = close;
  }
  return [start, endOfSingle(text, start, end)];
}

/** "called it a ‘disgrace.’": the end of words in single marks takes their closing mark and what stands before it. */
function endOfSingle(text: string, start: number, end: number): number {
  // A mark further back opens something else.
  const from = Math.max(0, start - 1);
  const near = text.slice(from, end + 2);
  const found = Math.max(near.lastIndexOf(" '"), near.lastIndexOf(' ‘'));
  const opened = found < 0 ? -1 : from + found;
  if (opened < start - 1 || /['’](?![\p{L}])/u.test(text.slice(opened + 2, end))) return end;
  const closing = /^[.,!?]?['’](?![\p{L}])/u.exec(text.slice(end, end + 3));
  return closing === null ? end : end + closing[0].length;
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
