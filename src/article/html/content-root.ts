import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { serialize } from 'parse5';
import type { TextMeasure } from './measures.ts';
import {
  ancestorsOf,
  attribute,
  commonAncestor,
  elementsOf,
  type HtmlDocument,
  type HtmlElement,
} from './tree.ts';

/** Where the article lies in a page. */
export interface ContentRoot {
  readonly root: HtmlElement;
  /** The elements that reader mode kept, where the root holds more than the article; null: the root is the article. */
  readonly kept: ReadonlySet<HtmlElement> | null;
}

const bodyClasses =
  /(?:^|\s)(?:(?:article|story|post|entry|content)[-_]{0,2}(?:body|content|text)(?:[-_]{0,2}(?:text|content))?|articleBody|storyBody)(?:\s|$)/;
/** The entries of a live report are articles each. */
const liveEntry =
  /(?:^|[\s_-])(?:live-?blog|live|update|block|timeline)(?:[\s_-]+(?:entry|post|update|item|article))?(?:$|[\s_-])/i;
/** A part that holds less of the page's paragraphs than this is not the article. */
const leastShare = 0.4;
/** Reader mode takes seconds for a page of more elements. */
const mostElements = 20_000;

/** Finds the part of the page that holds the article: by its marks, else by reader mode, else the whole body. */
export function findContentRoot(
  document: HtmlDocument,
  body: HtmlElement,
  measure: (element: HtmlElement) => TextMeasure,
  warn: (warning: string) => void,
): ContentRoot {
  const elements = [...elementsOf(body)];
  const enough = (candidate: HtmlElement | null): candidate is HtmlElement => {
    if (!candidate) return false;
    const total = measure(body);
    const own = measure(candidate);
    return total.paragraphs > 0
      ? own.paragraphs >= total.paragraphs * leastShare
      : own.all >= total.all * leastShare;
  };
  const marks: ((element: HtmlElement) => boolean)[] = [
    (element) => /(?:^|\s)articleBody(?:\s|$)/.test(attribute(element, 'itemprop') ?? ''),
    (element) => bodyClasses.test(attribute(element, 'class') ?? ''),
  ];
  for (const mark of marks) {
    const marked = commonAncestor(elements.filter(mark));
    if (marked !== body && enough(marked)) return { root: marked, kept: null };
  }
  const articles = elements.filter((element) => element.tagName === 'article');
  const entries = commonAncestor(
    articles.filter((element) => liveEntry.test(attribute(element, 'class') ?? '')),
  );
  if (entries && entries !== body && entries.tagName !== 'article' && enough(entries))
    return { root: entries, kept: null };
  const [longest] = articles.sort(
    (a, b) => measure(b).paragraphs - measure(a).paragraphs || measure(b).all - measure(a).all,
  );
  if (longest && enough(longest)) return { root: longest, kept: null };
  return readerMode(document, body, warn) ?? { root: body, kept: null };
}

/** Marks every element in a copy of the page, lets Readability choose, and looks up what it kept. */
function readerMode(
  document: HtmlDocument,
  body: HtmlElement,
  warn: (warning: string) => void,
): ContentRoot | null {
  const mark = 'data-newsgraph-node';
  const elements = [...elementsOf(body)];
  if (elements.length > mostElements) {
    warn(`more than ${mostElements} elements are too many for reader mode; the whole page was taken`);
    return null;
  }
  elements.forEach((element, index) => {
    element.attrs.push({ name: mark, value: String(index) });
  });
  const markup = serialize(document);
  for (const element of elements) element.attrs.pop();
  let content: string | null | undefined;
  try {
    content = new Readability(parseHTML(markup).document, { charThreshold: 200, disableJSONLD: true }).parse()
      ?.content;
  } catch (error) {
    // Reader mode is a guess at best: a page that it cannot digest is still read, only less cleanly.
    warn(
      `reader mode failed (${error instanceof Error ? error.message : String(error)}); the whole page was taken`,
    );
    return null;
  }
  const kept = new Set<HtmlElement>();
  for (const match of (content ?? '').matchAll(new RegExp(`${mark}="(\\d+)"`, 'g'))) {
    const element = elements[Number(match[1])];
    if (element) kept.add(element);
  }
  const root = commonAncestor([...kept]);
  // On a page without an article, reader mode takes what there is.
  const aside =
    root &&
    [root, ...ancestorsOf(root)].some((element) => /^(?:nav|footer|aside|form)$/.test(element.tagName));
  return root && !aside ? { root, kept } : null;
}
