import type { DefaultTreeAdapterTypes } from 'parse5';
import { type HtmlElement, isElement, isText } from './tree.ts';

/** How much text an element holds, spaces not counted. */
export interface TextMeasure {
  /** Characters in all. */
  readonly all: number;
  /** Characters in links. */
  readonly linked: number;
  /** Characters in paragraphs. */
  readonly paragraphs: number;
}

const nothing: TextMeasure = { all: 0, linked: 0, paragraphs: 0 };

/** Measures every element under a node once. */
export function measureText(root: DefaultTreeAdapterTypes.ParentNode): (element: HtmlElement) => TextMeasure {
  const measures = new Map<HtmlElement, TextMeasure>();
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): TextMeasure => {
    let all = 0;
    let linked = 0;
    let paragraphs = 0;
    for (const child of node.childNodes) {
      if (isText(child)) all += child.value.replace(/\s+/g, '').length;
      if (!isElement(child)) continue;
      const measure = visit(child);
      all += measure.all;
      linked += child.tagName === 'a' ? measure.all : measure.linked;
      paragraphs += child.tagName === 'p' ? measure.all : measure.paragraphs;
    }
    const measure = { all, linked, paragraphs };
    if (isElement(node)) measures.set(node, measure);
    return measure;
  };
  visit(root);
  return (element) => measures.get(element) ?? nothing;
}
