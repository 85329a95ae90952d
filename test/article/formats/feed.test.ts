import { describe, expect, it } from 'vitest';
import { outcomesOfFile, rejectionOf, wordsOf } from '../support/files.ts';

const text = 'The envoy arrived on Monday and met the minister in the old palace.';
const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Osthaven Courier</title><link>https://courier.example/</link><description>d</description><language>en</language>
<item><title>Envoy &amp;amp; minister</title><link>https://courier.example/a?utm_source=rss&amp;n=1</link><guid isPermaLink="false">courier-1</guid><pubDate>Mon, 09 Mar 2026 10:00:00 +0900</pubDate><dc:creator>Ada Brook</dc:creator><description>Short</description>
<content:encoded><![CDATA[<p>OSTHAVEN &mdash; ${text}</p><blockquote>We will see.</blockquote><p><a href="/">Read more</a></p>]]></content:encoded></item>
<item><title>Second</title><guid>https://courier.example/b</guid><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>
<item><title>Third</title><link>/c</link><description>${text}</description></item>
<item><title>Title only</title><link>https://courier.example/d</link></item>
</channel></rss>`;

describe('feeds', () => {
  it('reads the items of RSS, with the full text where there is one', async () => {
    const [first, second, third, fourth] = await outcomesOfFile('a.rss', rss);
    if (
      first?.status !== 'article' ||
      second?.status !== 'article' ||
      third?.status !== 'article' ||
      fourth?.status !== 'rejected'
    )
      throw new Error('unexpected outcomes');
    expect(first.source).toMatch(/a\.rss#1$/);
    expect(first.article).toMatchObject({
      id: 'courier-1',
      url: 'https://courier.example/a?n=1',
      title: 'Envoy & minister',
      outlet: 'Osthaven Courier',
      authors: ['Ada Brook'],
      published: '2026-03-09T01:00:00Z',
    });
    expect(wordsOf(first.article)).toEqual([
      ['headline', 'Envoy & minister'],
      ['dateline', 'OSTHAVEN —'],
      ['paragraph', text],
      ['quote', 'We will see.'],
      ['boilerplate', 'Read more'],
    ]);
    expect(second.article).toMatchObject({ id: 'https://courier.example/b', text: `Second\n\n${text}` });
    expect(third.article.id).toBe('https://courier.example/c');
    expect(fourth.error).toMatchObject({ code: 'SOURCE_EMPTY', message: expect.stringContaining('a.rss#4') });
  });

  it('reads the entries of Atom, marked up or plain', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title><id>urn:x</id><link href="https://courier.example/"/><author><name>Ada Brook</name></author>
    <entry><title type="html">Envoy &amp;lt;arrives&amp;gt;</title><id>tag:courier.example,2026:1</id><updated>2026-03-09T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div></content></entry>
    <entry><title>3 &lt; 4</title><id>https://courier.example/b</id><link href="/b"/><summary>${text} 3 &lt; 4</summary></entry></feed>`;
    const outcomes = await outcomesOfFile('a.xml', atom);
    expect(
      outcomes.map(
        (outcome) =>
          outcome.status === 'article' && [outcome.article.id, outcome.article.text, outcome.article.authors],
      ),
    ).toEqual([
      ['tag:courier.example,2026:1', `Envoy <arrives>\n\n${text}`, ['Ada Brook']],
      ['https://courier.example/b', `3 < 4\n\n${text} 3 < 4`, ['Ada Brook']],
    ]);
  });

  it.each([
    ['<rss version="2.0"><channel><item><title>a', 'SOURCE_INVALID', /the feed cannot be read/],
    [
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
      'SOURCE_EMPTY',
      /no items/,
    ],
    [
      '<?xml version="1.0"?><catalog><book/></catalog>',
      'SOURCE_UNSUPPORTED',
      /neither an RSS nor an Atom feed/,
    ],
  ])('rejects %s', async (content, code, message) => {
    expect(await rejectionOf('a.xml', content)).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
