import { z } from 'zod';
import { NewsgraphError } from '../../index.ts';
import type { JobTask } from './job.ts';

const accepted =
  /^(?:text\/(?:plain|html|markdown|x-markdown|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|jsonl|jsonlines|ndjson|x-ndjson|(?:[\w.-]+\+)?json))$/;
const address = z.strictObject({ url: z.url({ protocol: /^https?$/ }) });
const addresses = z.union([address.transform((one) => [one]), z.array(address).min(1).max(100)]);

/** What a request that posts articles asks for. */
export interface PostedBody {
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Where the body is from, as the client says. */
  readonly url?: string | undefined;
}

/**
 * The job of a request: to read the articles in its body, or to fetch those whose addresses it holds.
 * @throws NewsgraphError `SOURCE_EMPTY`, `SOURCE_UNSUPPORTED`; `SOURCE_INVALID` for what is no JSON
 */
export function taskOfRequest({ contentType, body, url }: PostedBody): JobTask {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (body.length === 0) throw new NewsgraphError('SOURCE_EMPTY', 'the body is empty');
  if (!accepted.test(type)) {
    throw new NewsgraphError(
      'SOURCE_UNSUPPORTED',
      `articles come as application/json, application/jsonl, text/html, text/markdown or text/plain, not as ${type || 'nothing in particular'}: name it in Content-Type`,
    );
  }
  if (/\bjson$/.test(type)) {
    const urls = addresses.safeParse(parse(body));
    if (urls.success) return { kind: 'urls', urls: urls.data.map((one) => one.url) };
  }
  return { kind: 'body', contentType, ...(url === undefined ? {} : { url }) };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch (cause) {
    throw new NewsgraphError('SOURCE_INVALID', 'the body is no JSON', { cause });
  }
}
