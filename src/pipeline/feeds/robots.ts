import { createRequire } from 'node:module';
import type { Robot, default as robotsModule } from 'robots-parser';
import { isNewsgraphError } from '../../model/errors.ts';
import type { Clock, PoliteClient } from './polite-client.ts';

// The package is CommonJS, and its types say otherwise.
const robotsParser = createRequire(import.meta.url)('robots-parser') as typeof robotsModule.default;

/** Whether pages may be fetched: `unknown` while a host cannot say. */
type Permission = 'allowed' | 'disallowed' | 'unknown';

/** What hosts allow, by their `robots.txt` (RFC 9309). */
export interface Robots {
  /** @throws NewsgraphError `ABORTED` */
  permits(url: string): Promise<Permission>;
}

/** How long an answer is relied upon: RFC 9309 advises no more than a day. */
const lifetime = 24 * 60 * 60_000;
/** How long a host that could not say is not asked again. */
const pause = 10 * 60_000;
/** More of a file is not read, as RFC 9309 allows. */
const mostBytes = 512 * 1024;
/** Longer pauses between requests that a host asks for are cut to this, in seconds. */
const longestPause = 60;

/**
 * @param product The name by which files address us.
 */
export function createRobots(client: PoliteClient, clock: Clock, product: string): Robots {
  const known = new Map<string, { readonly until: number; readonly robot: Promise<Robot | 'unknown'> }>();

  async function read(origin: string): Promise<Robot | 'unknown'> {
    const url = `${origin}/robots.txt`;
    try {
      const { response } = await client.get(url);
      if (response.status >= 500 || response.status === 429) {
        await response.body?.cancel();
        return 'unknown';
      }
      // A host without such a file allows everything.
      if (!response.ok) {
        await response.body?.cancel();
        return robotsParser(url, '');
      }
      const robot = robotsParser(url, await head(response));
      const seconds = robot.getCrawlDelay(product);
      if (seconds !== undefined && seconds > 0)
        client.slowDown(new URL(origin).host, Math.min(seconds, longestPause));
      return robot;
    } catch (error) {
      if (!isNewsgraphError(error) || error.code === 'ABORTED') throw error;
      return 'unknown';
    }
  }

  return {
    async permits(url) {
      const { origin } = new URL(url);
      let entry = known.get(origin);
      if (entry === undefined || entry.until <= clock.now()) {
        entry = { until: clock.now() + lifetime, robot: read(origin) };
        known.set(origin, entry);
      }
      const robot = await entry.robot;
      if (robot === 'unknown') {
        if (known.get(origin) === entry)
          known.set(origin, { ...entry, until: Math.min(entry.until, clock.now() + pause) });
        return 'unknown';
      }
      return (robot.isAllowed(url, product) ?? true) ? 'allowed' : 'disallowed';
    },
  };
}

async function head(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (size >= mostBytes) break;
  }
  return text;
}
