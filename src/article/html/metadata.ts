import type { DeclaredMetadata } from '../declared-metadata.ts';
import { collapseSpaces } from '../layout/text-builder.ts';
import { readJsonLd } from './json-ld.ts';
import { attribute, elementsOf, type HtmlDocument, textOf } from './tree.ts';

/** Reads JSON-LD, Open Graph, meta elements, `<time>`, `<title>` and `<html lang>`, in this order of trust. */
export function readPageMetadata(document: HtmlDocument, warn: (warning: string) => void): DeclaredMetadata {
  const elements = [...elementsOf(document)];
  const meta = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop') ??
      ''
    ).toLowerCase();
    const content = collapseSpaces(attribute(element, 'content') ?? '');
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const tag = (name: string): string | undefined => {
    const element = elements.find((candidate) => candidate.tagName === name);
    return element && (collapseSpaces(textOf(element)) || undefined);
  };
  const link = elements.find(
    (element) =>
      element.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''),
  );
  const html = elements.find((element) => element.tagName === 'html');
  const time =
    elements.find((element) => attribute(element, 'itemprop') === 'datePublished') ??
    elements.find((element) => element.tagName === 'time');
  const ld = readJsonLd(
    elements
      .filter((element) => element.tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''))
      .map(textOf),
    warn,
  );
  const outlet = ld.outlet ?? first('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  const named = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl']
    .map((name) => (meta.get(name) ?? []).filter((value) => !/^https?:/i.test(value)))
    .find((values) => values.length > 0);
  return {
    url: (link && attribute(link, 'href')) || first('og:url') || ld.url,
    title:
      ld.title ??
      first('og:title', 'twitter:title', 'parsely-title', 'dc.title') ??
      withoutSite(tag('title'), outlet),
    outlet,
    authors:
      ld.authors.length > 0 ? ld.authors : (named ?? []).map((author) => author.replace(/^by\s+/i, '')),
    published:
      ld.published ??
      first(
        'article:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'publish-date',
        'publication_date',
        'dc.date',
        'dc.date.issued',
        'date',
      ) ??
      (time && (attribute(time, 'datetime') ?? attribute(time, 'content') ?? collapseSpaces(textOf(time)))),
    language: (html && attribute(html, 'lang')) || ld.language || first('og:locale'),
  };
}

/** A page's title without the name of the site after it. */
function withoutSite(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const match = /^(?<title>.{10,}?)\s+[|–—·»-]\s+(?<site>[^|–—·»]{2,40})$/u.exec(title);
  const site = match?.groups?.site;
  if (match === null || site === undefined) return title;
  const sure =
    /\s[|·»]\s/.test(title) || (outlet !== undefined && site.toLowerCase().includes(outlet.toLowerCase()));
  return sure || /^(?:\p{Lu}|the\s)/u.test(site) ? match.groups?.title : title;
}
