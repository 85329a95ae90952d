import type { Span } from '../../model/extraction.ts';

/** A set of spans: two with the same ends are one. */
export type SpanSet = ReadonlyMap<string, Span>;

/** The same text for spans with the same ends. */
export function spanKey([start, end]: Span): string {
  return `${start}:${end}`;
}

/** Spans as a set: of those with the same ends, one. */
export function spanSet(spans: Iterable<Span>): Map<string, Span> {
  return new Map([...spans].map((span) => [spanKey(span), span]));
}

/** Whether two spans share a character. */
export function touches(a: Span, b: Span): boolean {
  return Math.max(a[0], b[0]) < Math.min(a[1], b[1]);
}

/** Whether the first span lies within the second. */
export function isWithin(a: Span, b: Span): boolean {
  return b[0] <= a[0] && a[1] <= b[1];
}

/** By start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** How many members two sets share. */
export function sharedCount(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const key of small.keys()) if (large.has(key)) count += 1;
  return count;
}
