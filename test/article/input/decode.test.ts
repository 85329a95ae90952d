import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, firstInvalidByte } from '../../../src/article/input/decode.ts';

function decode(bytes: Uint8Array, charset?: string): { text: string; warnings: string[] } {
  const warnings: string[] = [];
  return { text: decodeText(bytes, { charset, warn: (warning) => warnings.push(warning) }), warnings };
}

describe('decodeText', () => {
  it('decodes any UTF-8, with or without a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, marked) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decode(Buffer.from((marked ? '\ufeff' : '') + text))).toEqual({ text, warnings: [] });
      }),
    );
  });

  it('decodes UTF-16 by its byte order mark', () => {
    const little = Buffer.from('\ufeffCafé 한국', 'utf16le');
    expect(decode(little).text).toBe('Café 한국');
    expect(decode(Buffer.from(little).swap16()).text).toBe('Café 한국');
    expect(() => decode(Buffer.concat([little, Buffer.from([0x00])]))).toThrow(/UTF-16LE/);
  });

  it('follows the header, the meta element and the XML declaration', () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    expect(decode(latin('\xcc\xf3\xf1\xea\xe2\xe0'), 'windows-1251')).toEqual({
      text: 'Мусква',
      warnings: [],
    });
    expect(decode(latin('<meta charset="iso-8859-2"><p>\xb3\xf3d\xbc')).text).toContain('łódź');
    expect(decode(latin('<?xml version="1.0" encoding="ISO-8859-2"?><p>\xb3')).text).toContain('ł');
  });

  it('reads the rest as windows-1252 and says so', () => {
    expect(decode(Buffer.from('The envoy\x92s caf\xe9', 'latin1'))).toEqual({
      text: 'The envoy’s café',
      warnings: ['not valid UTF-8 at byte 9: read as windows-1252'],
    });
  });

  it('replaces what is broken in UTF-8 and says so', () => {
    const { text, warnings } = decode(
      Buffer.concat([Buffer.from('Café '), Buffer.from([0xff]), Buffer.from(' bar')]),
    );
    expect(text).toBe('Café \ufffd bar');
    expect(warnings).toEqual([expect.stringContaining('byte 6')]);
  });

  it('refuses bytes that are no text', () => {
    expect(() => decode(Buffer.from('The envoy \x81\x8d', 'latin1'))).toThrow(/byte 10/);
    expect(() => decodeText(Buffer.from('caf\xe9', 'latin1'), { utf8Only: true })).toThrow(/byte 3/);
  });
});

describe('firstInvalidByte', () => {
  it('is the end of the longest part that is UTF-8', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
          fc
            .tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array())
            .map(([text, end]) => Buffer.concat([Buffer.from(text), end])),
        ),
        (bytes) => {
          const offset = firstInvalidByte(bytes);
          expect(isUtf8(bytes.subarray(0, offset))).toBe(true);
          expect(offset === bytes.length).toBe(isUtf8(bytes));
          for (let length = 1; length <= 4 && offset + length <= bytes.length; length++)
            expect(isUtf8(bytes.subarray(offset, offset + length))).toBe(false);
        },
      ),
    );
  });
});
