import { parseFragment } from 'parse5';
import type { ArticleDraft } from '../formats/format.ts';
import { buildText, collapseSpaces, type Piece } from '../layout/text-builder.ts';
import { collectPieces, findHeadline, headingWords } from './collect-pieces.ts';
import { findContentRoot } from './content-root.ts';
import { measureText } from './measures.ts';
import { readPageMetadata } from './metadata.ts';
import { elementsOf, parseHtml, removeInvisible, textOf } from './tree.ts';

/** Reads the article of a whole page; what lies around it is kept as boilerplate. */
export function readPage(markup: string): ArticleDraft {
  const warnings: string[] = [];
  const warn = (warning: string): void => void warnings.push(warning);
  const document = parseHtml(markup);
  const metadata = readPageMetadata(document, warn);
  removeInvisible(document);
  const measure = measureText(document);
  const body = [...elementsOf(document)].find((element) => element.tagName === 'body');
  if (!body) return { ...metadata, text: '', layout: () => [], needsBody: true, warnings };
  const headline = findHeadline([...elementsOf(body)], metadata.title);
  const content = findContentRoot(document, body, measure, warn);
  const pieces = collectPieces(body, { ...content, headline, measure });
  const heading = headline ? headingWords(headline) : undefined;
  const title = metadata.title ?? heading;
  const { text, blocks } = buildText(withTitle(pieces, title));
  return { ...metadata, title, text, layout: () => blocks, needsBody: true, warnings };
}

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
