import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { NewsgraphError } from '../../model/errors.ts';
import { defaultTimeout, type ReadOptions, type Source } from '../source.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { parseContentType } from './content-type.ts';
import { fetchPage } from './fetch-page.ts';
import { sourceErrorOf } from './file-errors.ts';

/** A source's bytes and what is known of them from outside. */
export interface OpenSource {
  readonly bytes: ByteReader;
  /** With the dot, in lower case; empty if there is none. */
  readonly extension: string;
  readonly contentType?: string | undefined;
  readonly charset?: string | undefined;
  /** Where a URL led to in the end. */
  readonly url?: string | undefined;
}

/** Opens a source. Throws NewsgraphError if it is missing or cannot be read. */
export async function openSource(source: Source, options: ReadOptions): Promise<OpenSource> {
  switch (source.kind) {
    case 'unavailable':
      throw source.error;
    case 'stdin':
      return {
        bytes: createByteReader(asBytes(options.stdin ?? process.stdin, source.label)),
        extension: '',
      };
    case 'file':
      return {
        bytes: createByteReader(asBytes(readFile(source.path, options.onRead), source.label)),
        extension: extname(source.path).toLowerCase(),
      };
    case 'body':
      return {
        bytes: createByteReader(asBytes(once(source.bytes), source.label)),
        extension: '',
        ...parseContentType(source.contentType ?? ''),
        url: source.url,
      };
    case 'url': {
      const page = await fetchPage(source.url, {
        fetch: options.fetch ?? fetch,
        timeout: options.timeout ?? defaultTimeout,
        ...(options.signal && { signal: options.signal }),
      });
      const extension = extname(new URL(page.url).pathname).toLowerCase();
      return { ...page, bytes: createByteReader(page.body), extension };
    }
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function* readFile(path: string, onRead: ReadOptions['onRead']): AsyncGenerator<unknown> {
  const { size } = onRead === undefined ? { size: 0 } : await stat(path);
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    read += chunk.length;
    if (size > 0) onRead?.(Math.min(1, read / size));
    yield chunk;
  }
}

async function* asBytes(stream: AsyncIterable<unknown>, label: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) {
      if (typeof chunk === 'string') yield Buffer.from(chunk);
      else if (chunk instanceof Uint8Array) yield chunk;
      else throw new NewsgraphError('SOURCE_UNREADABLE', `${label}: the stream does not hold bytes`);
    }
  } catch (error) {
    throw sourceErrorOf(error, label);
  }
}
