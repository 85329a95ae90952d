import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/article/input/detect-format.ts';

const detect = (extension: string, text: string, contentType?: string) =>
  detectFormat({ extension, contentType, head: Buffer.from(text) });

describe('detectFormat', () => {
  it.each([
    ['.txt', 'The envoy arrived.', 'plain-text'],
    ['.txt', '[Updated] The envoy arrived.', 'plain-text'],
    ['.txt', '<!DOCTYPE html><p>', 'html'],
    ['.txt', '{"text": "The envoy"}', 'json'],
    ['.md', '{ note } The envoy', 'markdown'],
    ['.html', '<?xml version="1.0"?>\n<!-- c --><rss version="2.0">', 'feed'],
    ['.html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'html'],
    ['.xml', '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['.json', '{"text":"a"}\n{"text":"b"}', 'jsonl'],
    ['.json', '{"text":\n"a"}', 'json'],
    ['.jsonl', '{"text": oops}\n{"text":"b"}', 'jsonl'],
    ['.jsonl', '[\n{"text":"b"}]', 'json'],
    ['', '{"text":"a"}', 'json'],
    ['', '{"text":"a"}\noops', 'jsonl'],
    ['', '---\ntitle: x\n---\n', 'markdown'],
    ['', '# Envoy arrives\n', 'markdown'],
    ['', '<p>The envoy', 'html'],
    ['.news', 'The envoy arrived.', 'plain-text'],
  ])('reads %s that begins with %j as %s', (extension, text, format) => {
    expect(detect(extension, text)).toBe(format);
  });

  it.each([
    ['text/html', 'The envoy', 'html'],
    ['application/rss+xml', '<rss>', 'feed'],
    ['text/xml', '<feed>', 'feed'],
    ['application/ld+json', '{"text":"a"}', 'json'],
    ['application/x-ndjson', '{"text":"a"}', 'jsonl'],
    ['text/plain', 'The envoy', 'plain-text'],
    ['application/octet-stream', '<html>', 'html'],
  ])('reads the content type %s that begins with %j as %s', (contentType, text, format) => {
    expect(detect('', text, contentType)).toBe(format);
  });

  it('refuses what is surely no article', () => {
    expect(() => detect('', 'x', 'image/png')).toThrow(/image\/png/);
    expect(() => detect('.xml', '<catalog/>')).toThrow(/neither/);
  });
});
