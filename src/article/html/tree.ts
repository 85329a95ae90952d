import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { NewsgraphError } from '../../model/errors.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Deeper trees are no articles; walking them would exhaust the stack. */
const deepest = 512;

/** Parses HTML as browsers do, however broken it is. Throws `SOURCE_UNSUPPORTED` for absurdly deep nesting. */
export function parseHtml(markup: string): HtmlDocument {
  const document = parse(markup);
  const open: [DefaultTreeAdapterTypes.ParentNode, number][] = [[document, 0]];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [node, depth] = entry;
    if (depth > deepest) {
      throw new NewsgraphError('SOURCE_UNSUPPORTED', `HTML elements are nested more than ${deepest} deep`);
    }
    for (const child of node.childNodes) if (isElement(child)) open.push([child, depth + 1]);
  }
  return document;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** An attribute's value; undefined if the element has no such attribute. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** An element and all under it, in document order. */
export function* elementsOf(root: DefaultTreeAdapterTypes.ParentNode): Generator<HtmlElement> {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** All text under a node. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (isText(node)) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join('');
}

/** From the parent upwards, without the document itself. */
export function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  let parent = element.parentNode;
  while (parent && isElement(parent)) {
    yield parent;
    parent = parent.parentNode;
  }
}

/** The lowest element that is or contains all of the elements; null if there is none. */
export function commonAncestor(elements: readonly HtmlElement[]): HtmlElement | null {
  const [first, ...others] = elements;
  if (!first) return null;
  let path = [first, ...ancestorsOf(first)];
  for (const element of others) {
    const line = new Set([element, ...ancestorsOf(element)]);
    path = path.filter((candidate) => line.has(candidate));
  }
  return path[0] ?? null;
}

const invisibleTags = new Set(
  'script style template noscript head svg math iframe object embed canvas audio video picture map textarea select option datalist input param source track'.split(
    ' ',
  ),
);
const screenReaderOnly =
  /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|hidden-text|u-hide|is-hidden)(?:$|\s)/i;

/** Removes comments, scripts, styles and all that no reader sees. */
export function removeInvisible(root: DefaultTreeAdapterTypes.ParentNode): void {
  root.childNodes = root.childNodes.filter(
    (child) => isText(child) || (isElement(child) && isVisible(child)),
  );
  for (const child of root.childNodes) if (isElement(child)) removeInvisible(child);
}

function isVisible(element: HtmlElement): boolean {
  if (element.namespaceURI !== html.NS.HTML || invisibleTags.has(element.tagName)) return false;
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true')
    return false;
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attribute(element, 'style') ?? ''))
    return false;
  return !screenReaderOnly.test(attribute(element, 'class') ?? '');
}
