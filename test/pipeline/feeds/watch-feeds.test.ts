import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { openFeedMemories } from '../../../src/pipeline/feeds/feed-memory.ts';
import { parseFeeds } from '../../../src/pipeline/feeds/feeds-file.ts';
import type { Clock } from '../../../src/pipeline/feeds/polite-client.ts';
import { type WatchEvent, watchFeeds } from '../../../src/pipeline/feeds/watch-feeds.ts';
import type { IngestOutcome } from '../../../src/pipeline/ingest-outcome.ts';
import { answer, feedOf, htmlOf, type Item, type NewsSite, openNewsSite } from './news-site.ts';

const minute = 60_000;
let site: NewsSite;
let folder: string;
let now: number;
let slept: number;
let taken: Article[];
let clock: Clock;

beforeEach(async () => {
  site = await openNewsSite();
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-feeds-'));
  now = Date.parse('2026-03-02T09:00:00Z');
  slept = 0;
  taken = [];
  clock = {
    now: () => now,
    async sleep(milliseconds) {
      slept += milliseconds;
      now += milliseconds;
    },
  };
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const item = (
  name: string,
  text = `Kenya met Uganda in ${name} on Monday, and both signed a treaty.`,
): Item => ({
  link: `${site.origin}/${name}`,
  title: `Talks in ${name}`,
  text,
});
const outcomeOf = (article: Article): IngestOutcome => ({
  ...{ status: 'added', source: article.id, id: article.id, title: null, warnings: [] },
  counts: { entities: {}, claims: {} },
});

interface Options {
  readonly yaml?: string;
  readonly signal?: AbortSignal;
  readonly once?: boolean;
  readonly takeIn?: (articles: readonly Article[]) => Promise<readonly IngestOutcome[]>;
}

/** Looks once at what is due, with the memory on disk, as a new run does. */
async function look({ yaml = '', once = true, takeIn, signal }: Options = {}): Promise<WatchEvent[]> {
  const list = parseFeeds(`language: en\n${yaml}\nfeeds: ["${site.origin}/rss"]\n`, 'feeds.yaml');
  const memories = await openFeedMemories(folder);
  const events: WatchEvent[] = [];
  try {
    const watch = watchFeeds(list, {
      ...{ memories, clock, fetch, once, product: 'newsgraph/1', timeout: 400 },
      ...(signal === undefined ? {} : { signal }),
      async takeIn(found) {
        const articles = found.map(({ article }) => article);
        const outcomes = await (takeIn ?? (async (all) => all.map(outcomeOf)))(articles);
        taken.push(...articles);
        return outcomes;
      },
    });
    for await (const event of watch) events.push(event);
  } finally {
    await memories.close();
  }
  return events;
}
const looks = (events: readonly WatchEvent[]) => events.filter((event) => event.type === 'look');
const ids = () => taken.splice(0).map(({ id }) => id.slice(site.origin.length + 1));

describe('a feed', () => {
  it('is read, and its new and changed items alone afterwards, also by another run', async () => {
    let items = [item('a'), item('b')];
    site.pages.set(
      '/rss',
      feedOf(() => items),
    );
    expect(looks(await look())).toMatchObject([
      { result: 'read', items: 2, found: 2, due: '2026-03-02T09:30:00.000Z' },
    ]);
    expect(taken[0]).toMatchObject({
      outlet: 'The Example',
      published: '2026-03-02T08:00:00Z',
      url: `${site.origin}/a`,
    });
    expect(ids()).toEqual(['a', 'b']);
    expect(await look()).toEqual([]);

    now += 30 * minute;
    expect(looks(await look())).toMatchObject([{ result: 'unchanged', found: 0 }]);
    expect(site.seen.at(-1)!.headers['if-none-match']).toBeDefined();

    now += 30 * minute;
    items = [item('c'), item('a', 'Kenya met Uganda again, and this text was mended.'), item('b')];
    expect(looks(await look())).toMatchObject([{ result: 'read', items: 3, found: 2 }]);
    expect(ids()).toEqual(['c', 'a']);
  });

  it('is asked by date where it has no entity tag', async () => {
    site.pages.set('/rss', (response, { headers }) => {
      if (headers['if-modified-since'] === 'Mon, 02 Mar 2026 08:30:00 GMT') response.writeHead(304).end();
      else
        feedOf(() => [item('a')], { 'last-modified': 'Mon, 02 Mar 2026 08:30:00 GMT', etag: '' })(response, {
          path: '',
          headers: {},
          at: 0,
        });
    });
    await look();
    now += 30 * minute;
    expect(looks(await look())).toMatchObject([{ result: 'unchanged' }]);
  });

  it('is left alone as long as its server says', async () => {
    site.pages.set('/rss', answer(429, { 'retry-after': '7200' }));
    expect(looks(await look())).toMatchObject([
      {
        result: 'failed',
        fault: `${site.origin}/rss: the server answered 429`,
        due: '2026-03-02T11:00:00.000Z',
      },
    ]);
    now += 119 * minute;
    expect(await look()).toEqual([]);
    site.pages.set(
      '/rss',
      feedOf(() => [item('a')], { 'cache-control': 'public, max-age=10800' }),
    );
    now += minute;
    expect(looks(await look())).toMatchObject([{ result: 'read', due: '2026-03-02T14:00:00.000Z' }]);
  });

  it('that fails is tried ever more seldom, at least once a day, and at once at its usual pace when it is well', async () => {
    site.pages.set('/rss', answer(500));
    const pauses: number[] = [];
    for (let each = 0; each < 8; each += 1) {
      const [event] = looks(await look());
      const due = Date.parse(event!.due);
      pauses.push((due - now) / minute);
      now = due;
    }
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440]);
    site.pages.set(
      '/rss',
      feedOf(() => [item('a')]),
    );
    expect(Date.parse(looks(await look())[0]!.due) - now).toBe(30 * minute);
  });

  it('that moves is followed, and asked at its new address if it moved for good', async () => {
    site.pages.set(
      '/new',
      feedOf(() => [item('a')]),
    );
    site.pages.set('/rss', answer(302, { location: '/new' }));
    await look();
    now += 30 * minute;
    site.pages.set('/rss', answer(301, { location: `${site.origin}/new` }));
    await look();
    expect(site.asked()).toEqual(['/rss', '/new', '/rss', '/new']);
    now += 30 * minute;
    await look();
    expect(site.asked()).toEqual(['/new']);
    expect(ids()).toEqual(['a']);
  });

  it.each([
    ['leads in a circle', answer(302, { location: '/rss' }), 'leads on more than 5 times'],
    ['leads to a file', answer(302, { location: 'file:///etc/passwd' }), 'leads to file:, which is not read'],
    [
      'is no feed',
      answer(200, { 'content-type': 'application/rss+xml' }, '<html><p>Hello</p></html>'),
      'feed',
    ],
    [
      'is cut off',
      answer(
        200,
        { 'content-type': 'application/rss+xml' },
        '<?xml version="1.0"?><rss version="2.0"><channel>',
      ),
      '',
    ],
    ['is empty', answer(200, { 'content-type': 'application/rss+xml' }), 'empty'],
    [
      'never ends',
      (response: import('node:http').ServerResponse) =>
        void response.writeHead(200, { 'content-type': 'application/rss+xml' }).write('<rss>'),
      'no answer within 400 ms',
    ],
    ['says nothing', () => {}, 'no answer within 400 ms'],
    ['hangs up', (response: import('node:http').ServerResponse) => void response.destroy(), ''],
  ])('that %s is named, and loses nothing', async (_, page, fault) => {
    site.pages.set(
      '/rss',
      feedOf(() => [item('a')]),
    );
    await look();
    now += 30 * minute;
    site.pages.set('/rss', page);
    const [event] = looks(await look());
    expect(event).toMatchObject({ result: 'failed', found: 0 });
    expect(event!.fault).toContain(`${site.origin}/rss`);
    expect(event!.fault).toContain(fault);
    now = Date.parse(event!.due);
    site.pages.set(
      '/rss',
      feedOf(() => [item('a'), item('b')]),
    );
    await look();
    expect(ids()).toEqual(['a', 'b']);
  });

  it('whose articles could not be taken in is read again', async () => {
    site.pages.set(
      '/rss',
      feedOf(() => [item('a')]),
    );
    const full = async () => {
      throw new Error('the disk is full');
    };
    await expect(look({ takeIn: full })).rejects.toThrow('the disk is full');
    await look();
    expect(ids()).toEqual(['a']);
  });

  it('may name an article twice', async () => {
    site.pages.set(
      '/rss',
      feedOf(() => [item('a'), item('a', 'Kenya left the talks with Uganda in anger.')]),
    );
    await look();
    now += 30 * minute;
    site.pages.set(
      '/rss',
      feedOf(() => [item('a'), item('a', 'Kenya left the talks with Uganda in anger.'), item('b')]),
    );
    await look();
    expect(ids()).toEqual(['a', 'b']);
  });
});

describe('pages that a feed names', () => {
  const long = `Kenya's president William Ruto met Yoweri Museveni of Uganda in Nairobi on Monday.\nThe two leaders signed a treaty on the border, and Kenya praised Uganda for its patience.\nUganda's government said that the treaty would be ratified in May.`;
  const pages = { yaml: 'articles: page\nsecondsPerRequest: 5\ncontact: desk@example.org' };

  it('are read in place of its text, with pauses and a name', async () => {
    site.pages.set(
      '/rss',
      feedOf(() => [item('a'), item('b')]),
    );
    site.pages.set('/a', htmlOf('Talks in a', long));
    site.pages.set('/b', htmlOf('Talks in b', long.replace('May', 'June')));
    await look(pages);
    expect(site.asked()).toEqual(['/rss', '/robots.txt', '/a', '/b']);
    expect(slept).toBe(15_000);
    expect(site.seen.map(({ headers }) => headers['user-agent'])).toEqual(
      Array(4).fill('newsgraph/1 (+desk@example.org)'),
    );
    expect(taken[1]!.text).toContain('ratified in June');
    expect(taken[1]).toMatchObject({ outlet: 'The Example', published: '2026-03-02T08:00:00Z' });
    now += 30 * minute;
    site.pages.set(
      '/rss',
      feedOf(() => [item('b'), item('c'), item('a')]),
    );
    site.pages.set('/c', htmlOf('Talks in c', long.replace('May', 'July')));
    await look(pages);
    expect(site.asked()).toEqual(['/rss', '/robots.txt', '/c']);
  });

  it('are left where robots.txt does not allow them, and pauses are as long as it wants', async () => {
    site.pages.set(
      '/robots.txt',
      answer(
        200,
        { 'content-type': 'text/plain' },
        'User-agent: newsgraph\nDisallow: /secret\nCrawl-delay: 20\n\nUser-agent: *\nDisallow: /\n',
      ),
    );
    site.pages.set(
      '/rss',
      feedOf(() => [item('secret'), item('open')]),
    );
    site.pages.set('/open', htmlOf('Talks in open', long));
    const events = await look(pages);
    expect(site.asked()).toEqual(['/rss', '/robots.txt', '/open']);
    expect(slept).toBe(25_000);
    const [first] = events.filter((event) => event.type === 'article');
    expect(first).toMatchObject({
      outcome: {
        warnings: [`${site.origin}/secret: robots.txt does not allow it; the feed's own text is used`],
      },
    });
    expect(taken[0]!.text).toContain('Kenya met Uganda in secret');
  });

  it('are asked for again later where the host fails, and given up in the end', async () => {
    site.pages.set(
      '/rss',
      feedOf(() => [item('a'), item('gone')]),
    );
    site.pages.set('/a', answer(503, { 'retry-after': '3600' }));
    const [first] = looks(await look(pages));
    expect(first).toMatchObject({ result: 'read', found: 0, waiting: 2 });
    now = Date.parse(first!.due);
    // The host wants to be left alone for an hour.
    expect(looks(await look(pages))).toMatchObject([{ result: 'failed' }]);
    now += 2 * 60 * minute;
    site.pages.set('/a', answer(500));
    expect(looks(await look(pages))).toMatchObject([{ found: 1, waiting: 1 }]);
    expect(ids()).toEqual(['gone']);
    for (let tries = 0; tries < 2; tries += 1) {
      now += 30 * minute;
      await look(pages);
    }
    expect(ids()).toEqual(['a']);
    now += 30 * minute;
    expect(looks(await look(pages))).toMatchObject([{ result: 'unchanged' }]);
  });
});

describe('a watch', () => {
  it('goes on until it is ended, sleeping while nothing is due', async () => {
    site.pages.set(
      '/rss',
      feedOf(() => [item('a')]),
    );
    const controller = new AbortController();
    const sleep = clock.sleep;
    clock = {
      ...clock,
      async sleep(milliseconds, signal) {
        await sleep(milliseconds, signal);
        if (now >= Date.parse('2026-03-02T11:01:00Z')) controller.abort();
      },
    };
    await expect(look({ once: false, signal: controller.signal })).rejects.toMatchObject({ code: 'ABORTED' });
    expect(site.asked()).toEqual(Array(5).fill('/rss'));
    expect(ids()).toEqual(['a']);
  });

  it('is one at a time for a workspace', async () => {
    const memories = await openFeedMemories(folder);
    await expect(openFeedMemories(folder)).rejects.toMatchObject({ code: 'WORKSPACE_LOCKED' });
    await memories.close();
    await (await openFeedMemories(folder)).close();
  });

  it('names a memory that is damaged', async () => {
    writeFileSync(join(folder, 'feeds.json'), '{"version":1,');
    await expect(look()).rejects.toMatchObject({
      code: 'WORKSPACE_INVALID',
      message: expect.stringContaining('feeds.json'),
    });
    expect(readFileSync(join(folder, 'feeds.json'), 'utf8')).toBe('{"version":1,');
  });
});
