import type { Token } from '../../../model/analysis.ts';
import type { Claim } from '../../../model/extraction.ts';

/** A claim before it gets its id and its rule's measured confidence. */
export type ClaimDraft = Omit<Claim, 'id' | 'confidence' | 'premises' | 'retells'> & {
  /** The drafts that this one follows from. */
  readonly premises: readonly ClaimDraft[];
  /** The verb or noun whose act it tells, where a rule of events made it. Not stored. */
  readonly predicate?: Token;
};

/** What a rule says of itself: shown to people and tested on its example. */
export interface RuleDescription {
  /** Unique, such as `event/passive`. */
  readonly id: string;
  readonly description: string;
  /** A sentence in which the rule makes a claim. */
  readonly example: string;
}
