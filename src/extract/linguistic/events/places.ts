import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { childrenBy, conjunctsOf, wordOf } from '../scope/tree.ts';

/** What {@link placesAt} needs to know. */
export interface PlaceReading {
  readonly document: LinguisticDocument;
  readonly index: EntityIndex;
  /** Prepositions that lead to a place. */
  readonly locative: ReadonlySet<string>;
  /** Nouns with "of" and a place: "port". */
  readonly regions: ReadonlySet<string>;
}

/**
 * The places that the phrases beside a word name: one a phrase, the most exact of those nested in it, and those conjoined
 * with it. A preposition is read itself.
 */
export function placesAt(reading: PlaceReading, head: Token): ResolvedMention[] {
  const { document, locative } = reading;
  const prepositions =
    head.dep === 'prep'
      ? [head]
      : childrenBy(document, head, 'prep').filter((each) => locative.has(wordOf(each)));
  const found = prepositions.flatMap((each) => placesAfter(reading, each, 0));
  const exact = found.filter(({ kind }) => kind === 'Place');
  return exact.length > 0 ? exact : found;
}

/** "in Strelsau", "off the coast of Norland", "at a hotel in Strelsau". */
function placesAfter(reading: PlaceReading, preposition: Token, depth: number): ResolvedMention[] {
  const { document } = reading;
  const inner = childrenBy(document, preposition, 'prep').flatMap((each) =>
    depth < 3 ? placesAfter(reading, each, depth + 1) : [],
  );
  const nouns = childrenBy(document, preposition, 'pobj').flatMap((noun) => conjunctsOf(document, noun));
  return [...nouns.flatMap((noun) => placesOf(reading, noun, depth)), ...inner];
}

/** The place that a noun phrase names. */
function placesOf(reading: PlaceReading, noun: Token, depth: number): ResolvedMention[] {
  const { document, index, locative, regions } = reading;
  if (depth > 3) return [];
  const named = placeAt(index, noun);
  if (named !== undefined) return [named];
  for (const each of childrenBy(document, noun, 'appos')) {
    const apposed = placeAt(index, each);
    if (apposed !== undefined) return [apposed];
  }
  for (const preposition of childrenBy(document, noun, 'prep')) {
    const word = wordOf(preposition);
    if (word === 'of' ? !regions.has(wordOf(noun)) : !locative.has(word)) continue;
    const inner = placesAfter(reading, preposition, depth + 1);
    if (inner.length > 0) return inner;
  }
  return [];
}

function placeAt(index: EntityIndex, noun: Token): ResolvedMention | undefined {
  const mention = index.mentionAt(noun);
  const isPlace = mention !== undefined && (mention.kind === 'Place' || mention.kind === 'Country');
  return isPlace && mention.adjective !== true ? mention : undefined;
}
