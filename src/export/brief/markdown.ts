import { visibleLine } from '../../model/visible.ts';
import type { BriefPage, Group, Inline, Item, Quote, Section } from './page.ts';
import { joinPieces } from './spacing.ts';

/** A brief as Markdown that GitHub renders. */
export function briefMarkdown({ title, lead, sections, articles, legend, footnote }: BriefPage): string {
  const blocks = [
    `# ${escaped(title)}`,
    ...lead.map(line),
    ...sections.flatMap(sectionBlocks),
    ...(articles.length === 0 ? [] : ['## Articles']),
    articles
      .map(({ number, title: called, outlet, published, document, url }) => {
        const name = url === null ? escaped(called) : `[${escaped(called)}](<${linkTarget(url)}>)`;
        const origin = [outlet, published].filter((part) => part !== null).map(escaped);
        return `<a name="article-${number}"></a>${number}\\. ${[name, ...origin].join(', ')} · ${code(document)}`;
      })
      .join('\n\n'),
    ...(legend.length === 0 ? [] : ['## Words of warning']),
    legend.map(({ word, meaning }) => `- *${escaped(word)}*: ${escaped(meaning)}`).join('\n'),
    '---',
    `${code("newsgraph explain 'claim/DOCUMENT#c1'")} shows why a claim is there. Read the quote before you rely on it.`,
    ...(footnote === null ? [] : [escaped(footnote)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks({ title, note, groups }: Section): readonly string[] {
  return [
    `## ${escaped(title)}`,
    ...(note === null ? [] : [`*${escaped(note)}*`]),
    ...groups.flatMap(groupBlocks),
  ];
}

function groupBlocks({ title, description, items, more, moreOf }: Group): readonly string[] {
  return [
    ...(title === null ? [] : [`### ${line(title)}`]),
    ...(description === null || description === '' ? [] : [escaped(description)]),
    ...items.map(itemBlock),
    ...(more === 0
      ? []
      : [`*… and ${more.toLocaleString('en-US')} more${moreOf === '' ? '' : `, ${moreOf}`}*`]),
  ];
}

function itemBlock({ when, head, notes, quotes }: Item): string {
  const day = when === null ? [] : [`**${escaped(when)}**`];
  const first = [...day, ...(head.length === 0 ? [] : [line(head)])].join(' · ');
  const parts = [
    [first, ...notes.map(line)].filter((one) => one !== '').join('\\\n'),
    ...quotes.map(quoteBlock),
  ];
  const [start, ...rest] = parts
    .filter((part) => part !== '')
    .join('\n\n')
    .split('\n');
  return [`- ${start}`, ...rest.map((one) => (one === '' ? '' : `  ${one}`))].join('\n');
}

function quoteBlock({ label, text, origin, claim }: Quote): string {
  const marked = label === null ? '' : `**${escaped(label)}:** `;
  return `> ${marked}“${escaped(text)}”\\\n> — ${line(origin)} · ${code(claim)}`;
}

function line(pieces: readonly Inline[]): string {
  return joinPieces(pieces, piece);
}

function piece(one: Inline): string {
  switch (one.kind) {
    case 'name':
      return `**${escaped(one.text)}**`;
    case 'type':
      return code(one.text);
    case 'id':
      return code(one.text);
    case 'caveat':
      return `*${escaped(one.text)}*`;
    case 'words':
      return `“${escaped(one.text)}”`;
    case 'link':
      return `[${escaped(one.url)}](<${linkTarget(one.url)}>)`;
    case 'articles':
      return one.numbers.map((number) => `[\\[${number}\\]](#article-${number})`).join(' ');
    default:
      return escaped(one.text);
  }
}

/**
 * Text in one line of which no character means anything to Markdown. Within a word, full stops, hyphens and the like mean
 * nothing and stay; what might make a list, a heading or a link does not.
 */
function escaped(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$!^=]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^([+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Text in a code span: its fence is longer than any run of backticks in it. */
function code(text: string): string {
  const words = visibleLine(text);
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(words) ? ' ' : '';
  return `${fence}${gap}${words}${gap}${fence}`;
}

function linkTarget(url: string): string {
  return url.replace(/[\s<>\\()]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29')),
  );
}
