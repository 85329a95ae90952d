import { parseFragment } from 'parse5';
import { collapseSpaces, type Piece } from '../layout/text-builder.ts';
import { collectPieces } from './collect-pieces.ts';
import { measureText } from './measures.ts';
import { parseHtml, removeInvisible, textOf } from './tree.ts';

/** Reads a piece of markup that is all content, such as the text of a feed's item. */
export function readFragment(markup: string): Piece[] {
  // Only a whole document is checked for its depth.
  parseHtml(markup);
  const fragment = parseFragment(markup);
  removeInvisible(fragment);
  return collectPieces(fragment, { root: null, kept: null, headline: null, measure: measureText(fragment) });
}

/** The words of a piece of markup, without tags and entities. */
export function plainWords(markup: string): string {
  return collapseSpaces(textOf(parseFragment(markup)));
}

/** Puts a title that no headline says before all other pieces. */
export function withTitle(pieces: readonly Piece[], title: string | undefined): Piece[] {
  if (title === undefined || pieces.some((piece) => piece.kind === 'headline')) return [...pieces];
  const [first, ...others] = pieces;
  if (first && first.words === title && (first.kind === 'paragraph' || first.kind === 'subhead'))
    return [{ kind: 'headline', words: title }, ...others];
  return [{ kind: 'headline', words: title }, ...pieces];
}
