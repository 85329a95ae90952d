import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';
import { completeArticle } from './complete-article.ts';
import type { ArticleFormat, FormatItem, FormatName } from './formats/format.ts';
import { binaryKind } from './input/binary.ts';
import { detectFormat } from './input/detect-format.ts';
import { type OpenSource, openSource } from './input/open-source.ts';
import { createContent } from './input/source-content.ts';
import {
  defaultMaxFileSize,
  defaultMaxTextLength,
  type ReadOptions,
  type Source,
  type SourceOutcome,
} from './source.ts';

/** Loads a format when a source has it: what parses pages and feeds takes longer to load than a short article to read. */
const formats: Readonly<Record<FormatName, () => Promise<ArticleFormat>>> = {
  'plain-text': async () => (await import('./formats/plain-text.ts')).plainTextFormat,
  markdown: async () => (await import('./formats/markdown.ts')).markdownFormat,
  html: async () => (await import('./formats/html.ts')).htmlFormat,
  json: async () => (await import('./formats/json.ts')).jsonFormat,
  jsonl: async () => (await import('./formats/jsonl.ts')).jsonlFormat,
  feed: async () => (await import('./formats/feed.ts')).feedFormat,
};

/** How much of a source is looked at to tell its format. */
const headSize = 64 * 1024;

/**
 * Reads the articles of one source, in its order. What is wrong with the source or one of its articles is an outcome.
 * @throws NewsgraphError `ABORTED` when the signal says so
 */
export async function* readSource(source: Source, options: ReadOptions = {}): AsyncGenerator<SourceOutcome> {
  let open: OpenSource | undefined;
  try {
    throwIfAborted(options.signal);
    open = await openSource(source, options);
    yield* readOpen(source, open, options);
  } catch (error) {
    yield rejected(source.label, error);
  } finally {
    await open?.bytes.close();
  }
}

async function* readOpen(
  source: Source,
  open: OpenSource,
  options: ReadOptions,
): AsyncGenerator<SourceOutcome> {
  const maxSize = options.maxFileSize ?? defaultMaxFileSize;
  const head = await peekHead(open, maxSize);
  if (head.length === 0) throw new NewsgraphError('SOURCE_EMPTY', 'it is empty');
  const binary = binaryKind(head);
  if (binary !== null) throw new NewsgraphError('SOURCE_UNSUPPORTED', `it is ${binary}, not an article`);
  const format = await formats[detectFormat({ ...open, head })]();
  const content = createContent(source.label, open, {
    maxSize,
    utf8Only: format.name === 'json',
    signal: options.signal,
  });
  for await (const item of format.read(content)) {
    throwIfAborted(options.signal);
    yield await outcomeOf(item, source, open, content.warnings, options);
  }
}

async function outcomeOf(
  item: FormatItem,
  source: Source,
  open: OpenSource,
  decoding: readonly string[],
  options: ReadOptions,
): Promise<SourceOutcome> {
  const suffix = item.item === undefined ? '' : `#${item.item}`;
  const label = source.label + suffix;
  if ('error' in item) return rejected(label, item.error);
  const warnings = [...decoding, ...item.draft.warnings];
  try {
    const article = await completeArticle(item.draft, {
      fallbackId: fallbackId(source, open, suffix),
      url: open.url,
      maxTextLength: options.maxTextLength ?? defaultMaxTextLength,
      language: options.language ?? 'detect',
      warn: (warning) => warnings.push(warning),
    });
    const file = source.kind === 'file' ? source.path : null;
    return { status: 'article', source: label, article, file, warnings };
  } catch (error) {
    return rejected(label, error);
  }
}

/** A page that was fetched goes by its address; the articles of a list that was fetched, by the list's and their number. */
function fallbackId(source: Source, open: OpenSource, suffix: string): string | null {
  if (source.kind === 'file') return source.relativePath + suffix;
  return open.url !== undefined && suffix !== '' ? open.url + suffix : null;
}

/** The head of JSON reaches beyond its first line, so that one object is told from an object a line. */
async function peekHead({ bytes }: OpenSource, maxSize: number): Promise<Uint8Array> {
  let size = headSize;
  let head = await bytes.peek(size);
  while (head.length >= size && size < maxSize && isFirstLineOfJson(head)) {
    size *= 2;
    head = await bytes.peek(size);
  }
  return head;
}

function isFirstLineOfJson(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1');
  return /^\s*\{/.test(text) && !/^\s*\{[^\n]*\n\s*\S/.test(text);
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new NewsgraphError('ABORTED', 'the reading was stopped', { cause: signal.reason });
}

/** The outcome of an expected failure, its message naming the source; all other errors are thrown again. */
function rejected(label: string, error: unknown): SourceOutcome {
  if (!isNewsgraphError(error) || error.code === 'ABORTED') throw error;
  const named = error.message.startsWith(`${label}: `)
    ? error
    : new NewsgraphError(error.code, `${label}: ${error.message}`, {
        cause: error,
        context: { ...error.context, source: label },
      });
  return { status: 'rejected', source: label, error: named };
}
