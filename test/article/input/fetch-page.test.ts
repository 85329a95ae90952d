import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomesOf } from '../support/files.ts';

const text = 'The envoy arrived on Monday and met the minister in the old palace.';
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const send = (status: number, headers: Record<string, string>, body: string | Buffer) =>
      response.writeHead(status, headers).end(body);
    switch (request.url?.split('?')[0]) {
      case '/page':
        return send(200, { 'content-type': 'text/html' }, `<article><p>${text}</p></article>`);
      case '/relative':
        return send(
          200,
          { 'content-type': 'text/html' },
          `<link rel=canonical href="/canonical"><p>${text}</p>`,
        );
      case '/latin':
        return send(
          200,
          { 'content-type': 'text/plain; charset=iso-8859-2' },
          Buffer.from(`${text} \xb3`, 'latin1'),
        );
      case '/moved':
        return send(302, { location: '/page' }, '');
      case '/list':
        return send(
          200,
          { 'content-type': 'application/json' },
          JSON.stringify([{ text }, { text, url: '/b' }]),
        );
      case '/image':
        return send(200, { 'content-type': 'image/png' }, 'x');
      case '/large':
        return send(200, { 'content-type': 'text/plain' }, text.repeat(100));
      case '/broken':
        return send(500, {}, 'oops');
      case '/slow':
        return response.writeHead(200, { 'content-type': 'text/plain' }).write('The');
      case '/cut':
        response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' }).write('The');
        return setTimeout(() => response.destroy(), 50);
      default:
        return send(404, {}, '');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('URLs', () => {
  it('names a page by its address after redirects, or by the one that it gives', async () => {
    const outcomes = await outcomesOf([`${origin}/moved?x=1#top`, `${origin}/relative`, `${origin}/list`]);
    expect(
      outcomes.map((outcome) => outcome.status === 'article' && [outcome.article.id, outcome.article.url]),
    ).toEqual([
      [`${origin}/page`, `${origin}/page`],
      [`${origin}/canonical`, `${origin}/canonical`],
      [`${origin}/list#1`, undefined],
      [`${origin}/b`, `${origin}/b`],
    ]);
  });

  it('decodes by the header', async () => {
    const [outcome] = await outcomesOf([`${origin}/latin`]);
    expect(outcome?.status === 'article' && outcome.article.text).toBe(`${text} ł`);
  });

  it.each([
    ['/none', {}, 'SOURCE_MISSING', '404'],
    ['/broken', {}, 'SOURCE_UNREADABLE', '500'],
    ['/image', {}, 'SOURCE_UNSUPPORTED', 'image/png'],
    ['/large', { maxFileSize: 1000 }, 'SOURCE_UNSUPPORTED', 'limit of 1000 bytes'],
    ['/slow', { timeout: 100 }, 'SOURCE_UNREADABLE', 'within 100 ms'],
    ['/cut', {}, 'SOURCE_UNREADABLE', '/cut: '],
  ])('rejects %s', async (path, options, code, message) => {
    const outcomes = await outcomesOf([origin + path], options);
    expect(outcomes).toMatchObject([
      { status: 'rejected', error: { code, message: expect.stringContaining(message) } },
    ]);
  });

  it('names a server that cannot be reached', async () => {
    const [outcome] = await outcomesOf(['http://127.0.0.1:1/']);
    expect(outcome).toMatchObject({
      status: 'rejected',
      error: { code: 'SOURCE_UNREADABLE', context: { url: 'http://127.0.0.1:1/' } },
    });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.timeout(100);
    await expect(outcomesOf([`${origin}/slow`], { signal })).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
