import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/article/html/read-page.ts';
import { articleOf, rejectionOf, wordsOf } from '../support/files.ts';
import { expectBlocksToCover } from '../support/laws.ts';

const sentences = [
  'The envoy arrived on Monday and met the minister in the old palace by the sea, where they talked for an hour.',
  'He said that the blockade of the port would end within a week, and that the sailors who were held would be freed.',
  'The minister thanked him for his patience and promised to answer the letter of the president before the end of May.',
];
const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');

describe('HTML', () => {
  it('marks all that surrounds the article and drops what is not seen', async () => {
    const article = await articleOf(
      'a.html',
      `<!doctype html><html lang="en-GB"><head><title>Envoy arrives | Osthaven Courier</title><style>p { color: red }</style>
      <meta property="og:site_name" content="Osthaven Courier"><meta property="og:url" content="https://courier.example/a?utm_medium=rss#x">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Envoy arrives","datePublished":"2026-03-09T10:00:00+09:00","author":[{"name":"Ada Brook"},"John Roe"],"publisher":{"name":"Osthaven Courier"}}]}</script></head>
      <body><div class="cookie-banner"><p>We use cookies.</p></div><nav><ul><li><a href="/">World</a></li></ul></nav>
      <article><h1>Envoy&nbsp;arrives</h1><p class="standfirst">He wants peace</p><div class="byline">By <a rel="author">Ada Brook</a> and John Roe</div>
      <time datetime="2026-03-09">9 March 2026</time><script>track()</script><p hidden>Hidden words</p><span class="visually-hidden">Image caption,</span>
      <figure><img alt="A train"><figcaption>The envoy leaves a train. <span class="credit">Ada Brook/Northern Pictures</span></figcaption></figure>
      ${paragraphs}<blockquote><p>“We will see.”</p></blockquote><aside class="pullquote">“We will see.”</aside><h2>Reactions</h2><ul><li>The king was glad.</li></ul>
      <table><tr><th>Port</th><td>3 ships</td></tr></table>
      <aside class="newsletter"><h3>The Tide</h3><p>Get the news of Ada Brook.</p></aside><p>Sign in to continue reading.</p>
      <section class="related-stories"><h2>More</h2><a href="/b">The other envoy</a></section></article>
      <footer><p>© 2026 Courier Media</p></footer><!-- comment --></body></html>`,
    );
    expect(article).toMatchObject({
      id: 'https://courier.example/a',
      url: 'https://courier.example/a',
      title: 'Envoy arrives',
      outlet: 'Osthaven Courier',
      authors: ['Ada Brook', 'John Roe'],
      published: '2026-03-09T01:00:00Z',
      language: 'en-GB',
      warnings: [],
    });
    expectBlocksToCover(article.text, article.blocks);
    expect(wordsOf(article)).toEqual([
      ['boilerplate', 'We use cookies.'],
      ['boilerplate', 'World'],
      ['headline', 'Envoy arrives'],
      ['subhead', 'He wants peace'],
      ['byline', 'By Ada Brook and John Roe'],
      ['dateline', '9 March 2026'],
      ['caption', 'The envoy leaves a train.'],
      ['credit', 'Ada Brook/Northern Pictures'],
      ...sentences.map((sentence) => ['paragraph', sentence]),
      ['quote', '“We will see.”'],
      ['quote', '“We will see.”'],
      ['subhead', 'Reactions'],
      ['list', 'The king was glad.'],
      ['list', 'Port | 3 ships'],
      ['boilerplate', 'The Tide'],
      ['boilerplate', 'Get the news of Ada Brook.'],
      ['boilerplate', 'Sign in to continue reading.'],
      ['boilerplate', 'More'],
      ['boilerplate', 'The other envoy'],
      ['boilerplate', '© 2026 Courier Media'],
    ]);
  });

  it('finds the article by reader mode where no mark shows it', async () => {
    const article = await articleOf(
      'a.html',
      `<html><head><title>Envoy arrives</title></head><body><div id="x1"><a href="/">World</a> <a href="/s">Sport</a></div><h1>Envoy arrives</h1>
      <div id="x2">${paragraphs}</div><div id="x3"><div><a href="/1">Storm closes airport in the north</a></div><div><a href="/2">Bank holds rates</a></div></div></body></html>`,
    );
    expect(wordsOf(article)).toEqual([
      ['boilerplate', 'World Sport'],
      ['headline', 'Envoy arrives'],
      ...sentences.map((sentence) => ['paragraph', sentence]),
      ['boilerplate', 'Storm closes airport in the north'],
      ['boilerplate', 'Bank holds rates'],
    ]);
  });

  it('reads paragraphs that only line breaks divide', async () => {
    const article = await articleOf(
      'a.html',
      `<title>Envoy arrives</title><font>${sentences.join('<br>\n<br>')}</font>`,
    );
    expect(wordsOf(article)).toEqual([
      ['headline', 'Envoy arrives'],
      ...sentences.map((sentence) => ['paragraph', sentence]),
    ]);
  });

  it.each([
    ['tags that are never closed', `<html><body><h1>Envoy arrives<p>${sentences.join('<p>')}`],
    [
      'tags closed in the wrong order',
      `<body><h1><b>Envoy arrives</h1></b><div><p><i>${sentences.join('</p></i><p><i>')}</div></p></body></html></div>`,
    ],
    [
      'a stray less-than sign and a broken entity',
      `<h1>Envoy arrives</h1><p>${sentences.join('</p><p>')} 3 < 4 &bogus; &#xd800;`,
    ],
    ['no structure at all', sentences.join(' ')],
    ['a frame of tables', `<table><tr><td><p>${sentences.join('<p>')}</table>`],
  ])('reads a page with %s', async (_name, markup) => {
    const article = await articleOf('a.html', markup);
    for (const sentence of sentences) expect(article.text).toContain(sentence);
    expect(article.blocks.some((block) => block.kind === 'paragraph')).toBe(true);
    expectBlocksToCover(article.text, article.blocks);
  });

  it('keeps words in inline tags in their sentence', async () => {
    const article = await articleOf(
      'a.html',
      `<article>${paragraphs}<p>The <a href="/e">en<b>voy</b></a>, <time>on Monday</time>, <span class="author">left</span>.</p></article>`,
    );
    expect(wordsOf(article).at(-1)).toEqual(['paragraph', 'The envoy, on Monday, left.']);
  });

  it('keeps an article whose body tag is named like its sidebar', async () => {
    const article = await articleOf(
      'a.html',
      `<body class="has-sidebar newsletter"><div class="page share-ready"><article class="post tags">${paragraphs}</article></div></body>`,
    );
    expect(wordsOf(article).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('says so when JSON-LD is broken, and falls back to meta elements', async () => {
    const article = await articleOf(
      'a.html',
      `<head><script type="application/ld+json">{oops</script><meta name="author" content="By Ada Brook"><meta name="date" content="March 9, 2026"></head>${paragraphs}`,
    );
    expect(article).toMatchObject({ authors: ['Ada Brook'], published: '2026-03-09' });
    expect(article.warnings).toEqual([expect.stringMatching(/JSON-LD/)]);
  });

  it('resolves neither a relative canonical address nor takes it for an address', async () => {
    const article = await articleOf('a.html', `<link rel="canonical" href="/a">${paragraphs}`);
    expect(article.id).toBe('a.html');
    expect(article.warnings).toEqual([expect.stringMatching(/URL "\/a"/)]);
  });

  it.each([
    '<html><head><title>Envoy arrives</title></head><body></body></html>',
    '<html><body><nav>World</nav><script>x()</script></body></html>',
    '<!doctype html>',
  ])('finds no article in %s', async (markup) => {
    expect((await rejectionOf('a.html', markup)).code).toBe('SOURCE_EMPTY');
  });

  it('reads a page that no template made: headline and menu in one frame, no mark on the article', async () => {
    const article = await articleOf(
      'a.html',
      `<body class="single has-sidebar"><header class="site-header"><h1><a href="/">Courier</a></h1></header><div class="row"><div class="col">
      <div class="breadcrumbs"><a href="/">Home</a></div><h1>Envoy arrives</h1><div class="meta"><span class="author">By <a href="/ada">Ada Brook</a></span></div>
      <div class="td-x9">${paragraphs}<p><strong>What comes next</strong></p><p>He will leave on Friday, the minister said.<br><br>Two ships left at noon.</p>
      <p><em>Read also: <a href="/b">The blockade explained</a></em></p><div class="author-box"><p>Ada Brook has covered shipping since 2009. She lives in Osthaven.</p></div></div>
      <div id="comments"><p>Bob: The envoy lied to all of us, and nobody cares.</p></div></div></div></body>`,
    );
    expect(wordsOf(article)).toEqual([
      ['boilerplate', 'Courier'],
      ['boilerplate', 'Home'],
      ['headline', 'Envoy arrives'],
      ['byline', 'By Ada Brook'],
      ...sentences.map((sentence) => ['paragraph', sentence]),
      ['subhead', 'What comes next'],
      ['paragraph', 'He will leave on Friday, the minister said.'],
      ['paragraph', 'Two ships left at noon.'],
      ['boilerplate', 'Read also: The blockade explained'],
      ['boilerplate', 'Ada Brook has covered shipping since 2009. She lives in Osthaven.'],
      ['boilerplate', 'Bob: The envoy lied to all of us, and nobody cares.'],
    ]);
  });

  it('lays ordered blocks over whatever tags come', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<h1>',
      '</h1>',
      '<div class="share">',
      '</div>',
      '<article>',
      '</article>',
      '<ul><li>',
      '<br>',
      '<table><tr><td>',
      '</table>',
      '<b>',
      '</b>',
      '<figure><figcaption>',
      '<blockquote>',
      '<script>',
      '</script>',
      '<a href="/x">',
      '</a>',
      '<svg>',
      '<p hidden>',
      '<',
      '&',
      '<!--',
    );
    const soup = fc.array(
      fc.oneof(tag, fc.string(), fc.constantFrom('The envoy arrived. ', 'By Ada Brook', 'Advertisement')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const draft = readPage(parts.join(''));
        expectBlocksToCover(draft.text, draft.layout());
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a tree that is too deep', async () => {
    const error = await rejectionOf('a.html', `${'<div>'.repeat(100_000)}${sentences.join(' ')}`);
    expect(error).toMatchObject({
      code: 'SOURCE_UNSUPPORTED',
      message: expect.stringMatching(/nested more than 512 deep/),
    });
  });
});
