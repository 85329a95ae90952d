import { describe, expect, it } from 'vitest';
import { parseFeeds, readFeeds } from '../../../src/pipeline/feeds/feeds-file.ts';

describe('a file of feeds', () => {
  it('may be a list of addresses', () => {
    expect(parseFeeds('feeds: [https://example.org/rss, "http://example.net/atom.xml"]', 'f')).toEqual({
      feeds: ['https://example.org/rss', 'http://example.net/atom.xml'].map((url) => ({
        ...{ url, outlet: null, everyMinutes: 30, articles: 'feed', language: 'detect' },
      })),
      secondsPerRequest: 2,
      contact: null,
      privateHosts: [],
    });
  });

  it('may say more of each, and what holds for all', () => {
    const { feeds, secondsPerRequest, contact } = parseFeeds(
      `everyMinutes: 60
articles: page
secondsPerRequest: 0.5
contact: https://example.org/about
feeds:
  - { url: "https://example.org/rss", outlet: The Example, everyMinutes: 5, articles: feed, language: en }
  - https://example.net/rss`,
      'f',
    );
    expect(feeds).toMatchObject([
      { outlet: 'The Example', everyMinutes: 5, articles: 'feed', language: 'en' },
      { outlet: null, everyMinutes: 60, articles: 'page', language: 'detect' },
    ]);
    expect([secondsPerRequest, contact]).toEqual([0.5, 'https://example.org/about']);
  });

  it.each([
    ['feeds: []', /f:1: feeds/],
    ['feeds:\n  - ftp://example.org/x', /f:2: feeds\.0/],
    ['feeds:\n  - { url: "https://a.example/", minutes: 5 }', /f:2: .*minutes/],
    ['everyMinutes: 0\nfeeds: [https://a.example/]', /f:1: everyMinutes/],
    ['feeds: [https://a.example/, "https://a.example"]', /f: the feed https:\/\/a\.example\/ is there twice/],
    ['feeds: [', /f:1: /],
  ])('is refused with its line where it says %j', (text, message) => {
    expect(() => parseFeeds(text, 'f')).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) }),
    );
  });

  it('that is not there is named', async () => {
    await expect(readFeeds('no/such.yaml')).rejects.toMatchObject({
      code: 'SOURCE_MISSING',
      message: 'no/such.yaml: no such file or folder',
    });
  });
});
