import { createSafeFetch } from '../../article/input/safe-fetch.ts';
import type { FeedList } from './feeds-file.ts';

/**
 * A `fetch` for feeds and the pages that they name: whatever a feed or a redirect names, only public addresses are connected to,
 * and the hosts that the list calls private.
 */
export function createFeedFetch({
  privateHosts,
}: Pick<FeedList, 'privateHosts'>): ReturnType<typeof createSafeFetch> {
  const safe = createSafeFetch();
  return {
    fetch: (input, init) =>
      privateHosts.includes(new URL(String(input)).hostname.replace(/^\[|\]$/g, ''))
        ? fetch(input, init)
        : safe.fetch(input, init),
    close: () => safe.close(),
  };
}
