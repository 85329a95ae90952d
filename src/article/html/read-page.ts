import type { ArticleDraft } from '../formats/format.ts';
import { buildText } from '../layout/text-builder.ts';
import { collectPieces, findHeadline, headingWords } from './collect-pieces.ts';
import { findContentRoot } from './content-root.ts';
import { measureText } from './measures.ts';
import { readPageMetadata } from './metadata.ts';
import { withTitle } from './read-html.ts';
import { elementsOf, parseHtml, removeInvisible } from './tree.ts';

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
