import { readSource } from '../../article/read-source.ts';
import type { Article } from '../../model/article.ts';
import { isNewsgraphError } from '../../model/errors.ts';
import type { Feed } from './feeds-file.ts';
import type { LookContext } from './look-at-feed.ts';

/** What became of the page of a feed's item. */
export type ItemPage =
  | { readonly status: 'read'; readonly article: Article; readonly warnings: readonly string[] }
  /** There is none to be had: the feed's own text must do. */
  | { readonly status: 'none'; readonly warnings: readonly string[] }
  /** It may be had later. */
  | { readonly status: 'later' };

/** Looks after which the feed's own text must do. */
const mostTries = 4;
const largestPage = 16 * 1024 * 1024;

/**
 * Fetches the page that an item names, if its host's `robots.txt` allows it.
 * @param tries Looks that failed before.
 * @throws NewsgraphError `ABORTED`
 */
export async function fetchItemPage(
  item: Article,
  tries: number,
  feed: Feed,
  { client, robots, timeout, signal }: LookContext,
): Promise<ItemPage> {
  const { url } = item;
  if (url === undefined || !/^https?:/i.test(url))
    return { status: 'none', warnings: ['the feed names no page for it'] };
  const later = (reason: string): ItemPage =>
    tries + 1 < mostTries
      ? { status: 'later' }
      : { status: 'none', warnings: [`${reason}; the feed's own text is used`] };
  const permission = await robots.permits(url);
  if (permission === 'unknown')
    return later(`${url}: the host does not say whether its pages may be fetched`);
  if (permission === 'disallowed') {
    return {
      status: 'none',
      warnings: [`${url}: robots.txt does not allow it; the feed's own text is used`],
    };
  }
  const label = url;
  const options = {
    fetch: async (): Promise<Response> =>
      (await client.get(url, { accept: 'text/html, application/xhtml+xml, */*;q=0.1' })).response,
    timeout,
    maxFileSize: largestPage,
    language: feed.language,
    ...(signal === undefined ? {} : { signal }),
  };
  for await (const outcome of readSource({ kind: 'url', label, url }, options)) {
    if (outcome.status === 'rejected') {
      const { error } = outcome;
      return isNewsgraphError(error) && error.code === 'SOURCE_UNREADABLE'
        ? later(error.message)
        : { status: 'none', warnings: [`${error.message}; the feed's own text is used`] };
    }
    const { article, warnings } = outcome;
    return { status: 'read', article: withFeed(article, item, feed), warnings };
  }
  return later(`${url}: it holds no article`);
}

/** The page's article with what its feed knows better or alone. It keeps the feed's id, by which it was known before. */
function withFeed(page: Article, item: Article, { outlet }: Feed): Article {
  const named = outlet ?? page.outlet ?? item.outlet;
  const published = page.published ?? item.published;
  return {
    ...page,
    id: item.id,
    ...(named === undefined ? {} : { outlet: named }),
    ...(published === undefined ? {} : { published }),
    ...(page.url === undefined && item.url !== undefined ? { url: item.url } : {}),
    authors: page.authors.length > 0 ? page.authors : item.authors,
  };
}
