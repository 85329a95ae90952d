import { isUtf8 } from 'node:buffer';
import { NewsgraphError } from '../../model/errors.ts';

/** What is known of the encoding before the bytes are looked at. */
export interface DecodeOptions {
  /** The character set that an HTTP header names. */
  readonly charset?: string | undefined;
  /** Whether the format is UTF-8 by definition, as JSON is. Default: false. */
  readonly utf8Only?: boolean;
  /** Is told what had to be guessed. */
  readonly warn?: (warning: string) => void;
}

/**
 * Decodes a text: by its byte order mark, as UTF-8 if it is valid, by the declared character set, else as windows-1252
 * where that is plausible.
 * @throws NewsgraphError `SOURCE_INVALID` with the place of the first byte that does not fit
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
  const marked = byteOrderMark(bytes);
  if (marked && marked !== 'utf-8') return decodeAs(marked, bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const fault = firstInvalidByte(bytes);
  if (marked || options.utf8Only) throw invalid(fault);
  const declared = options.charset ?? declaredCharset(bytes);
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    const decoder = decoderFor(declared);
    if (decoder)
      return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
    options.warn?.(`unknown character set "${declared}"`);
  }
  if (/^utf-?8$/i.test(declared ?? '') || hasMultibyteSequence(bytes)) {
    options.warn?.(`not valid UTF-8 at byte ${fault}: the characters that are broken were replaced`);
    return new TextDecoder('utf-8').decode(bytes);
  }
  if (!isPlausibleWindows1252(bytes)) throw invalid(fault);
  options.warn?.(`not valid UTF-8 at byte ${fault}: read as windows-1252`);
  return decodeWindows1252(bytes);
}

/** The encoding that a byte order mark names; null without one. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Offset of the first byte that is no UTF-8; the length if all are valid. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > 1 && (index + length > bytes.length || !isUtf8(bytes.subarray(index, index + length))))
      return index;
    index += length;
  }
  return index;
}

function invalid(offset: number): NewsgraphError {
  return new NewsgraphError('SOURCE_INVALID', `not valid UTF-8 at byte ${offset}`, {
    context: { byte: offset },
  });
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NewsgraphError(
      'SOURCE_INVALID',
      `not valid ${encoding.toUpperCase()}, which its byte order mark names`,
      { cause: error },
    );
  }
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The character set that an HTML or XML document names within its first bytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const xml = /^\s*<\?xml[^>]*\bencoding=["'](?<charset>[\w:.-]+)["']/i.exec(head);
  const meta = /<meta[^>]+charset=["']?\s*(?<charset>[\w:.-]+)/i.exec(head);
  return (xml ?? meta)?.groups?.charset;
}

/** Valid sequences of several bytes hardly ever come up in other encodings. */
function hasMultibyteSequence(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0xc2) continue;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (index + length <= bytes.length && isUtf8(bytes.subarray(index, index + length))) return true;
  }
  return false;
}

/** What windows-1252 has in place of the control characters 80 to 9F. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The `TextDecoder` of some versions of Node takes windows-1252 for ISO 8859-1, and turns quotation marks into controls. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(
    /[\x80-\x9f]/g,
    (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

function isPlausibleWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte >= 0x80) high++;
  }
  return high <= bytes.length * 0.3;
}
