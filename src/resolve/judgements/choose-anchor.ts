import type { Extraction, Mention } from '../../model/extraction.ts';
import { contextOf } from './anchor-context.ts';
import type { Anchor } from './judgement.ts';
import { locateAnchor } from './locate-anchor.ts';
import { placesOf } from './places-of.ts';

const rank = { name: 0, nominal: 1, pronoun: 2 } as const;

/**
 * The place where a document names an entity most plainly: by its name rather than by a noun or pronoun, by all of its
 * name rather than a part, by a noun rather than an adjective, early rather than late. It leads back to it, and to it alone.
 * @param local Id of the entity within the document.
 * @returns Null for an entity that the text does not mention by itself: one that is only known.
 */
export function chooseAnchor(
  { id, text, entities, mentions }: Pick<Extraction, 'id' | 'text' | 'entities' | 'mentions'>,
  local: string,
): Anchor | null {
  const name = entities.find((entity) => entity.id === local)?.name;
  const quoteOf = ({ start, end }: Mention) => text.slice(start, end);
  const plainest = mentions
    .filter(({ entity }) => entity === local)
    .sort(
      (a, b) =>
        rank[a.form] - rank[b.form] ||
        Number(a.adjective ?? false) - Number(b.adjective ?? false) ||
        Number(quoteOf(b) === name) - Number(quoteOf(a) === name) ||
        b.end - b.start - (a.end - a.start) ||
        a.start - b.start,
    );
  for (const { start, end } of plainest) {
    const quote = text.slice(start, end);
    const anchor = {
      document: id,
      quote,
      occurrence: placesOf(quote, text).indexOf(start) + 1,
      context: contextOf(text, start, end),
    };
    // Several may be read at one place.
    if (locateAnchor(anchor, { text, mentions }).local === local) return anchor;
  }
  return null;
}
