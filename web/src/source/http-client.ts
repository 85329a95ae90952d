import { type FormerEntity, MovedError, SourceError, TokenError, UnknownError } from './graph-source.ts';

/** Parameters of a request; a list is repeated, null is left out. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** Asks the service that gave the page away. */
export type Ask = <T>(path: string, parameters: Parameters, signal?: AbortSignal) => Promise<T>;

/** How the service is reached. */
export interface ClientOptions {
  /** Address of the page; paths are relative to it, so that a proxy may serve it below a path of its own. */
  readonly base: string;
  /** Given to the service; null: none. */
  readonly token: string | null;
  readonly fetch: typeof fetch;
}

/** A client of the service. Its failures are {@link SourceError}s in words for a reader; what was aborted fails as fetch does. */
export function createClient({ base, token, fetch: send }: ClientOptions): Ask {
  return async <T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> => {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(parameters)) {
      for (const each of [value ?? []].flat()) url.searchParams.append(name, String(each));
    }
    const headers = {
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    let response: Response;
    try {
      response = await send(url, { headers, ...(signal === undefined ? {} : { signal }) });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new SourceError('The service does not answer. It may have been stopped.', { cause });
    }
    if (response.ok) return (await response.json()) as T;
    throw await refusal(response);
  };
}

async function refusal(response: Response): Promise<SourceError> {
  if (response.status === 401) return new TokenError('This service asks for a token.');
  const wait = response.headers.get('retry-after');
  if (response.status === 429 || (response.status === 503 && wait !== null)) {
    return new SourceError(
      `The service has too much to do. Try again${wait === null ? '' : ` in ${wait} s`}.`,
    );
  }
  const answer: unknown = await response.json().catch(() => null);
  const message = (answer as { error?: { message?: unknown } } | null)?.error?.message;
  const words = typeof message === 'string' ? message : `The service answers with ${response.status}.`;
  if (response.status === 300 || response.status === 410) {
    const { id, now, cause } = answer as FormerEntity;
    return new MovedError(words, { id, now, cause });
  }
  return response.status === 404 ? new UnknownError(words) : new SourceError(words);
}
