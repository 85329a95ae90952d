import { bodyPronounRule, groupPronounRule } from './body-pronouns.ts';
import { contrastRule } from './contrasts.ts';
import { appositionRule, precedingNounRule, predicateRule } from './descriptions.ts';
import { firstPersonRule, spokesmanRule } from './first-persons.ts';
import type { LinkRule } from './link.ts';
import { neighbourRule } from './neighbours.ts';
import { personPronounRule } from './person-pronouns.ts';
import { placeAdverbRule } from './place-adverbs.ts';
import { relativePronounRule } from './relative-pronouns.ts';
import { happeningNounRule, kindNounRule, knownRoleRule, nameWordRule, ownedRoleRule } from './role-nouns.ts';

/** Every rule that links a pronoun or a noun to an entity. */
export const coreferenceRules: readonly LinkRule[] = [
  personPronounRule,
  bodyPronounRule,
  groupPronounRule,
  relativePronounRule,
  firstPersonRule,
  spokesmanRule,
  appositionRule,
  precedingNounRule,
  predicateRule,
  nameWordRule,
  knownRoleRule,
  kindNounRule,
  happeningNounRule,
  ownedRoleRule,
  neighbourRule,
  contrastRule,
  placeAdverbRule,
];
