import type { Token, TokenRange } from '../../../model/analysis.ts';
import type { Mention } from '../../../model/extraction.ts';
import type { RuleDescription } from '../claims/claim-draft.ts';

/** A mention that takes up an entity named elsewhere. */
export interface Link extends Mention {
  /** The id of the rule that made it. */
  readonly rule: string;
  /** The tokens for which the mention stands where rules read claims: the head of a noun phrase, which may hold names. */
  readonly tokens: TokenRange;
}

/** A rule of coreference, with what it makes of its example. */
export interface LinkRule extends RuleDescription {
  /** The words that it links in the example, and the name of the entity to which. */
  readonly gives: readonly [words: string, name: string];
}

/** A link of a single word. */
export function linkOf(rule: LinkRule, entity: string, token: Token, form: Mention['form']): Link {
  const { start, end, index } = token;
  return { entity, start, end, form, rule: rule.id, tokens: { start: index, end: index + 1 } };
}
