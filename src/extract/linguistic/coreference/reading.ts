import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { childrenBy, lemmaOf } from '../scope/tree.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import type { Discourse } from './discourse.ts';
import type { Link, LinkRule } from './link.ts';
import { determinerOf, firstOfPhrase } from './noun-phrases.ts';
import type { PersonGenders } from './person-genders.ts';
import type { QuotationReader } from './quoted-speech.ts';
import type { EntitiesByWord, RoleMemory } from './role-memory.ts';

/** What is known and found while a document is read from its beginning. */
export interface Reading {
  readonly document: LinguisticDocument;
  readonly index: EntityIndex;
  readonly lexicon: CoreferenceLexicon;
  readonly discourse: Discourse;
  readonly genders: PersonGenders;
  readonly quotations: QuotationReader;
  readonly roles: RoleMemory;
  readonly byWord: EntitiesByWord;
  /** Pronouns and nouns that stand for an entity. */
  readonly links: Link[];
  /** Nouns that say what an entity is. */
  readonly descriptions: Link[];
  /** Pronouns for a speaker whom a later pronoun tells: "“I will stay,” he said". */
  readonly unspoken: { readonly token: Token; readonly rule: LinkRule }[];
  /** "His father", of whom the text may yet tell the name. */
  readonly relatives: { readonly noun: Token; readonly owner: string }[];
}

/** Adds a link whose entity later pronouns may take up. */
export function addLink({ links, index, discourse }: Reading, token: Token, link: Link): void {
  links.push(link);
  discourse.note(link.entity, index.entity(link.entity).kind, token, link.form);
}

/** A link of a noun phrase, which stands for its head where rules read claims. */
export function phraseLink(
  { document }: Reading,
  rule: LinkRule,
  entity: string,
  noun: Token,
  first: Token = firstOfPhrase(document, noun),
): Link {
  const tokens = { start: noun.index, end: noun.index + 1 };
  return { entity, start: first.start, end: noun.end, form: 'nominal', rule: rule.id, tokens };
}

/**
 * Takes note that a noun says what an entity is.
 * @param rule Null for a noun that is no mention of its own.
 */
export function addDescription(
  reading: Reading,
  rule: LinkRule | null,
  entity: string,
  noun: Token,
  first: Token = firstOfPhrase(reading.document, noun),
): void {
  const { document, discourse, genders, lexicon, roles } = reading;
  if (rule) reading.descriptions.push(phraseLink(reading, rule, entity, noun, first));
  discourse.describe(entity, noun);
  const lemma = lemmaOf(noun);
  const gender = lexicon.genderOfNoun(lemma);
  if (gender) genders.learn(entity, gender);
  const determiner = determinerOf(document, noun);
  roles.add(lemma, entity, determiner?.dep === 'poss' ? discourse.at(determiner) : null);
  const body = lexicon.representing.has(lemma) ? bodyIn(reading, first, noun) : null;
  if (body) roles.speaksFor(entity, body);
}

/** The body or country that a phrase names: "Sweden's coach", "the director of the Marsh Institute". */
function bodyIn({ document, index }: Reading, first: Token, noun: Token): string | null {
  const before = document.tokens.slice(first.index, noun.index);
  const after = childrenBy(document, noun, 'prep').flatMap((each) => childrenBy(document, each, 'pobj'));
  for (const token of [...after, ...before]) {
    const mention = index.mentionAt(token);
    if (mention?.kind === 'Organization' || mention?.kind === 'Country') return mention.entity;
  }
  return null;
}
