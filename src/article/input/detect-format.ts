import { NewsgraphError } from '../../model/errors.ts';
import type { FormatName } from '../formats/format.ts';
import { byteOrderMark } from './decode.ts';

const extensions = new Map<string, FormatName>([
  ['.txt', 'plain-text'],
  ['.text', 'plain-text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.rss', 'feed'],
  ['.atom', 'feed'],
  ['.rdf', 'feed'],
  ['.xml', 'feed'],
]);

const contentTypes: readonly (readonly [RegExp, FormatName])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^application\/(?:x-)?(?:ndjson|jsonl|jsonlines)$|^application\/json-seq$/, 'jsonl'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json$/, 'json'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?xml$/, 'feed'],
  [/^text\/(?:x-)?markdown$/, 'markdown'],
];

/** Whether files with this extension are read when a folder is ingested. */
export function isArticleExtension(extension: string): boolean {
  return extensions.has(extension.toLowerCase());
}

/** What is known of a source before it is read. */
export interface FormatHints {
  /** With the dot, in lower case. */
  readonly extension: string;
  readonly contentType?: string | undefined;
  readonly head: Uint8Array;
}

/**
 * Decides how a source is read: by extension or content type, unless its beginning plainly shows something else.
 * @throws NewsgraphError `SOURCE_UNSUPPORTED` if it is surely none of the formats
 */
export function detectFormat({ extension, contentType, head }: FormatHints): FormatName {
  const text = new TextDecoder(byteOrderMark(head) ?? 'utf-8').decode(head);
  const named = formatOfType(contentType) ?? extensions.get(extension);
  const signature = signatureOf(text);
  if (signature === 'html' || signature === 'feed') return signature;
  if (signature === 'json' || signature === 'jsonl') {
    // A broken first line must not spoil the other lines of a file that says it is JSONL.
    if (named === 'jsonl') return isPrettyPrinted(text) ? 'json' : 'jsonl';
    // Markdown and pages may begin with a brace; the other formats cannot be mistaken for JSON.
    if (named === undefined || named === 'plain-text' || named === 'json') return signature;
  }
  if (named === 'feed' || signature === 'xml') {
    throw new NewsgraphError('SOURCE_UNSUPPORTED', 'it is neither an RSS nor an Atom feed');
  }
  if (named !== undefined) return named;
  if (/^\s*<(?:head|body|article|main|section|div|p|h[1-6]|meta|title|table|span)\b[^>]*>/i.test(text))
    return 'html';
  return /^(?:---[ \t]*\r?\n[\w-]+:|#{1,6}\s+\S)/.test(text) ? 'markdown' : 'plain-text';
}

function formatOfType(contentType: string | undefined): FormatName | undefined {
  if (contentType === undefined) return undefined;
  const known = contentTypes.find(([pattern]) => pattern.test(contentType))?.[1];
  if (known) return known;
  if (/^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|msword|vnd\.)/.test(contentType)) {
    throw new NewsgraphError('SOURCE_UNSUPPORTED', `the content type ${contentType} is no text`, {
      context: { contentType },
    });
  }
  return undefined;
}

function signatureOf(text: string): FormatName | 'xml' | null {
  // What may stand before a document's first element: white space, declarations, processing instructions, comments.
  const start = text.replace(/^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->)+/, '');
  if (/^<!doctype\s+html\b|^<html\b/i.test(start)) return 'html';
  if (/^(?:<!DOCTYPE[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b/i.test(start)) return 'feed';
  if (/^\s*<\?xml\b/i.test(text)) return 'xml';
  if (/^\s*\[\s*(?:\{|\])/.test(text)) return 'json';
  if (!/^\s*\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\})/.test(text)) return null;
  // A whole object in the first line and more after it: an object a line. An object broken over lines is one article.
  const [line = '', rest = ''] = text.trimStart().split(/\r?\n([\s\S]*)/);
  return rest.trim() !== '' && isJsonObject(line) ? 'jsonl' : 'json';
}

/** Whether JSON is laid out over lines as no JSONL is. */
function isPrettyPrinted(text: string): boolean {
  return /^\s*(?:\[|\{\s*\r?\n|[^\n]*,\s*\r?\n)/.test(text);
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
