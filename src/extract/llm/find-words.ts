import type { Span } from '../../model/extraction.ts';

/** A text in which stretches are looked for whatever their white space, quotation marks and dashes. */
export interface SearchableText {
  /** Places of these words within a stretch of the text, in order. What is found is as the text has it. */
  find(words: string, within: Span): readonly Span[];
  /** The same, but neither begins nor ends within a word. */
  findWhole(words: string, within: Span): readonly Span[];
}

const folded: readonly (readonly [RegExp, string])[] = [
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/u, '"'],
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc]/u, "'"],
  [/[\u2010-\u2015\u2212]/u, '-'],
  [/\u2026/u, '...'],
  // Soft hyphens, zero-width characters and marks of direction.
  [/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u, ''],
];

/** Folds a text and tells where each unit of the result comes from; one place more marks the end. */
function fold(text: string): { readonly text: string; readonly from: readonly number[] } {
  let result = '';
  const from: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]!;
    let piece = /\s/u.test(unit) ? ' ' : unit;
    for (const [pattern, replacement] of folded) if (pattern.test(unit)) piece = replacement;
    if (piece === ' ' && (result === '' || result.endsWith(' '))) continue;
    for (let each = 0; each < piece.length; each += 1) from.push(at);
    result += piece;
  }
  from.push(text.length);
  return { text: result, from };
}

/** Prepares a text for searches. Models copy words faithfully, but seldom their typography. */
export function searchable(text: string): SearchableText {
  const haystack = fold(text);

  function find(words: string, [first, last]: Span): Span[] {
    const needle = fold(words).text.trim();
    if (needle === '') return [];
    const found: Span[] = [];
    for (let at = haystack.text.indexOf(needle); at !== -1; at = haystack.text.indexOf(needle, at + 1)) {
      const start = haystack.from[at]!;
      // To the end of the last unit, not to the beginning of the next, before which there may be white space.
      const end = haystack.from[at + needle.length - 1]! + 1;
      if (start >= first && end <= last) found.push([start, end]);
    }
    return found;
  }

  return {
    find,
    findWhole: (words, within) =>
      find(words, within).filter(([start, end]) => !isInWord(text, start) && !isInWord(text, end)),
  };
}

/** Whether letters or digits stand on both sides of a place. */
function isInWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, at).slice(-2)) &&
    /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2))
  );
}
