import { escapeHtml } from '../../model/escape-html.ts';
import { visibleLine } from '../../model/visible.ts';
import { briefStyle } from './html-style.ts';
import type { BriefPage, Group, Inline, Item, ListedArticle, Quote, Section } from './page.ts';
import { joinPieces } from './spacing.ts';

/** A brief as one HTML file: no script, nothing from elsewhere, everything from articles escaped. */
export function briefHtml({ title, lead, sections, articles, legend, footnote }: BriefPage): string {
  const parts = sections.map((section, at) => ({ ...section, id: `part-${at + 1}` }));
  const further = [
    ...(articles.length === 0 ? [] : [{ id: 'articles', title: 'Articles' }]),
    ...(legend.length === 0 ? [] : [{ id: 'legend', title: 'Words of warning' }]),
  ];
  const entries = [...parts, ...further];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${briefStyle}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
${lead.map((one) => `<p>${line(one)}</p>`).join('\n')}
</header>
<div class="page">
<nav aria-label="Parts of this brief">
<ul>
${entries.map(({ id, title: called }) => `<li><a href="#${id}">${escaped(called)}</a></li>`).join('\n')}
</ul>
</nav>
<main>
${parts.map(sectionHtml).join('\n')}
${articles.length === 0 ? '' : articlesHtml(articles)}
${legend.length === 0 ? '' : legendHtml(legend)}
</main>
</div>
<footer>
<p><code>newsgraph explain 'claim/DOCUMENT#c1'</code> shows why a claim is there. Read the quote before you rely on it.</p>
${footnote === null ? '' : `<p>${escaped(footnote)}</p>\n`}</footer>
</body>
</html>
`;
}

function sectionHtml({ id, title, note, groups }: Section & { readonly id: string }): string {
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
${note === null ? '' : `<p class="note">${escaped(note)}</p>\n`}${groups.map(groupHtml).join('\n')}
</section>`;
}

function groupHtml({ title, description, items, more, moreOf }: Group): string {
  const heading = title === null ? '' : `<h3>${line(title)}</h3>\n`;
  const meaning =
    description === null || description === '' ? '' : `<p class="note">${escaped(description)}</p>\n`;
  const rest =
    more === 0
      ? ''
      : `\n<p class="more">… and ${more.toLocaleString('en-US')} more${moreOf === '' ? '' : `, ${escaped(moreOf)}`}</p>`;
  const isTimeline = items.some(({ when }) => when !== null);
  return `${heading}${meaning}<ul class="items${isTimeline ? ' timeline' : ''}">
${items.map(itemHtml).join('\n')}
</ul>${rest}`;
}

function itemHtml({ when, head, notes, quotes }: Item): string {
  const body = [
    ...(head.length === 0 ? [] : [`<p class="head">${line(head)}</p>`]),
    ...notes.filter((one) => one.length > 0).map((one) => `<p class="support">${line(one)}</p>`),
    ...quotes.map(quoteHtml),
  ].join('\n');
  return when === null
    ? `<li>${body}</li>`
    : `<li><p class="when">${withDays(when)}</p>\n<div>${body}</div></li>`;
}

function quoteHtml({ label, text, origin, claim }: Quote): string {
  const marked = label === null ? '' : `<span class="label">${escaped(label)}</span> `;
  return `<figure>
<blockquote>${marked}“${escaped(text)}”</blockquote>
<figcaption>— ${line(origin)} <code>${escaped(claim)}</code></figcaption>
</figure>`;
}

function articlesHtml(articles: readonly ListedArticle[]): string {
  const items = articles.map(({ number, title, outlet, published, document, url }) => {
    const name = url === null ? escaped(title) : linked(url, title);
    const origin = [outlet, published].filter((part) => part !== null).map(escaped);
    return `<li id="article-${number}" value="${number}">${[name, ...origin].join(', ')} <code>${escaped(document)}</code></li>`;
  });
  return `<section aria-labelledby="articles">
<h2 id="articles">Articles</h2>
<ol class="articles">
${items.join('\n')}
</ol>
</section>`;
}

function legendHtml(legend: BriefPage['legend']): string {
  const items = legend.map(
    ({ word, meaning }) =>
      `<dt><span class="caveat">${escaped(word)}</span></dt><dd>${escaped(meaning)}</dd>`,
  );
  return `<section aria-labelledby="legend">
<h2 id="legend">Words of warning</h2>
<dl>
${items.join('\n')}
</dl>
</section>`;
}

function line(pieces: readonly Inline[]): string {
  return joinPieces(pieces, piece);
}

function piece(one: Inline): string {
  switch (one.kind) {
    case 'name':
      return `<b>${escaped(one.text)}</b>`;
    case 'type':
      return `<span class="type">${escaped(one.text)}</span>`;
    case 'id':
      return `<code>${escaped(one.text)}</code>`;
    case 'caveat':
      return `<span class="caveat">${escaped(one.text)}</span>`;
    case 'words':
      return `“${escaped(one.text)}”`;
    case 'muted':
      return `<span class="muted">${withDays(one.text)}</span>`;
    case 'link':
      return linked(one.url, one.url);
    case 'articles':
      return `<span class="numbers">${one.numbers
        .map((number) => `<a href="#article-${number}">[${number}]</a>`)
        .join(' ')}</span>`;
    default:
      return withDays(one.text);
  }
}

/** Text in which days and months stay in one line. */
function withDays(text: string): string {
  return escaped(text).replace(/(?<![\w-])\d{4}-\d\d(?:-\d\d)?(?![\w-])/g, '<time>$&</time>');
}

function linked(url: string, words: string): string {
  return `<a href="${escaped(url)}" rel="noreferrer">${escaped(words)}</a>`;
}

/** Text in one line, for an element or an attribute in double quotes. */
function escaped(text: string): string {
  return escapeHtml(visibleLine(text));
}
