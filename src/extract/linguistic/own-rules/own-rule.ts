import type { RuleDescription } from '../claims/claim-draft.ts';
import { type OwnRules, ruleParts } from './own-rules-schema.ts';

/** The id under which claims name a user's rule. */
export function ownRuleId(id: string): string {
  return `own/${id}`;
}

const defaults: Record<(typeof ruleParts)[number], string> = {
  names: 'A name of the list',
  verbs: 'A verb of the list tells an act',
  nouns: 'A noun of the list tells an act',
  frames: 'A verb with the words around it tells an act',
  operators: 'A word of the list governs an act',
  reporting: 'A word of the list reports what someone says',
  patterns: 'A word and the places around it',
};

/** The rules of a user as those of newsgraph are shown. */
export function describeOwnRules(rules: OwnRules): RuleDescription[] {
  return ruleParts.flatMap((part) =>
    rules[part].map(({ id, description, example }) => ({
      id: ownRuleId(id),
      description: description ?? defaults[part],
      example,
    })),
  );
}
