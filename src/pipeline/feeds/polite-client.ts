import { NewsgraphError } from '../../model/errors.ts';
import { retryTime } from './retry-after.ts';

/** Time, and waiting for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early, without an error, when the signal says so. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Until when hosts want to be left alone, in milliseconds since 1970; 0 for those that do not. */
export interface Closures {
  until(host: string): number;
  close(host: string, until: number): void;
}

export interface PoliteClientOptions {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly closures: Closures;
  readonly userAgent: string;
  /** Least time between the beginnings of two requests to one host. */
  readonly secondsPerRequest: number;
  /** Longest wait for an answer with its body, in milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** An answer, after all redirects. */
interface PoliteAnswer {
  readonly response: Response;
  /** Where the address has moved for good, if all redirects on the way said so; else null. */
  readonly movedTo: string | null;
}

/** Asks servers one thing at a time, and not too often. */
export interface PoliteClient {
  /**
   * @throws NewsgraphError `SOURCE_UNREADABLE` if no answer comes, redirects lead in a circle or away from HTTP, or the host
   * has asked to be left alone; `ABORTED`
   */
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<PoliteAnswer>;
  /** Makes pauses between requests to a host at least so long. */
  slowDown(host: string, seconds: number): void;
}

const mostRedirects = 5;
/** A host that asks for a longer pause than this, in milliseconds, is not waited for. */
const longestWait = 60_000;
const permanent: ReadonlySet<number> = new Set([301, 308]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

interface Host {
  /** When the next request may begin. */
  free: number;
  pause: number;
  /** Ends when the last request in the queue has begun. */
  queue: Promise<void>;
}

export function createPoliteClient({
  fetch,
  clock,
  closures,
  userAgent,
  secondsPerRequest,
  timeout,
  signal,
}: PoliteClientOptions): PoliteClient {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const host = { free: 0, pause: secondsPerRequest * 1000, queue: Promise.resolve() };
    hosts.set(name, host);
    return host;
  };

  async function turn(url: URL): Promise<void> {
    const host = hostOf(url.host);
    const before = host.queue;
    let leave = () => {};
    host.queue = new Promise((resolve) => {
      leave = resolve;
    });
    try {
      await before;
      const closed = closures.until(url.host);
      if (closed - clock.now() > longestWait) {
        const until = new Date(closed).toISOString();
        throw unreadable(url.href, `${url.host} asks to be left alone until ${until}`);
      }
      const wait = Math.max(host.free, closed) - clock.now();
      if (wait > 0) await clock.sleep(wait, signal);
      throwIfStopped(signal);
      host.free = clock.now() + host.pause;
    } finally {
      leave();
    }
  }

  async function one(url: URL, headers: Readonly<Record<string, string>>): Promise<Response> {
    await turn(url);
    const limit = AbortSignal.timeout(timeout);
    let response: Response;
    try {
      response = await fetch(url.href, {
        redirect: 'manual',
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        headers: { 'user-agent': userAgent, ...headers },
      });
    } catch (error) {
      throwIfStopped(signal);
      const { name, message, cause } = error as Error;
      const reason =
        name === 'TimeoutError'
          ? `no answer within ${timeout} ms`
          : cause instanceof Error
            ? cause.message
            : message;
      throw unreadable(url.href, reason, error);
    }
    if (response.status === 429 || response.status === 503) {
      const until = retryTime(response.headers, clock.now()) ?? 0;
      if (until > closures.until(url.host)) closures.close(url.host, until);
    }
    return response;
  }

  return {
    async get(address, headers = {}) {
      let url = new URL(address);
      let isPermanent = true;
      for (let hop = 0; hop <= mostRedirects; hop += 1) {
        const response = await one(url, headers);
        const location = response.headers.get('location');
        if (!redirects.has(response.status) || location === null) {
          return { response, movedTo: hop > 0 && isPermanent ? url.href : null };
        }
        await response.body?.cancel();
        isPermanent &&= permanent.has(response.status);
        if (!URL.canParse(location, url.href))
          throw unreadable(url.href, `it leads to "${location}", which is no address`);
        url = new URL(location, url.href);
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
          throw unreadable(address, `it leads to ${url.protocol}, which is not read`);
      }
      throw unreadable(address, `it leads on more than ${mostRedirects} times`);
    },
    slowDown(name, seconds) {
      const host = hostOf(name);
      host.pause = Math.max(host.pause, seconds * 1000);
      host.free = Math.max(host.free, clock.now() + seconds * 1000);
    },
  };
}

function unreadable(url: string, reason: string, cause?: unknown): NewsgraphError {
  return new NewsgraphError('SOURCE_UNREADABLE', `${url}: ${reason}`, { cause, context: { url } });
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new NewsgraphError('ABORTED', 'the reading was stopped', { cause: signal.reason });
}
