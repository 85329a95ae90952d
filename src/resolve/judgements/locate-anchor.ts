import type { Extraction, Mention } from '../../model/extraction.ts';
import { compareContext } from './anchor-context.ts';
import type { Anchor } from './judgement.ts';
import { placesOf } from './places-of.ts';

/** The entity that an anchor names, or why it cannot be told. */
export type LocatedAnchor =
  | { readonly local: string; readonly fault: null }
  | { readonly local: null; readonly fault: string };

type Readable = Pick<Extraction, 'text' | 'mentions'>;

/** A place where the words of an anchor stand. */
interface Place {
  readonly start: number;
  /** Which of them: 1 for the first. */
  readonly occurrence: number;
  /** The entity that is mentioned there; null if none is. */
  readonly local: string | null;
  /** Number of words of the context that are around it. */
  readonly words: number;
  /** Whether all of them are. */
  readonly isSame: boolean;
}

/**
 * Finds the entity of a document that an anchor names.
 *
 * Where the words of the anchor and those around them are as they were, it is whoever is mentioned there. In a text that
 * was changed it is whoever is mentioned at the place with the most words of the context, or at every place if the words
 * mean one entity throughout. Where that leaves several, or nobody, it is nobody: a judgement is never guessed at.
 */
export function locateAnchor(
  { document, quote, occurrence, context }: Anchor,
  read: Readable,
): LocatedAnchor {
  const places = placesOf(quote, read.text).map((start, index): Place => {
    const end = start + quote.length;
    const { words, all } =
      context === undefined ? { words: 0, all: true } : compareContext(context, read.text, start, end);
    return { start, occurrence: index + 1, local: mentionedAt(read, start, end), words, isSame: all };
  });
  const name = `the mention "${quote}" (occurrence ${occurrence})`;
  const asItWas = places[occurrence - 1];
  if (asItWas?.isSame === true) {
    return asItWas.local === null
      ? fault(`document ${document} no longer has ${name}: nobody is read there`)
      : { local: asItWas.local, fault: null };
  }
  if (places.length === 0) return fault(`document ${document} no longer has ${name}: the words are gone`);
  if (context === undefined) {
    return fault(`document ${document} has "${quote}" only ${timesOf(places.length)}, not at ${name}`);
  }
  const mentioned = places.filter(({ local }) => local !== null);
  const most = Math.max(...mentioned.map(({ words }) => words));
  const nearest = new Set(mentioned.filter(({ words }) => words === most).map(({ local }) => local!));
  const [only] = nearest;
  if (only === undefined) return fault(`document ${document} no longer has ${name}: nobody is read there`);
  if (nearest.size === 1) return { local: only, fault: null };
  return fault(`document ${document} was changed, and ${name} may be any of ${nearest.size}`);
}

/**
 * Whoever is mentioned at a stretch of text: by exactly these words; else by a name that they are the beginning or end of
 * ("Smith" of "John Smith"); else by a name that they end in ("John Smith" of "President John Smith").
 */
function mentionedAt({ mentions }: Readable, start: number, end: number): string | null {
  const exact = mentions.filter((mention) => mention.start === start && mention.end === end);
  if (exact.length > 0) return onlyEntity(exact);
  const names = mentions.filter(({ form }) => form === 'name');
  const around = names.filter(
    (name) => name.start <= start && name.end >= end && (name.start === start || name.end === end),
  );
  if (around.length > 0) return onlyEntity(around);
  return onlyEntity(names.filter((name) => name.start > start && name.end === end));
}

function onlyEntity(mentions: readonly Mention[]): string | null {
  const entities = new Set(mentions.map(({ entity }) => entity));
  const [only] = entities;
  return only !== undefined && entities.size === 1 ? only : null;
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function fault(reason: string): LocatedAnchor {
  return { local: null, fault: reason };
}
