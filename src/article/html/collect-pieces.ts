import type { DefaultTreeAdapterTypes } from 'parse5';
import type { BlockKind } from '../../model/article.ts';
import { kindOfWords } from '../layout/phrases.ts';
import { collapseSpaces, type Piece } from '../layout/text-builder.ts';
import type { TextMeasure } from './measures.ts';
import { isBlockElement, roleOf } from './roles.ts';
import { ancestorsOf, elementsOf, type HtmlElement, isElement, isText, textOf } from './tree.ts';

/** Where the article lies in the tree that is walked. */
export interface Region {
  /** What lies outside is boilerplate, but for the article's head; null: all is content. */
  readonly root: HtmlElement | null;
  readonly kept: ReadonlySet<HtmlElement> | null;
  /** The headline's element. */
  readonly headline: HtmlElement | null;
  readonly measure: (element: HtmlElement) => TextMeasure;
}

/** The kind of the loose text in an element, and where the element lies. */
interface Place {
  readonly kind: BlockKind;
  readonly zone: 'content' | 'head' | 'outside';
  /** Whether inline elements belong to a sentence and have no role of their own. */
  readonly sentence: boolean;
  /** Whether the words say whose the quotation before them is. */
  readonly signature?: boolean;
}

/** Stands for a line break; a run of two ends a paragraph. */
const lineBreak = '\u0001';
/** Kinds that an element outside the content may have, if it stands near the headline. */
const headKinds: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'subhead', 'caption', 'credit']);
const longestByline = 220;
const apartTags = /^(?:a|span|small|time|cite|label)$/;
/** Words before the headline that are no sentence and shorter than this are a label or a link. */
const longestLabel = 80;

/** Reads the visible text under a node as pieces, each with its kind, in document order. */
export function collectPieces(node: DefaultTreeAdapterTypes.ParentNode, region: Region): Piece[] {
  const pieces: Piece[] = [];
  const head = headOf(region);
  let words = '';
  const flush = (place: Place): void => {
    for (const part of words.split(new RegExp(`(?:\\s*${lineBreak}\\s*){2,}`))) {
      const clean = collapseSpaces(part.replaceAll(lineBreak, ' '));
      if (clean === '') continue;
      const kind = kindOfPiece(place, clean);
      const quote = pieces.at(-1);
      if (
        kind === 'quote' &&
        quote?.kind === 'quote' &&
        (place.signature || /^(?:[—–―]|--)\s*\p{Lu}.{2,100}$/u.test(clean))
      )
        pieces[pieces.length - 1] = { kind, words: `${quote.words} — ${clean.replace(/^[—–―-]+\s*/u, '')}` };
      else pieces.push({ kind, words: clean });
    }
    words = '';
  };
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode, place: Place): void => {
    for (const [at, child] of parent.childNodes.entries()) {
      if (standsApart(parent.childNodes[at - 1], child)) words += ' ';
      if (isText(child)) words += child.value.replaceAll(lineBreak, ' ');
      if (!isElement(child)) continue;
      if (child.tagName === 'br') {
        words += lineBreak;
        continue;
      }
      const inner = placeOf(child, place, region, head);
      const row = child.tagName === 'tr' && !hasBlocks(child);
      if (row) {
        flush(place);
        const cells = child.childNodes.filter(isElement).map((cell) => collapseSpaces(textOf(cell)));
        words = cells.filter((cell) => cell !== '').join(' | ');
        flush(inner.kind === 'paragraph' ? { ...inner, kind: 'list' } : inner);
      } else if (isBlockElement(child) || inner.kind !== place.kind || inner.signature !== place.signature) {
        flush(place);
        walk(child, inner);
        flush(inner);
      } else {
        walk(child, inner);
      }
    }
  };
  const start: Place =
    region.root === null || region.root === node
      ? { kind: 'paragraph', zone: 'content', sentence: false }
      : { kind: 'boilerplate', zone: 'outside', sentence: false };
  walk(node, start);
  flush(start);
  return withoutLabels(pieces);
}

/** What stands before the headline and is no sentence belongs to the page. */
function withoutLabels(pieces: readonly Piece[]): Piece[] {
  const headline = pieces.findIndex((piece) => piece.kind === 'headline');
  return pieces.map((piece, index) =>
    index < headline &&
    (piece.kind === 'paragraph' || piece.kind === 'list' || piece.kind === 'subhead') &&
    piece.words.length <= longestLabel &&
    !/[.!?]["”’']?$/.test(piece.words)
      ? { ...piece, kind: 'boilerplate' }
      : piece,
  );
}

/** Whether an inline element follows another with nothing between, so that only its style keeps their words apart. */
function standsApart(
  before: DefaultTreeAdapterTypes.Node | undefined,
  element: DefaultTreeAdapterTypes.Node,
): boolean {
  if (!before || !isElement(before) || !isElement(element)) return false;
  if (!apartTags.test(before.tagName) || !apartTags.test(element.tagName)) return false;
  return /^[\p{Lu}\d(©“"]/u.test(textOf(element)) && /[\p{L}\p{N}.!?)”"]{2}$/u.test(textOf(before));
}

/** The smallest element that holds both the content and the headline. */
function headOf(region: Region): HtmlElement | null {
  if (!region.root || !region.headline) return null;
  const above = new Set([region.headline, ...ancestorsOf(region.headline)]);
  return [region.root, ...ancestorsOf(region.root)].find((element) => above.has(element)) ?? null;
}

function placeOf(element: HtmlElement, place: Place, region: Region, head: HtmlElement | null): Place {
  if (element === region.headline) {
    // A heading that was never closed holds the article.
    const holdsArticle = element === region.root || childBlocks(element).length > 0;
    return { kind: 'headline', zone: holdsArticle ? 'content' : place.zone, sentence: !holdsArticle };
  }
  if (element === region.root) return { kind: 'paragraph', zone: 'content', sentence: false };
  const block = isBlockElement(element);
  if (place.sentence && !block && place.kind !== 'caption') return place;
  const role = roleOf(element);
  if (place.kind === 'quote' && (element.tagName === 'cite' || role === 'credit' || role === 'byline'))
    return { ...place, sentence: false, signature: true };
  const whole = role === undefined && block && place.zone !== 'outside' ? toldWhole(element, region) : null;
  if (whole) return { kind: whole, zone: place.zone, sentence: true };
  const sentence =
    /^(?:p|li|h[1-6]|dt|dd|figcaption|td|th)$/.test(element.tagName) || (place.sentence && !block);
  if (place.zone !== 'content') {
    if (element === head) return { kind: 'boilerplate', zone: 'head', sentence: false };
    const near = place.zone === 'head' && role !== 'boilerplate';
    const zone = near ? 'head' : 'outside';
    if (near && role !== undefined && headKinds.has(role)) return { kind: role, zone, sentence };
    // Loose paragraphs in a byline's or caption's element share its kind.
    const inherited = near && headKinds.has(place.kind) ? place.kind : 'boilerplate';
    return { kind: inherited, zone, sentence };
  }
  return { kind: kindInContent(element, role, place, region), zone: 'content', sentence };
}

/** The kind of a short block that as a whole is a byline or a date, whatever elements are in it. */
function toldWhole(element: HtmlElement, region: Region): BlockKind | null {
  if (element.tagName !== 'p' && element.tagName !== 'div') return null;
  if (region.measure(element).all > 120 || childBlocks(element).length > 0) return null;
  const told = kindOfWords(collapseSpaces(textOf(element)));
  return told === 'byline' || told === 'dateline' ? told : null;
}

function kindInContent(
  element: HtmlElement,
  role: BlockKind | undefined,
  place: Place,
  region: Region,
): BlockKind {
  const block = isBlockElement(element);
  if (place.kind === 'boilerplate') return 'boilerplate';
  if (place.kind === 'headline') return block ? (role ?? 'paragraph') : 'headline';
  if (place.kind === 'caption')
    return role === 'credit' || role === 'byline' || element.tagName === 'small' || element.tagName === 'cite'
      ? 'credit'
      : 'caption';
  if (place.kind === 'quote') return role === 'boilerplate' ? 'boilerplate' : 'quote';
  if (role === 'boilerplate')
    return surrounds(element, region) ? place.kind : quoteBox(element) ? 'quote' : 'boilerplate';
  if (block && place.kind !== 'byline' && isLinkList(element, region)) return 'boilerplate';
  if (
    region.kept &&
    block &&
    element.tagName !== 'div' &&
    !nearKept(element, region.kept) &&
    role === undefined
  )
    return 'boilerplate';
  if (role === 'subhead' && !/^h[2-6]$/.test(element.tagName) && surrounds(element, region))
    return place.kind;
  if (role === 'byline' && region.measure(element).all > longestByline) return place.kind;
  if (role !== undefined) return role;
  if (element.tagName === 'h1') return 'subhead';
  if (element.tagName === 'p' && isBoldLine(element, region)) return 'subhead';
  return block && element.tagName === 'p' && place.kind === 'subhead' ? 'subhead' : place.kind;
}

/** Whether an element that looks like boilerplate by its name holds the headline or most of the article. */
function surrounds(element: HtmlElement, region: Region): boolean {
  if (/^(?:nav|footer|form|button|aside|dialog)$/.test(element.tagName)) return false;
  if (region.headline && [...ancestorsOf(region.headline)].includes(element)) return true;
  return region.root !== null && region.measure(element).all > region.measure(region.root).all / 2;
}

/** An aside that is a pull quote. */
function quoteBox(element: HtmlElement): boolean {
  return (
    element.tagName === 'aside' &&
    [...elementsOf(element)].some((inner) => inner.tagName === 'blockquote' || roleOf(inner) === 'quote')
  );
}

/** A list or paragraph of links only, with no sentence among them. */
function isLinkList(element: HtmlElement, region: Region): boolean {
  if (!/^(?:ul|ol|p|section|div|figure)$/.test(element.tagName)) return false;
  const { all, linked } = region.measure(element);
  return all > 0 && linked >= all * 0.9 && !/[.!?]["”’']?\s*$/.test(textOf(element));
}

/** Whether reader mode kept an element, or what it stands among. */
function nearKept(element: HtmlElement, kept: ReadonlySet<HtmlElement>): boolean {
  if (kept.has(element) || [...elementsOf(element)].some((inner) => kept.has(inner))) return true;
  const { parentNode } = element;
  return parentNode !== null && isElement(parentNode) && kept.has(parentNode);
}

/** A short paragraph all in bold type: a heading in all but name. */
function isBoldLine(element: HtmlElement, region: Region): boolean {
  const children = element.childNodes.filter((child) => !isText(child) || child.value.trim() !== '');
  const [only] = children;
  if (children.length !== 1 || !only || !isElement(only) || !/^(?:b|strong)$/.test(only.tagName))
    return false;
  return region.measure(element).all <= 80 && !/[.,;:!"”]\s*$/.test(textOf(element));
}

function hasBlocks(row: HtmlElement): boolean {
  return [...elementsOf(row)].some((inner) => isBlockElement(inner) && !/^(?:td|th)$/.test(inner.tagName));
}

/** A deck that is a sentence states something, as a paragraph does; boilerplate under a heading's tag stays what it is. */
function kindOfPiece({ kind, zone }: Place, words: string): BlockKind {
  if (zone === 'head' && kind === 'boilerplate') {
    const told = kindOfWords(words);
    return told !== null && headKinds.has(told) ? told : kind;
  }
  if (kind === 'byline' && kindOfWords(words) === 'dateline') return 'dateline';
  if (kind === 'subhead' && /[.!?]["”’']?$/.test(words) && words.length > 60) return 'paragraph';
  // A sentence about the author, not a line that names them.
  if (kind === 'byline' && /[.!?]["”’']?$/.test(words) && words.length > 60) return 'boilerplate';
  if ((kind === 'list' || kind === 'subhead' || kind === 'quote') && kindOfWords(words) === 'boilerplate')
    return 'boilerplate';
  return kind;
}

/** The words of a heading, without the blocks that a missing end tag put into it. */
export function headingWords(heading: HtmlElement): string {
  const blocks = childBlocks(heading);
  return collapseSpaces(
    heading.childNodes.map((child) => (blocks.includes(child) ? ' ' : textOf(child))).join(''),
  );
}

function childBlocks(element: HtmlElement): DefaultTreeAdapterTypes.ChildNode[] {
  return element.childNodes.filter((child) => isElement(child) && isBlockElement(child));
}

/** The element that holds the headline: the first-level heading that says what the title says, else the first one. */
export function findHeadline(
  elements: readonly HtmlElement[],
  title: string | undefined,
): HtmlElement | null {
  const plain = (words: string): string =>
    collapseSpaces(words)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = title === undefined ? '' : plain(title);
  const headings = elements.filter(
    (element) => /^h[12]$/.test(element.tagName) && headingWords(element) !== '',
  );
  const same = headings.find((heading) => wanted !== '' && plain(headingWords(heading)) === wanted);
  if (same) return same;
  const within = headings.filter((heading) => {
    const words = plain(headingWords(heading));
    return words.length >= 15 && (wanted.startsWith(`${words} `) || wanted.endsWith(` ${words}`));
  });
  if (within.length === 1) return within[0] as HtmlElement;
  const inNavigation = (element: HtmlElement): boolean =>
    [...ancestorsOf(element)].some(
      (above) => above.tagName === 'nav' || above.tagName === 'footer' || above.tagName === 'aside',
    );
  const first = headings.filter((heading) => heading.tagName === 'h1' && !inNavigation(heading));
  const inArticle = first.find((heading) =>
    [...ancestorsOf(heading)].some((above) => /^(?:article|main)$/.test(above.tagName)),
  );
  return inArticle ?? first.at(-1) ?? null;
}
