import { NewsgraphError } from '../../model/errors.ts';
import type { SourceContent } from '../formats/format.ts';
import { decodeText } from './decode.ts';
import type { OpenSource } from './open-source.ts';

export interface ContentOptions {
  /** In bytes. */
  readonly maxSize: number;
  readonly utf8Only: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Gives a format the content of an open source, whole or in pieces. */
export function createContent(label: string, open: OpenSource, options: ContentOptions): SourceContent {
  const { maxSize, utf8Only, signal } = options;
  const warnings: string[] = [];
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of open.bytes.chunks()) {
      if (signal?.aborted)
        throw new NewsgraphError('ABORTED', 'the reading was stopped', { cause: signal.reason });
      yield chunk;
    }
  };
  return {
    label,
    maxSize,
    warnings,
    chunks,
    async text() {
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of chunks()) {
        size += chunk.length;
        if (size > maxSize) {
          throw new NewsgraphError('SOURCE_UNSUPPORTED', `it is larger than the limit of ${maxSize} bytes`, {
            context: { limit: maxSize },
          });
        }
        parts.push(chunk);
      }
      return decodeText(Buffer.concat(parts), {
        charset: open.charset,
        utf8Only,
        warn: (warning) => warnings.push(warning),
      });
    },
  };
}
