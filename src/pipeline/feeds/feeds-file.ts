import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { sourceErrorOf } from '../../article/input/file-errors.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { parseYaml } from '../../system/parse-yaml.ts';

const minutes = z
  .number()
  .min(1)
  .max(7 * 24 * 60);
const articles = z.enum(['feed', 'page']);

const feedSchema = z.strictObject({
  /** Address of an RSS, Atom or RDF feed. */
  url: z.url({ protocol: /^https?$/ }),
  /** Name of the outlet, in place of the feed's title. */
  outlet: z.string().min(1).exactOptional(),
  everyMinutes: minutes.exactOptional(),
  articles: articles.exactOptional(),
  language: z.enum(['detect', 'en']).exactOptional(),
});

const feedsSchema = z.strictObject({
  /** How long to wait between two looks at a feed. A server that names a longer time is obeyed. */
  everyMinutes: minutes.default(30),
  /** `feed`: articles are what the feed carries. `page`: the pages that it names, where their host allows it. */
  articles: articles.default('feed'),
  language: z.enum(['detect', 'en']).default('detect'),
  /** Least time between two requests to one host. */
  secondsPerRequest: z.number().min(0).max(3600).default(2),
  /** Told to servers, so that they can reach whoever asks: an address or page. */
  contact: z.string().min(1).exactOptional(),
  /** Hosts with addresses that are not of the public internet and may be asked all the same. */
  privateHosts: z.array(z.string().min(1)).default([]),
  feeds: z.array(z.union([z.url({ protocol: /^https?$/ }), feedSchema])).min(1),
});

/** A feed to look at, with all that was left out filled in. */
export interface Feed {
  readonly url: string;
  readonly outlet: string | null;
  readonly everyMinutes: number;
  readonly articles: 'feed' | 'page';
  readonly language: 'detect' | 'en';
}

/** What a file of feeds asks for. */
export interface FeedList {
  readonly feeds: readonly Feed[];
  readonly secondsPerRequest: number;
  readonly contact: string | null;
  /** Names or addresses, in lower case. */
  readonly privateHosts: readonly string[];
}

/**
 * Reads a file of feeds.
 * @throws NewsgraphError `CONFIG_INVALID` naming file and line
 */
export async function readFeeds(path: string): Promise<FeedList> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw sourceErrorOf(error, path);
  });
  return parseFeeds(text, path);
}

/** @param label Names the file in messages. */
export function parseFeeds(text: string, label: string): FeedList {
  const { data, faults } = parseYaml(text, feedsSchema);
  if (faults !== undefined) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      faults.map(({ line, reason }) => `${label}:${line}: ${reason}`).join('\n'),
      { context: { file: label } },
    );
  }
  const feeds = data.feeds
    .map((feed) => (typeof feed === 'string' ? { url: feed } : feed))
    .map((feed) => ({
      url: new URL(feed.url).href,
      outlet: feed.outlet ?? null,
      everyMinutes: feed.everyMinutes ?? data.everyMinutes,
      articles: feed.articles ?? data.articles,
      language: feed.language ?? data.language,
    }));
  const twice = feeds.find(({ url }, at) => feeds.findIndex((other) => other.url === url) !== at);
  if (twice !== undefined)
    throw new NewsgraphError('CONFIG_INVALID', `${label}: the feed ${twice.url} is there twice`, {
      context: { file: label },
    });
  return {
    feeds,
    secondsPerRequest: data.secondsPerRequest,
    contact: data.contact ?? null,
    privateHosts: data.privateHosts.map((host) => host.toLowerCase()),
  };
}
