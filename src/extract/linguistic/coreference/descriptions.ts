import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { describedBy } from '../scope/apposed.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from '../scope/tree.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import type { LinkRule } from './link.ts';
import { determinerOf, firstOfPhrase, isPlural } from './noun-phrases.ts';

export const appositionRule: LinkRule = {
  id: 'coreference/apposition',
  description: 'A noun phrase that stands beside a name says what the named one is.',
  example: 'Mary Stone, a novelist from Oslo, died on Monday.',
  gives: ['a novelist', 'Mary Stone'],
};

export const precedingNounRule: LinkRule = {
  id: 'coreference/preceding-noun',
  description: 'A noun with an article or an owner right before a name says what the named one is.',
  example: 'The match referee John Beck gave Sweden a penalty.',
  gives: ['The match referee', 'John Beck'],
};

export const predicateRule: LinkRule = {
  id: 'coreference/predicate',
  description: 'A noun after "is", "became", "served as" or "was elected" says what its subject is.',
  example: 'Mary Stone is a novelist.',
  gives: ['a novelist', 'Mary Stone'],
};

/** A noun that says what an entity is. */
export interface Description {
  readonly noun: Token;
  /** The first token of the phrase that ends with the noun. */
  readonly first: Token;
  readonly entity: string;
  /** Null for a noun that only tells what the entity is, and is no mention of its own: "actor" in "actor John Beck". */
  readonly rule: LinkRule | null;
}

/** Whether a noun can say what something of a kind is. */
export function canDescribe(lexicon: CoreferenceLexicon, noun: Token, kind: string): boolean {
  if (isPlural(noun) || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(noun.pos)) return false;
  const lemma = lemmaOf(noun);
  if (kind === 'Person') return lexicon.isPersonNoun(lemma) || wordOf(noun) === 'one' || noun.tag === 'JJS';
  if (kind === 'Group') return false;
  return lexicon.nouns.get(lemma)?.has(kind) ?? wordOf(noun) === 'one';
}

/** The nouns beside names that say what the named are: in apposition, or right before the name. */
export function descriptionsBesideNames(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: CoreferenceLexicon,
): Description[] {
  const found: Description[] = [];
  for (const mention of index.mentions) {
    if (mention.form !== 'name' || mention.adjective) continue;
    found.push(
      ...apposed(document, index, lexicon, mention),
      ...preceding(document, index, lexicon, mention),
    );
  }
  return found;
}

/** "Mary Stone, a novelist"; "the novelist, Mary Stone". */
function apposed(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: CoreferenceLexicon,
  mention: ResolvedMention,
): Description[] {
  const head = headOfMention(document, mention);
  const nouns = childrenBy(document, head, 'appos').flatMap((noun) => [
    noun,
    ...childrenBy(document, noun, 'conj', 'appos'),
  ]);
  if (head.dep === 'appos') {
    const apposing = {
      kindAt: (token: Token) => index.mentionAt(token)?.kind,
      isPerson: (noun: Token) => canDescribe(lexicon, noun, 'Person'),
    };
    const isPerson = mention.kind === 'Person';
    nouns.push(isPerson ? describedBy(document, head, apposing) : headOf(document, head));
  }
  const named = namedBy(document, head);
  if (named) nouns.push(named);
  return nouns.flatMap((noun) =>
    !index.mentionAt(noun) && canDescribe(lexicon, noun, mention.kind)
      ? [{ noun, first: firstOfPhrase(document, noun), entity: mention.entity, rule: appositionRule }]
      : [],
  );
}

const naming = new Set(['know', 'call', 'name', 'dub', 'nickname']);

/** The noun that a clause gives a name: "the bloc, known as ECOWAS", "a ship called Aurora". */
function namedBy(document: LinguisticDocument, name: Token): Token | null {
  const parent = headOf(document, name);
  const verb = name.dep === 'pobj' && wordOf(parent) === 'as' ? headOf(document, parent) : parent;
  return verb !== name && verb.dep === 'acl' && naming.has(lemmaOf(verb)) ? headOf(document, verb) : null;
}

/** "his mentor John Beck"; without an article or owner ("actor John Beck") the noun is no mention of its own. */
function preceding(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: CoreferenceLexicon,
  mention: ResolvedMention,
): Description[] {
  const head = headOfMention(document, mention);
  const noun = document.tokens[mention.tokens.start - 1];
  if (!noun || noun.sentence !== head.sentence || index.mentionAt(noun) || head.dep === 'appos') return [];
  if (!canDescribe(lexicon, noun, mention.kind)) return [];
  if (noun.head !== head.index && noun.dep !== 'compound')
    return determinerOf(document, noun)?.dep === 'poss'
      ? [{ noun, first: firstOfPhrase(document, noun), entity: mention.entity, rule: precedingNounRule }]
      : [];
  const first = firstOfPhrase(document, head);
  const hasDeterminer = [head, noun].some((each) => determinerOf(document, each) !== undefined);
  const isMention = first.index < noun.index && hasDeterminer;
  return [{ noun, first, entity: mention.entity, rule: isMention ? precedingNounRule : null }];
}

/** The nouns that a verb says its subject to be; the subject is another token. */
export function predicateNouns(
  document: LinguisticDocument,
  lexicon: CoreferenceLexicon,
  verb: Token,
): Token[] {
  const lemma = lemmaOf(verb);
  const isNegated = childrenBy(document, verb, 'neg').length > 0;
  if (isNegated) return [];
  const found =
    lemma === 'be' || lemma === 'become' || lemma === 'remain' ? childrenBy(document, verb, 'attr') : [];
  const passive = childrenBy(document, verb, 'nsubjpass', 'auxpass').length > 0 || verb.tag === 'VBN';
  if (passive && lexicon.appointing.has(lemma)) found.push(...childrenBy(document, verb, 'oprd', 'attr'));
  // "They chose Mary Stone as president" says nothing of its subject; "she went there as a teacher" does.
  const isOfSubject = passive
    ? lexicon.appointing.has(lemma)
    : childrenBy(document, verb, 'dobj').length === 0;
  if (isOfSubject) {
    for (const as of childrenBy(document, verb, 'prep').filter((each) => wordOf(each) === 'as'))
      found.push(...childrenBy(document, as, 'pobj'));
  }
  // "A novelist and poet" is one description, "a novelist and the editor of a paper" are two.
  return found.flatMap((noun) => [
    noun,
    ...childrenBy(document, noun, 'conj').filter(
      (each) => determinerOf(document, each) !== undefined || childrenBy(document, each, 'prep').length > 0,
    ),
  ]);
}
