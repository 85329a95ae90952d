import type { BlockKind } from '../../../model/article.ts';

/** Tells what a line or paragraph that stands alone is, from its words. */
export interface LineRule {
  readonly id: string;
  readonly kind: BlockKind;
  /** Is asked of the words with their white space collapsed. */
  readonly pattern: RegExp;
  /** Lines that the rule must know. */
  readonly examples: readonly string[];
  /** Running text that looks like it and that no rule may take. */
  readonly not?: readonly string[];
}

/** Where a credit begins that ends a paragraph or caption. */
export interface TailRule {
  readonly id: string;
  /** Matches from where the credit begins to the end of the words. */
  readonly pattern: RegExp;
  /** Whether the words before it describe a picture; else they stay what they were. */
  readonly caption: boolean;
  /** Words with `‖` where the credit begins. */
  readonly examples: readonly string[];
  readonly not?: readonly string[];
}
