import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { lemmaOf, subtreeOf } from '../scope/tree.ts';
import { ownRuleId } from './own-rule.ts';
import type { OwnRules } from './own-rules-schema.ts';

/**
 * Gives claims of events that a user's words made the id of the user's rule: those whose verb, or event noun below it, has
 * its type from the user's lists.
 */
export function createOriginReader(
  rules: OwnRules,
): (document: LinguisticDocument, draft: ClaimDraft) => ClaimDraft {
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  const operators = new Map<string, string>();
  const note = (map: Map<string, string>, key: string, id: string) => {
    if (!map.has(key)) map.set(key, ownRuleId(id));
  };
  for (const { id, type, verbs: words } of rules.frames)
    for (const word of words) note(verbs, `${type} ${word}`, id);
  for (const { id, type, words } of rules.verbs) for (const word of words) note(verbs, `${type} ${word}`, id);
  for (const { id, type, words } of rules.nouns) for (const word of words) note(nouns, `${type} ${word}`, id);
  for (const { id, operator, words } of rules.operators)
    for (const word of words) note(operators, `${operator} ${word}`, id);

  return (document, draft) => {
    const { predicate, rule, type } = draft;
    if (predicate === undefined || !rule.startsWith('event/')) return draft;
    const lemma = lemmaOf(predicate);
    const own =
      operators.get(`${rule.slice('event/'.length)} ${lemma}`) ??
      verbs.get(`${type} ${lemma}`) ??
      nouns.get(`${type} ${lemma}`) ??
      (nouns.size === 0
        ? undefined
        : subtreeOf(document, predicate)
            .map((token) => nouns.get(`${type} ${lemmaOf(token)}`))
            .find((id) => id !== undefined));
    return own === undefined ? draft : { ...draft, rule: own };
  };
}
