import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { lemmaOf } from '../scope/tree.ts';
import type { ReportingLexicon } from '../speech/reporting-lexicon.ts';
import { readContrast } from './contrasts.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import { type Description, descriptionsBesideNames, predicateRule } from './descriptions.ts';
import { createDiscourse } from './discourse.ts';
import type { Link } from './link.ts';
import { describedBy, linkRelatives, readNoun } from './nouns.ts';
import { createPersonGenders } from './person-genders.ts';
import { linkUnspoken, readPronoun } from './pronouns.ts';
import { createQuotationReader } from './quoted-speech.ts';
import { addDescription, type Reading } from './reading.ts';
import { entitiesByWord, RoleMemory } from './role-memory.ts';

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
  const reading: Reading = {
    document,
    index,
    lexicon,
    discourse: createDiscourse(document, index),
    genders: createPersonGenders(document, index, lexicon),
    quotations: createQuotationReader(document, reporting),
    roles: new RoleMemory(),
    byWord: entitiesByWord(index),
    links: [],
    descriptions: [],
    unspoken: [],
    relatives: [],
  };
  const beside = new Map<number, Description>();
  for (const description of descriptionsBesideNames(document, index, lexicon)) {
    beside.set(description.noun.index, description);
    reading.discourse.describe(description.entity, description.noun);
    const gender = lexicon.genderOfNoun(lemmaOf(description.noun));
    if (gender) reading.genders.learn(description.entity, gender);
  }
  const predicates = new Map<number, string>();
  for (const token of document.tokens) {
    const mention = index.mentionAt(token);
    if (mention) {
      if (mention.tokens.start !== token.index) continue;
      const form = mention.adjective ? 'adjective' : 'name';
      reading.discourse.note(mention.entity, mention.kind, headOfMention(document, mention), form);
      continue;
    }
    const described = beside.get(token.index);
    const subject = predicates.get(token.index);
    if (described) {
      const { rule, entity, noun, first } = described;
      addDescription(reading, rule, entity, noun, first);
    } else if (subject !== undefined) addDescription(reading, predicateRule, subject, token);
    else if (readContrast(reading, token)) continue;
    else if (!readPronoun(reading, token) && /^(?:NOUN|PROPN)$/.test(token.pos)) readNoun(reading, token);
    for (const [noun, entity] of describedBy(reading, token)) predicates.set(noun.index, entity);
  }
  linkRelatives(reading);
  linkUnspoken(reading);
  return { links: reading.links, descriptions: reading.descriptions };
}
