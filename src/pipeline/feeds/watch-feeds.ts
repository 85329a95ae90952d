import { throwIfAborted } from '../abort.ts';
import { inOrder } from '../in-order.ts';
import type { IngestOutcome } from '../ingest-outcome.ts';
import type { FeedMemories, FeedMemory } from './feed-memory.ts';
import type { Feed, FeedList } from './feeds-file.ts';
import { type FoundArticle, type Look, type LookContext, lookAtFeed } from './look-at-feed.ts';
import { type Clock, createPoliteClient } from './polite-client.ts';
import { createRobots } from './robots.ts';

/** What happens while feeds are watched. */
export type WatchEvent =
  | {
      readonly type: 'look';
      readonly feed: string;
      readonly result: Look['result'];
      readonly items: number;
      /** Articles that are new or have changed. */
      readonly found: number;
      /** Pages that could not be had yet. */
      readonly waiting: number;
      readonly fault: string | null;
      /** When the feed is looked at next, ISO 8601. */
      readonly due: string;
    }
  | { readonly type: 'article'; readonly feed: string; readonly outcome: IngestOutcome }
  /** All that is due has been looked at. */
  | { readonly type: 'idle'; readonly until: string };

/** Takes articles of one feed in, and gives what became of each, in their order. */
export type TakeIn = (found: readonly FoundArticle[]) => Promise<readonly IngestOutcome[]>;

export interface WatchOptions {
  readonly memories: FeedMemories;
  readonly takeIn: TakeIn;
  /** Told to servers before the contact, such as `newsgraph/1.2.0`. */
  readonly product: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Looks once at what is due, and ends. Default: goes on until the signal says so. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  /** Longest wait for an answer, in milliseconds. Default: 30,000. */
  readonly timeout?: number;
}

/** Feeds that are looked at side by side. */
const width = 4;
/** Longest sleep, in milliseconds, after which it is seen anew what is due. */
const longestSleep = 15 * 60_000;

/**
 * Looks at feeds whenever they are due and takes in what is new. What is known of a feed is remembered as soon as its
 * articles are in, so that whoever goes on after an interruption asks for nothing twice and misses nothing.
 * @throws NewsgraphError `ABORTED` at the end if the signal has ended it, or what `takeIn` and the memories threw
 */
export async function* watchFeeds(list: FeedList, options: WatchOptions): AsyncGenerator<WatchEvent> {
  const { memories, clock, fetch, product, once = false, signal, timeout = 30_000 } = options;
  const userAgent = list.contact === null ? product : `${product} (+${list.contact})`;
  const common = { clock, timeout, ...(signal === undefined ? {} : { signal }) };
  const client = createPoliteClient({
    ...common,
    closures: memories.closures,
    fetch,
    userAgent,
    secondsPerRequest: list.secondsPerRequest,
  });
  const context: LookContext = {
    ...common,
    client,
    robots: createRobots(client, clock, product.split('/')[0]!),
  };
  const dueOf = ({ url }: Feed) => Date.parse(memories.of(url).due);

  for (;;) {
    throwIfAborted(signal);
    const due = list.feeds
      .filter((feed) => dueOf(feed) <= clock.now())
      .toSorted((a, b) => dueOf(a) - dueOf(b));
    const looks = inOrder(due, (feed) => lookAtFeed(feed, memories.of(feed.url), context), {
      width: () => width,
    });
    for await (const look of looks) if (look !== 'waiting') yield* takeLook(look.result, options);
    if (once) return;
    const next = Math.min(...list.feeds.map(dueOf));
    yield { type: 'idle', until: new Date(next).toISOString() };
    await clock.sleep(Math.min(Math.max(next - clock.now(), 0), longestSleep), signal);
  }
}

async function* takeLook(look: Look, { memories, takeIn }: WatchOptions): AsyncGenerator<WatchEvent> {
  const { url } = look.feed;
  const outcomes = look.found.length === 0 ? [] : await takeIn(look.found);
  await memories.keep(url, remembering(look.memory, look.found));
  yield {
    type: 'look',
    feed: url,
    result: look.result,
    items: look.items,
    found: look.found.length,
    waiting: look.waiting,
    fault: look.fault,
    due: look.memory.due,
  };
  for (const outcome of look.rejected) yield { type: 'article', feed: url, outcome };
  for (const outcome of outcomes)
    yield { type: 'article', feed: url, outcome: withWarnings(outcome, look.found) };
}

/** An outcome with what was noted while its article was fetched. */
function withWarnings(outcome: IngestOutcome, found: readonly FoundArticle[]): IngestOutcome {
  if (outcome.status === 'rejected') return outcome;
  const noted = found.find(({ article }) => article.id === outcome.id)?.warnings ?? [];
  return { ...outcome, warnings: [...noted, ...outcome.warnings] };
}

/** What was found is taken in, or was refused and would be again. */
function remembering(memory: FeedMemory, found: readonly FoundArticle[]): FeedMemory {
  const items = { ...memory.items };
  for (const { item, hash } of found) items[item] = { ...items[item]!, hash, tries: 0 };
  return { ...memory, items };
}
