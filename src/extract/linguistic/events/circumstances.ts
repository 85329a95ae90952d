import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ResolvedMention } from '../entities/entity-index.ts';
import { childrenBy, headOf, isPredicate, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { CircumstanceLexicon } from './circumstance-lexicon.ts';
import { type PlaceReading, placesAt } from './places.ts';

/** Where an act took place and what it was about, as entities. */
export interface Circumstances {
  readonly place: string | null;
  readonly topic: string | null;
}

/** What {@link readCircumstances} needs to know of a document. */
export interface CircumstanceReading extends Omit<PlaceReading, 'locative' | 'regions'> {
  readonly circumstances: CircumstanceLexicon;
  /** Types of event nouns, by lemma. */
  readonly nouns: ReadonlyMap<string, string>;
  /** Verbs that take the meaning of their noun: "held talks". */
  readonly light: ReadonlySet<string>;
}

/**
 * Reads place and topic of an act from the phrases of its predicate and of its event noun, without the clauses below it.
 * @param type The type of the claim.
 * @param involved Entities that are no place or topic of the act, being its subject or object.
 */
export function readCircumstances(
  reading: CircumstanceReading,
  predicate: Token,
  type: string,
  involved: readonly (string | undefined)[],
): Circumstances {
  const free = ({ entity }: ResolvedMention) => !involved.includes(entity);
  const acts = actsOf(reading.document, predicate);
  const place = acts.flatMap((act) => placesOfAct(reading, act, type)).find(free);
  const topic = topicsOf(reading, predicate).find(free);
  return { place: place?.entity ?? null, topic: topic?.entity ?? null };
}

/** A predicate and the infinitives and gerunds that complete it: "agreed to meet". */
function actsOf(document: LinguisticDocument, predicate: Token): Token[] {
  const inner = [
    ...childrenBy(document, predicate, 'xcomp'),
    ...childrenBy(document, predicate, 'prep').flatMap((each) => childrenBy(document, each, 'pcomp')),
  ];
  return [predicate, ...inner.filter(isPredicate).flatMap((each) => actsOf(document, each))];
}

function placesOfAct(reading: CircumstanceReading, act: Token, type: string): ResolvedMention[] {
  const { document, index, circumstances, nouns, light } = reading;
  const { locative, regions, physical, nowhere } = circumstances;
  const at = (head: Token) => placesAt({ document, index, locative, regions }, head);
  if (!isPredicate(act)) return at(act);
  const lemma = lemmaOf(act);
  const found = nowhere.has(lemma) ? [] : at(act);
  for (const object of childrenBy(document, act, 'dobj', 'nsubjpass')) {
    const noun = nouns.get(lemmaOf(object));
    if (noun !== undefined ? light.has(lemma) || noun === type : physical.has(type))
      found.push(...at(object));
  }
  // "held talks with Sudria in Strelsau": the parse may hang the place on whom the act is with.
  for (const preposition of childrenBy(document, act, 'prep').concat(
    childrenBy(document, act, 'dobj').flatMap((each) => childrenBy(document, each, 'prep')),
  )) {
    if (!['with', 'against', 'by'].includes(wordOf(preposition))) continue;
    for (const noun of childrenBy(document, preposition, 'pobj'))
      if (index.mentionAt(noun)) found.push(...at(noun));
  }
  // "Farmers in Strelsau protested".
  if (type === 'PROTEST') found.push(...childrenBy(document, act, 'nsubj').flatMap(at));
  // "Strelsau, where they met".
  const where = childrenBy(document, act, 'advmod').some((each) => wordOf(each) === 'where');
  if (act.dep === 'relcl' && where) {
    const mention = index.mentionAt(headOf(document, act));
    if (mention?.kind === 'Place' || mention?.kind === 'Country') found.push(mention);
  }
  return found;
}

/** The issues of which a predicate, its objects or the nouns in its prepositional phrases speak. */
function topicsOf(
  { document, index, circumstances }: CircumstanceReading,
  predicate: Token,
): ResolvedMention[] {
  const completing = new Set(['xcomp', 'pcomp', 'advcl']);
  const phrase = subtreeOf(
    document,
    predicate,
    (token) =>
      !isPredicate(token) ||
      (completing.has(token.dep) && (token.dep !== 'advcl' || circumstances.discussing.has(lemmaOf(token)))),
  );
  return phrase.flatMap((token) => {
    const mention = index.mentionAt(token);
    return mention?.kind === 'Topic' ? [mention] : [];
  });
}
