import type { ExplainedRule } from '../../../model/explanation.ts';
import type { RuleDescription } from '../claims/claim-draft.ts';
import { loadRulePrecision } from '../claims/rule-precision.ts';
import { coreferenceRules } from '../coreference/coreference-rules.ts';
import { loadOtherNameRules } from '../entities/other-names/other-name-rules.ts';
import { eventRules } from '../events/event-rules.ts';
import { governorRules } from '../scope/governor-rules.ts';
import { loadScopeLexicon } from '../scope/scope-lexicon.ts';
import { scopeRules } from '../scope/scope-rules.ts';
import { closureRules } from '../structure/closures.ts';
import { countryOfficeRules } from '../structure/country-offices.ts';
import { nameRules } from '../structure/facts-in-names.ts';
import { knownRules } from '../structure/known-facts.ts';
import { loadStructureRules } from '../structure/structure-rules.ts';

/** Every rule that newsgraph ships, whether it makes claims, links words to entities or reads scope. */
export function shippedRules(): readonly RuleDescription[] {
  return [
    ...eventRules,
    ...loadStructureRules(),
    ...countryOfficeRules,
    ...closureRules,
    ...knownRules,
    ...nameRules,
    ...loadOtherNameRules(),
    ...coreferenceRules,
    ...scopeRules,
    ...governorRules(loadScopeLexicon()),
  ];
}

/** Finds what a rule says of itself, by its id; null for one that is not known. */
export function createRuleCatalogue(
  own: readonly RuleDescription[] = [],
): (id: string) => ExplainedRule | null {
  const rules = new Map([...shippedRules(), ...own].map((rule) => [rule.id, rule]));
  const { rules: measured } = loadRulePrecision();
  return (id) => {
    const rule = rules.get(id);
    if (rule === undefined) return null;
    const { description, example } = rule;
    return { id, description, example, measured: Object.hasOwn(measured, id) ? measured[id]! : null };
  };
}
