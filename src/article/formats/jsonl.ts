import { isUtf8 } from 'node:buffer';
import { NewsgraphError } from '../../model/errors.ts';
import { firstInvalidByte } from '../input/decode.ts';
import { type ArticleFormat, asItem, type FormatItem, type SourceContent } from './format.ts';
import { parseJson, readJsonArticle } from './json-article.ts';

const lineFeed = 0x0a;

/** An article object a line, read as a stream: only one line is held in memory. */
export const jsonlFormat: ArticleFormat = {
  name: 'jsonl',
  async *read(content): AsyncIterable<FormatItem> {
    let number = 0;
    let articles = 0;
    for await (const bytes of linesOf(content)) {
      number++;
      if (bytes !== null && isBlank(bytes)) continue;
      articles++;
      yield asItem(number, () => readLine(bytes, number, content.maxSize));
    }
    if (articles === 0) throw new NewsgraphError('SOURCE_EMPTY', 'there is no article in it');
  },
};

function readLine(bytes: Uint8Array | null, number: number, maxSize: number) {
  const place = `line ${number}`;
  if (bytes === null)
    throw new NewsgraphError('SOURCE_UNSUPPORTED', `${place}: longer than the limit of ${maxSize} bytes`);
  if (!isUtf8(bytes)) {
    throw new NewsgraphError(
      'SOURCE_INVALID',
      `${place}: not valid UTF-8 at byte ${firstInvalidByte(bytes)} of the line`,
    );
  }
  try {
    return readJsonArticle(parseJson(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof NewsgraphError)) throw error;
    const message = `${place}: ${error.message.replace(/ at line 1, column/, ' at column')}`;
    throw new NewsgraphError(error.code, message, {
      cause: error,
      context: { ...error.context, line: number },
    });
  }
}

/** Splits at line feeds; null stands for a line that is too long to be held. */
async function* linesOf(content: SourceContent): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = (): Uint8Array | null => (size > content.maxSize ? null : Buffer.concat(parts));
  for await (const chunk of content.chunks()) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      size += to - from;
      parts.push(chunk.subarray(from, to));
      yield line();
      parts = [];
      size = 0;
      from = to + 1;
    }
    size += chunk.length - from;
    if (size > content.maxSize) parts = [];
    else parts.push(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
