import type { BriefPage, Group, Inline, Item, Quote } from '../../index.ts';
import type { Output } from '../output.ts';
import { formatNumber, oneLine, wrapText } from './text.ts';

type Look = Pick<Output, 'colors' | 'width'>;

/** A brief as text for a terminal or a file. */
export function formatBriefText(page: BriefPage, look: Look): string {
  const { colors, width } = look;
  const wrapped = (words: string, indent: string) => wrapText(words, width, indent);
  const lines = [
    colors.bold(oneLine(page.title)),
    ...page.lead.map((one) => wrapped(line(one), '')),
    ...page.sections.flatMap(({ title, note, groups }) => [
      '',
      colors.bold(oneLine(title).toUpperCase()),
      ...(note === null ? [] : [colors.dim(wrapped(oneLine(note), ''))]),
      ...groups.flatMap((group) => groupLines(group, look)),
    ]),
  ];
  if (page.articles.length > 0) {
    lines.push('', colors.bold('ARTICLES'));
    for (const { number, title, outlet, published, document, url } of page.articles) {
      const origin = [title, outlet, published].filter((part) => part !== null).map(oneLine);
      lines.push(hanging(`[${number}]`.padEnd(5), origin.join(', '), look));
      lines.push(colors.dim(`     ${oneLine(document)}`));
      if (url !== null) lines.push(colors.dim(`     ${oneLine(url)}`));
    }
  }
  if (page.legend.length > 0) {
    lines.push('', colors.bold('WORDS OF WARNING'));
    const longest = Math.max(...page.legend.map(({ word }) => word.length));
    for (const { word, meaning } of page.legend)
      lines.push(`  ${colors.yellow(oneLine(word).padEnd(longest))}  ${oneLine(meaning)}`);
  }
  lines.push('', colors.dim("newsgraph explain 'claim/DOCUMENT#c1' shows why a claim is there."));
  if (page.footnote !== null) lines.push(colors.dim(oneLine(page.footnote)));
  return `${lines.join('\n')}\n`;
}

function groupLines({ title, description, items, more, moreOf }: Group, look: Look): readonly string[] {
  const { colors, width } = look;
  const heading = title === null ? [] : ['', colors.cyan(line(title))];
  const rest =
    more === 0
      ? []
      : ['', colors.dim(`  … and ${formatNumber(more)} more${moreOf === '' ? '' : `, ${moreOf}`}`)];
  return [
    ...heading,
    ...(description === null || description === ''
      ? []
      : [colors.dim(wrapText(oneLine(description), width, ''))]),
    ...items.flatMap((item) => ['', ...itemLines(item, look)]),
    ...rest,
  ];
}

function itemLines({ when, head, notes, quotes }: Item, look: Look): readonly string[] {
  const { colors, width } = look;
  const first = [
    ...(when === null ? [] : [`${oneLine(when)}  `]),
    ...(head.length === 0 ? [] : [line(head)]),
  ];
  return [
    ...(first.length === 0 ? [] : [colors.bold(wrapText(first.join(''), width, '  '))]),
    ...notes.filter((one) => one.length > 0).map((one) => colors.dim(wrapText(line(one), width, '    '))),
    ...quotes.flatMap((quote) => quoteLines(quote, look)),
  ];
}

function quoteLines({ label, text, origin, claim }: Quote, { colors, width }: Look): readonly string[] {
  const marked = label === null ? '' : `${oneLine(label)}: `;
  return [
    wrapText(`${marked}"${oneLine(text)}"`, width, '    '),
    colors.dim(wrapText(`— ${line(origin)}`, width, '    ')),
    // On a line of its own, however long it is, so that it can be copied.
    colors.dim(`      ${oneLine(claim)}`),
  ];
}

function hanging(start: string, words: string, { width }: Look): string {
  const indent = ' '.repeat(start.length);
  return start + wrapText(words, width, indent).slice(start.length);
}

function line(pieces: readonly Inline[]): string {
  return pieces.reduce((joined, piece) => {
    const words = wordsOf(piece);
    const isClosing = 'text' in piece && /^[,;]/.test(piece.text);
    return joined === '' || isClosing ? joined + words : `${joined} ${words}`;
  }, '');
}

function wordsOf(piece: Inline): string {
  switch (piece.kind) {
    case 'articles':
      return piece.numbers.map((number) => `[${number}]`).join(' ');
    case 'caveat':
      return `(${oneLine(piece.text)})`;
    case 'words':
      return `"${oneLine(piece.text)}"`;
    case 'link':
      return oneLine(piece.url);
    default:
      return oneLine(piece.text);
  }
}
