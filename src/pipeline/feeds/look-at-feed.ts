import { readSource } from '../../article/read-source.ts';
import type { SourceOutcome } from '../../article/source.ts';
import type { Article } from '../../model/article.ts';
import { contentHash } from '../../model/canonical-json.ts';
import { isNewsgraphError, NewsgraphError } from '../../model/errors.ts';
import type { FeedMemory } from './feed-memory.ts';
import type { Feed } from './feeds-file.ts';
import { fetchItemPage } from './item-page.ts';
import type { Clock, PoliteClient } from './polite-client.ts';
import { freshness, retryTime } from './retry-after.ts';
import type { Robots } from './robots.ts';

/** What a look at a feed works with. */
export interface LookContext {
  readonly client: PoliteClient;
  readonly robots: Robots;
  readonly clock: Clock;
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** An article that a look found, and by what its feed's memory knows it. */
export interface FoundArticle {
  readonly item: string;
  readonly hash: string;
  readonly article: Article;
  readonly warnings: readonly string[];
}

/** What a look at a feed came to. */
export interface Look {
  readonly feed: Feed;
  /** `unchanged`: the server says that nothing is new. */
  readonly result: 'unchanged' | 'read' | 'failed';
  /** Number of items that the feed has; 0 unless it was read. */
  readonly items: number;
  /** New and changed ones. */
  readonly found: readonly FoundArticle[];
  /** Items that cannot be read, and why. */
  readonly rejected: readonly Extract<SourceOutcome, { status: 'rejected' }>[];
  /** Pages that could not be had this time. */
  readonly waiting: number;
  /** Why it failed; null if it did not. */
  readonly fault: string | null;
  /** What to remember once the articles that were found are taken in. */
  readonly memory: FeedMemory;
}

const largestFeed = 16 * 1024 * 1024;
const longestBackOff = 24 * 60 * 60_000;
/** Items that a feed has not named for so long are forgotten, in milliseconds. */
const forgetAfter = 90 * 24 * 60 * 60_000;

/**
 * Looks at a feed: asks its server for what is new, and for pages if the feed's list wants pages. What goes wrong is in the
 * result.
 * @throws NewsgraphError `ABORTED`
 */
export async function lookAtFeed(feed: Feed, memory: FeedMemory, context: LookContext): Promise<Look> {
  const { client, clock } = context;
  const began = clock.now();
  const nothing = { feed, items: 0, found: [], rejected: [], waiting: 0 };
  const interval = feed.everyMinutes * 60_000;
  // Its items are needed again where some of them are still to be had.
  const isOpen = Object.values(memory.items).some(({ hash }) => hash === null);
  try {
    const { response, movedTo } = await client.get(memory.movedTo ?? feed.url, {
      accept:
        'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
      ...(isOpen || memory.etag === null ? {} : { 'if-none-match': memory.etag }),
      ...(isOpen || memory.lastModified === null ? {} : { 'if-modified-since': memory.lastModified }),
    });
    const due = new Date(
      began + Math.max(interval, Math.min(freshness(response.headers), longestBackOff)),
    ).toISOString();
    const fine = { ...memory, movedTo: movedTo ?? memory.movedTo, due, failures: 0, fault: null };
    if (response.status === 304) {
      await response.body?.cancel();
      return { ...nothing, result: 'unchanged', fault: null, memory: fine };
    }
    if (!response.ok) {
      await response.body?.cancel();
      const retry = retryTime(response.headers, began);
      return failed(`${feed.url}: the server answered ${response.status}`, retry);
    }
    const read = await readItems(feed, memory, response, context);
    const validators = {
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
    return {
      ...read,
      feed,
      result: 'read',
      fault: null,
      memory: { ...fine, ...validators, items: read.memories },
    };
  } catch (error) {
    if (!isNewsgraphError(error) || error.code === 'ABORTED') throw error;
    return failed(error.message, null);
  }

  function failed(fault: string, retry: number | null): Look {
    const failures = memory.failures + 1;
    const backOff = Math.min(interval * 2 ** failures, longestBackOff);
    const due = Math.max(began + (retry === null ? backOff : interval), retry ?? 0);
    return {
      ...nothing,
      result: 'failed',
      fault,
      memory: { ...memory, due: new Date(due).toISOString(), failures, fault },
    };
  }
}

async function readItems(
  feed: Feed,
  { items: before }: FeedMemory,
  response: Response,
  context: LookContext,
): Promise<Pick<Look, 'items' | 'found' | 'rejected' | 'waiting'> & { memories: FeedMemory['items'] }> {
  const { clock, signal, timeout } = context;
  const named = new Date(clock.now()).toISOString();
  const found: FoundArticle[] = [];
  const rejected: Extract<SourceOutcome, { status: 'rejected' }>[] = [];
  const memories: FeedMemory['items'] = {};
  for (const [item, memory] of Object.entries(before)) {
    if (clock.now() - Date.parse(memory.named) < forgetAfter) memories[item] = memory;
  }
  const seen = new Set<string>();
  let items = 0;
  let waiting = 0;
  const outcomes = readSource(
    { kind: 'url', label: feed.url, url: feed.url },
    {
      fetch: async () => response,
      timeout,
      maxFileSize: largestFeed,
      language: feed.language,
      ...(signal === undefined ? {} : { signal }),
    },
  );
  for await (const outcome of outcomes) {
    if (outcome.status === 'rejected') {
      // The feed itself, or one of its items.
      if (outcome.source === feed.url) throw outcome.error;
      items += 1;
      rejected.push(outcome);
      continue;
    }
    if (outcome.source === feed.url)
      throw new NewsgraphError('SOURCE_INVALID', `${feed.url}: it is a page, not a feed`);
    items += 1;
    const article = feed.outlet === null ? outcome.article : { ...outcome.article, outlet: feed.outlet };
    const hash = contentHash(article);
    // Of two items with one id the first counts, or each look would find the other changed.
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    const { hash: taken, tries } = memories[article.id] ?? { hash: null, tries: 0 };
    memories[article.id] = { hash: taken, tries, named };
    if (taken === hash) continue;
    const page = feed.articles === 'page' ? await fetchItemPage(article, tries, feed, context) : null;
    if (page?.status === 'later') {
      waiting += 1;
      memories[article.id] = { hash: null, tries: tries + 1, named };
      continue;
    }
    found.push({
      item: article.id,
      hash,
      article: page?.status === 'read' ? page.article : article,
      warnings: [...outcome.warnings, ...(page?.warnings ?? [])],
    });
  }
  if (items === 0) throw new NewsgraphError('SOURCE_EMPTY', `${feed.url}: the feed has no items`);
  return { items, found, rejected, waiting, memories };
}
