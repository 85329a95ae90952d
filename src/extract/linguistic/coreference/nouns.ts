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

/** The longest text in brackets after a name, in UTF-16 units. */
const longestAside = 300;

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
  const named = subject && entityOf(document, discourse, subject);
  const entity = named ?? namedBeforeBrackets(reading, verb);
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

/** The name at the head of a sentence that only brackets part from its verb, as lives begin: "Mary Stone (born 1950) is". */
function namedBeforeBrackets({ document, index }: Reading, verb: Token): string | null {
  const sentence = document.sentenceOf(verb);
  const before = document.sentences[verb.sentence - 1];
  // The model takes the brackets for the end of a sentence now and then.
  const isCut = before?.block === sentence.block && /^[([]/.test(document.tokens[sentence.start]?.text ?? '');
  const first = document.tokens[(isCut && before ? before : sentence).start] as Token;
  const mention = index.mentionAt(first);
  if (!mention || mention.adjective || verb.start <= mention.end) return null;
  const between = document.text.slice(mention.end, verb.start);
  if (!/^\s*[([]/.test(between) || between.length > longestAside) return null;
  const left = between.replace(/\[[^[\]]*\]/g, '').replace(/\([^()]*\)/g, '');
  return left.trim() === '' ? mention.entity : null;
}
