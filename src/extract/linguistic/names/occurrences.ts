import type { NameScope } from './candidate.ts';

/** A place in the text of a scope where words stand. */
export interface Occurrence {
  readonly words: string;
  readonly scope: NameScope;
  /** Offset into the scope's text. */
  readonly at: number;
  /** Offsets into the document's text. */
  readonly start: number;
  readonly end: number;
}

/** Wherever the scopes have some words, also within others; in the order of the words, not of the text. */
export function occurrencesOf(allWords: Iterable<string>, scopes: readonly NameScope[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (const words of allWords) {
    for (const scope of scopes) {
      const { text, block } = scope;
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        const start = at + block.start;
        found.push({ words, scope, at, start, end: start + words.length });
      }
    }
  }
  return found;
}

/** Whether an occurrence is a part of a longer word. */
export function isInWord({ words, scope: { text }, at }: Occurrence): boolean {
  return /[\p{L}\p{N}-]/u.test(`${text[at - 1] ?? ''}${text[at + words.length] ?? ''}`);
}
