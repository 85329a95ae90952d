import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formatBriefText } from '../../../src/cli/format/brief.ts';
import { plainLook } from '../../../src/cli/output.ts';
import { briefHtml } from '../../../src/export/brief/html.ts';
import { briefMarkdown } from '../../../src/export/brief/markdown.ts';
import type { BriefPage } from '../../../src/export/brief/page.ts';
import { visibleLine } from '../../../src/model/visible.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"onmouseover="x" \'y\'',
  '[a](javascript:alert(1))',
  '![a](https://evil.example/x.png)',
  '**bold** __b__ *i* _i_ ~~s~~ `code` ``c``',
  '| a | b |',
  ',\u4e00',
  '# heading',
  '1. one',
  '- item',
  '> quote',
  '---',
  '&lt;b&gt; &amp;',
  'https://evil.example www.evil.example',
  'a\\',
  '\u001b[31mred\u001b[0m\u0007',
  '\u202eesrever \u2066x\u2069',
  'line\nbreak\r\n\r\n# heading',
  '``` fence',
  '<!-- comment',
  ']]> </style></title>',
];

/** A brief that has a text in every place. */
function pageOf(text: string): BriefPage {
  const inline = [
    { kind: 'text', text },
    { kind: 'muted', text },
    { kind: 'name', text },
    { kind: 'words', text },
    { kind: 'id', text },
    { kind: 'caveat', text: 'said' },
    { kind: 'articles', numbers: [1] },
  ] as const;
  return {
    title: text,
    lead: [inline],
    sections: [
      {
        title: text,
        note: text,
        groups: [
          {
            title: [{ kind: 'type', text: 'AID' }],
            description: text,
            items: [
              {
                when: text,
                head: inline,
                notes: [inline],
                quotes: [{ label: 'denied', text, origin: inline, claim: `claim/${text}#c1` }],
              },
            ],
            more: 23,
            moreOf: '',
          },
        ],
      },
    ],
    articles: [
      {
        number: 1,
        title: text,
        outlet: text,
        published: text,
        document: text,
        url: 'https://a.example/?q="><b>(',
      },
    ],
    legend: [{ word: 'said', meaning: text }],
    footnote: text,
  };
}

const anyText = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: fc.constantFrom(...'<>&"\'`*_[]()!#|~\\-+=.: \n1ab/@$^{}') }),
    fc.string({ unit: 'grapheme' }),
  )
  .filter((text) => visibleLine(text) !== '');

type Html = DefaultTreeAdapterTypes.Node;

function htmlNodes(node: Html): Html[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(htmlNodes) : [])];
}

/** Names and attributes of the elements of a page, without what they hold. */
function skeleton(html: string): string[] {
  return htmlNodes(parse(html)).flatMap((node) => {
    if (!('tagName' in node))
      return node.nodeName === '#text' || node.nodeName === '#document' ? [] : [node.nodeName];
    return [`${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`];
  });
}

function mdNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(mdNodes) : [])];
}

describe('hostile words', () => {
  it('add nothing to the elements of HTML, and stand there as they are', () => {
    const expected = skeleton(briefHtml(pageOf('plain'))).filter((tag) => !tag.startsWith('time'));
    fc.assert(
      fc.property(anyText, (text) => {
        const html = briefHtml(pageOf(text));
        expect(skeleton(html).filter((tag) => !tag.startsWith('time'))).toEqual(expected);
        const words = htmlNodes(parse(html)).flatMap((node) => ('value' in node ? [node.value] : []));
        expect(words.join('')).toContain(`“${visibleLine(text)}”`);
      }),
      { examples: hostile.map((text) => [text]) },
    );
  });

  it('mean nothing to Markdown, and stand there as they are', () => {
    const kinds = (text: string) =>
      mdNodes(fromMarkdown(briefMarkdown(pageOf(text))))
        .map((node) => node.type)
        .filter((type) => type !== 'text');
    const expected = kinds('plain');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(kinds(text)).toEqual(expected);
        const nodes = mdNodes(fromMarkdown(briefMarkdown(pageOf(text))));
        const strong = nodes.find((node) => node.type === 'heading');
        const words = mdNodes(strong!).flatMap((node) => ('value' in node ? [node.value] : []));
        expect(words.join('')).toBe(visibleLine(text));
        const codes = nodes.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
        expect(codes).toContain(`claim/${visibleLine(`claim/${text}#c1`).slice(6)}`);
      }),
      { examples: hostile.map((text) => [text]) },
    );
  });

  it('leave no address in Markdown that GitHub would make a link of', () => {
    const markdown = briefMarkdown(pageOf('https://evil.example www.evil.example'));
    const outsideCode = markdown.replace(/`[^`]*`/g, '');
    expect(outsideCode).not.toMatch(/https?:\/\/evil|www\.evil/);
  });

  it('cannot act on a terminal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = formatBriefText(pageOf(text), plainLook);
        expect(lines.replace(/\n/g, '')).not.toMatch(/(?![\u200c\u200d])[\p{C}\u2028\u2029]/u);
      }),
      { examples: hostile.map((text) => [text]) },
    );
  });

  it('are followed by links to the web alone, which tell the target nothing', () => {
    const html = briefHtml(pageOf('x'));
    const links = htmlNodes(parse(html)).flatMap((node) =>
      'tagName' in node && node.tagName === 'a'
        ? [Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))]
        : [],
    );
    const outward = links.filter(({ href }) => !href!.startsWith('#'));
    expect(outward).toEqual([{ href: 'https://a.example/?q="><b>(', rel: 'noreferrer' }]);
    expect(html).not.toMatch(/<script|<link|<img|url\(/i);
  });
});
