import type { Block, BlockKind } from '../../model/article.ts';
import { findCredit } from './credit-tail.ts';
import { datelineLength } from './dateline.ts';
import { trimSpan } from './lines.ts';

/** What may be split off a paragraph or caption. */
export interface SplitOptions {
  /** Whether a dateline may begin it. */
  readonly dateline: boolean;
  /** Whether "PLACE: " counts as a dateline. */
  readonly colon: boolean;
  /** Whether it is the article's first paragraph, where "Place — " counts as a dateline. */
  readonly first: boolean;
}

/** The blocks of one paragraph or caption: a dateline before it, the credit after it. */
export function splitParagraph(
  text: string,
  span: { readonly start: number; readonly end: number },
  kind: BlockKind,
  options: SplitOptions,
): Block[] {
  if (kind !== 'paragraph' && kind !== 'caption') return [{ kind, start: span.start, end: span.end }];
  const words = text.slice(span.start, span.end);
  const head = kind === 'paragraph' && options.dateline ? datelineLength(words, options) : 0;
  const credit = findCredit(words, kind);
  const tail = Math.max(head, credit?.start ?? words.length);
  const parts: [BlockKind, number, number][] = [
    ['dateline', 0, head],
    [credit && head === 0 ? credit.kind : kind, head, tail],
    ['credit', tail, words.length],
  ];
  return parts.flatMap(([part, from, to]) => {
    const trimmed = trimSpan(text, span.start + from, span.start + to);
    return trimmed ? [{ kind: part, ...trimmed }] : [];
  });
}
