import type { Token } from '../../../model/analysis.ts';
import { childrenBy, isPredicate, lemmaOf } from '../scope/tree.ts';
import { subjectOf } from './clauses.ts';
import { canDescribe, predicateNouns } from './descriptions.ts';
import { isUnnamed, unnamed } from './discourse.ts';
import { entityOf } from './entity-of.ts';
import { determinerOf, isPlural } from './noun-phrases.ts';
import { addLink, phraseLink, type Reading } from './reading.ts';
import { isOnlyOne } from './role-memory.ts';
import { ownedRoleRule, takenUp } from './role-nouns.ts';

/** Links a noun if it is clear whom it takes up; a person without a name is kept in mind as one whom pronouns may mean. */
export function readNoun(reading: Reading, token: Token): void {
  const { document, discourse, lexicon } = reading;
  const found = takenUp(reading, token);
  if (found) {
    const [rule, entity] = found;
    addLink(reading, token, phraseLink(reading, rule, entity, token));
    return;
  }
  const lemma = lemmaOf(token);
  const determiner = determinerOf(document, token);
  const owner = determiner?.dep === 'poss' && isOnlyOne(lemma) ? discourse.at(determiner) : null;
  if (owner) reading.relatives.push({ noun: token, owner });
  if (lexicon.isPersonNoun(lemma) && !isPlural(token) && token.dep !== 'compound')
    discourse.note(unnamed(lemma), 'Person', token, 'nominal');
}

/** Links "his father" where the text names him only later. */
export function linkRelatives(reading: Reading): void {
  for (const { noun, owner } of reading.relatives) {
    const entity = reading.roles.ownedBy(owner, lemmaOf(noun));
    if (entity) reading.links.push(phraseLink(reading, ownedRoleRule, entity, noun));
  }
}

/** The nouns by which a verb describes its subject, and the subject's entity; it also learns who is married to whom. */
export function describedBy(reading: Reading, verb: Token): [noun: Token, entity: string][] {
  const { document, index, discourse, lexicon, roles } = reading;
  if (!isPredicate(verb)) return [];
  const subject = subjectOf(document, verb);
  const entity = subject && entityOf(document, discourse, subject);
  if (!entity || isUnnamed(entity)) return [];
  if (lemmaOf(verb) === 'marry') {
    const spouse = childrenBy(document, verb, 'dobj')[0];
    const married = spouse && discourse.kindAt(spouse) === 'Person' ? discourse.at(spouse) : null;
    if (married && !isUnnamed(married))
      for (const noun of ['wife', 'husband']) roles.add(noun, married, entity);
  }
  return predicateNouns(document, lexicon, verb)
    .filter(
      (noun) =>
        noun.index > verb.index &&
        !index.mentionAt(noun) &&
        canDescribe(lexicon, noun, index.entity(entity).kind),
    )
    .map((noun) => [noun, entity]);
}
