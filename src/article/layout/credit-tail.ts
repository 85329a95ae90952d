import { captionTails, knownCaptionTails, paragraphTails } from './rules/tail-rules.ts';

/** No credit is longer. */
const longestCredit = 500;

/** Where the credit at the end of some words begins, and what the words before it are. */
export interface CreditTail {
  readonly start: number;
  readonly kind: 'paragraph' | 'caption';
}

const rules = {
  paragraph: [...paragraphTails, ...captionTails],
  caption: [...captionTails, ...knownCaptionTails, ...paragraphTails],
};

/** Finds the credit that ends a paragraph or caption; null if there is none. */
export function findCredit(words: string, kind: 'paragraph' | 'caption'): CreditTail | null {
  const tail = words.slice(-longestCredit);
  for (const { pattern, caption } of rules[kind]) {
    const index = tail.search(pattern);
    if (index >= 0) return { start: words.length - tail.length + index, kind: caption ? 'caption' : kind };
  }
  return null;
}
