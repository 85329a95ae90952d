import { NewsgraphError } from '../../model/errors.ts';
import { parseContentType } from './content-type.ts';

export interface FetchOptions {
  readonly fetch: typeof fetch;
  /** In milliseconds, for the whole answer. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** The answer to a request. */
export interface FetchedPage {
  /** After all redirects. */
  readonly url: string;
  /** Without parameters, in lower case; undefined if the server names none. */
  readonly contentType: string | undefined;
  readonly charset: string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Fetches a page. Throws `SOURCE_MISSING` for 404 and 410, `SOURCE_UNREADABLE` for all other failures, `ABORTED`. */
export async function fetchPage(url: string, options: FetchOptions): Promise<FetchedPage> {
  const timeout = AbortSignal.timeout(options.timeout);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  try {
    response = await options.fetch(url, {
      signal,
      redirect: 'follow',
      headers: {
        accept:
          'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/json,text/*;q=0.8,*/*;q=0.1',
      },
    });
  } catch (error) {
    throw translate(error, url, options);
  }
  if (!response.ok) {
    await response.body?.cancel();
    const gone = response.status === 404 || response.status === 410;
    const message = `${url}: the server answered ${response.status} ${response.statusText}`.trimEnd();
    throw new NewsgraphError(gone ? 'SOURCE_MISSING' : 'SOURCE_UNREADABLE', message, {
      context: { url, status: response.status },
    });
  }
  return {
    url: response.url || url,
    ...parseContentType(response.headers.get('content-type') ?? ''),
    body: bodyOf(response, url, options),
  };
}

async function* bodyOf(response: Response, url: string, options: FetchOptions): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  try {
    for await (const chunk of response.body) yield chunk;
  } catch (error) {
    throw translate(error, url, options);
  }
}

function translate(error: unknown, url: string, options: FetchOptions): unknown {
  if (options.signal?.aborted)
    return new NewsgraphError('ABORTED', 'the reading was stopped', { cause: options.signal.reason });
  if (error instanceof NewsgraphError || !(error instanceof Error)) return error;
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const reason =
    error.name === 'TimeoutError'
      ? `no answer within ${options.timeout} ms`
      : cause
        ? cause.message || String('code' in cause ? cause.code : error.message)
        : error.message;
  return new NewsgraphError('SOURCE_UNREADABLE', `${url}: ${reason}`, { cause: error, context: { url } });
}
