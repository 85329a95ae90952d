import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { childrenBy, isPredicate, lemmaOf } from '../scope/tree.ts';
import type { ReportingLexicon } from '../speech/reporting-lexicon.ts';
import { bodyOf, bodyRuleOf } from './body-pronouns.ts';
import { subjectOf } from './clauses.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import {
  canDescribe,
  type Description,
  descriptionsBesideNames,
  headOfMention,
  predicateNouns,
  predicateRule,
} from './descriptions.ts';
import { createDiscourse, isUnnamed, unnamed } from './discourse.ts';
import { createQuotationReader, firstPersonRule, isFirstPerson } from './first-persons.ts';
import { type Link, type LinkRule, linkOf } from './link.ts';
import { determinerOf, firstOfPhrase, isPlural } from './noun-phrases.ts';
import { createPersonGenders } from './person-genders.ts';
import { entityOf, genderOfPronoun, personOf, personPronounRule } from './person-pronouns.ts';
import { isPlaceAdverb, placeAdverbRule, placeOf } from './place-adverbs.ts';
import { isRelativePronoun, relativeAntecedent, relativePronounRule } from './relative-pronouns.ts';
import { entitiesByWord, isOnlyOne, ownedRoleRule, RoleMemory, takenUp } from './role-nouns.ts';

/** The further mentions of a document's entities. */
export interface Coreference {
  /** Pronouns and nouns that stand for an entity. */
  readonly links: readonly Link[];
  /** Nouns that say what an entity is: appositions and predicates. No rule takes them for one who acts. */
  readonly descriptions: readonly Link[];
}

/** The word lists that coreference needs. */
export interface CoreferenceLexicons {
  readonly coreference: CoreferenceLexicon;
  readonly reporting: ReportingLexicon;
}

/** Reads a document once from its beginning and links pronouns and nouns to its entities; what is unclear stays unlinked. */
export function readCoreference(
  document: LinguisticDocument,
  index: EntityIndex,
  { coreference: lexicon, reporting }: CoreferenceLexicons,
): Coreference {
  const links: Link[] = [];
  const descriptions: Link[] = [];
  const discourse = createDiscourse(document, index);
  const genders = createPersonGenders(document, index, lexicon);
  const quotations = createQuotationReader(document, reporting);
  const roles = new RoleMemory();
  const context = { document, index, discourse, lexicon, roles, byWord: entitiesByWord(index) };
  const beside = new Map<number, Description>();
  for (const description of descriptionsBesideNames(document, index, lexicon)) {
    beside.set(description.noun.index, description);
    const gender = lexicon.genderOfNoun(lemmaOf(description.noun));
    if (gender) genders.learn(description.entity, gender);
  }

  const phrase = (
    rule: LinkRule,
    entity: string,
    noun: Token,
    first = firstOfPhrase(document, noun),
  ): Link => {
    const tokens = { start: noun.index, end: noun.index + 1 };
    return { entity, start: first.start, end: noun.end, form: 'nominal', rule: rule.id, tokens };
  };
  const describe = (rule: LinkRule | null, entity: string, noun: Token, first?: Token) => {
    if (rule) descriptions.push(phrase(rule, entity, noun, first));
    discourse.describe(entity, noun);
    const gender = lexicon.genderOfNoun(lemmaOf(noun));
    if (gender) genders.learn(entity, gender);
    const determiner = determinerOf(document, noun);
    const owner = determiner?.dep === 'poss' ? discourse.at(determiner) : null;
    roles.add(lemmaOf(noun), entity, owner);
  };
  const link = (rule: LinkRule, entity: string, token: Token, made: Link) => {
    links.push({ ...made, rule: rule.id });
    discourse.note(entity, index.entity(entity).kind, token, made.form);
  };

  const readPronoun = (token: Token): boolean => {
    const gender = genderOfPronoun(token);
    if (gender) {
      const source = quotations.sourceAt(token);
      const speaker = source && source !== token ? entityOf(document, discourse, source) : null;
      const found = personOf(document, discourse, genders, token, gender, speaker);
      if (found) {
        link(
          personPronounRule,
          found.entity,
          token,
          linkOf(personPronounRule, found.entity, token, 'pronoun'),
        );
        if (found.sure) genders.learn(found.entity, gender);
      }
      return true;
    }
    if (isFirstPerson(token)) {
      const source = quotations.sourceAt(token);
      const speaker = source && entityOf(document, discourse, source);
      if (speaker && index.entities.some(({ id, kind }) => id === speaker && kind === 'Person'))
        link(firstPersonRule, speaker, token, linkOf(firstPersonRule, speaker, token, 'pronoun'));
      return true;
    }
    if (isPlaceAdverb(token)) {
      const place = placeOf(discourse, token);
      if (place) link(placeAdverbRule, place, token, linkOf(placeAdverbRule, place, token, 'nominal'));
      return true;
    }
    const rule = bodyRuleOf(token);
    if (rule) {
      const entity = bodyOf(document, discourse, lexicon, token);
      if (entity) link(rule, entity, token, linkOf(rule, entity, token, 'pronoun'));
      return true;
    }
    if (!isRelativePronoun(token)) return false;
    const entity = relativeAntecedent(document, index, token);
    if (entity) links.push(linkOf(relativePronounRule, entity, token, 'pronoun'));
    return true;
  };

  /** "His father", of whom the text may yet tell the name. */
  const relatives: { noun: Token; owner: string }[] = [];
  const readNoun = (token: Token): void => {
    const described = beside.get(token.index);
    if (described) {
      describe(described.rule, described.entity, token, described.first);
      return;
    }
    const found = takenUp(context, token);
    if (found) {
      const [rule, entity] = found;
      link(rule, entity, token, phrase(rule, entity, token));
      return;
    }
    const determiner = determinerOf(document, token);
    const owner = determiner?.dep === 'poss' && isOnlyOne(lemmaOf(token)) ? discourse.at(determiner) : null;
    if (owner) relatives.push({ noun: token, owner });
    if (lexicon.isPersonNoun(lemmaOf(token)) && !isPlural(token) && token.dep !== 'compound') {
      discourse.note(unnamed(lemmaOf(token)), 'Person', token, 'nominal');
    }
  };

  const predicates = new Map<number, string>();
  for (const token of document.tokens) {
    const mention = index.mentionAt(token);
    if (mention) {
      if (mention.tokens.start === token.index)
        discourse.note(
          mention.entity,
          mention.kind,
          headOfMention(document, mention),
          mention.adjective ? 'adjective' : 'name',
        );
      continue;
    }
    const subject = predicates.get(token.index);
    if (subject !== undefined) describe(predicateRule, subject, token);
    else if (!readPronoun(token) && /^(?:NOUN|PROPN)$/.test(token.pos)) readNoun(token);
    if (!isPredicate(token)) continue;
    const actor = subjectOf(document, token);
    const entity = actor && entityOf(document, discourse, actor);
    if (!entity || isUnnamed(entity)) continue;
    if (lemmaOf(token) === 'marry') {
      const spouse = childrenBy(document, token, 'dobj')[0];
      const married = spouse && discourse.kindAt(spouse) === 'Person' ? discourse.at(spouse) : null;
      if (married) for (const noun of ['wife', 'husband']) roles.add(noun, married, entity);
    }
    for (const noun of predicateNouns(document, lexicon, token)) {
      if (
        noun.index > token.index &&
        !index.mentionAt(noun) &&
        canDescribe(lexicon, noun, index.entity(entity).kind)
      )
        predicates.set(noun.index, entity);
    }
  }
  for (const { noun, owner } of relatives) {
    const entity = roles.ownedBy(owner, lemmaOf(noun));
    if (entity) links.push(phrase(ownedRoleRule, entity, noun));
  }
  return { links, descriptions };
}
