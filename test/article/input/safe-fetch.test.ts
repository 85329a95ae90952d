import type { lookup as systemLookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSafeFetch } from '../../../src/article/input/safe-fetch.ts';

/** Stands for the internet, and for what must not be reached. */
const open = '127.0.0.2';
const inner = '127.0.0.1';
let hits = 0;
let innerServer: Server;
let openServer: Server;
let innerPort: number;
let openPort: number;

/** A header holds no other letters; brackets stay, which an address may have. */
function inAscii(url: string): string {
  return url.replace(/[^\x20-\x7e]/gu, encodeURIComponent);
}

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  innerServer = createServer((_, response) => {
    hits += 1;
    response.end('inner');
  });
  openServer = createServer((request, response) => {
    const target = new URL(request.url!, 'http://x').searchParams.get('to');
    if (target === null) response.end('open');
    else response.writeHead(302, { location: inAscii(target) }).end();
  });
  innerPort = await listen(innerServer, '0.0.0.0');
  openPort = await listen(openServer, open);
});
afterAll(() => {
  innerServer.close();
  openServer.close();
});

/** A system of names whose answers are given one after the other. */
function names(answers: readonly (readonly string[])[]): {
  lookup: typeof systemLookup;
  asked: () => number;
} {
  let asked = 0;
  const lookup = ((_host: string, _options: object, callback: (error: null, found: object[]) => void) => {
    const found = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    callback(
      null,
      found.map((address) => ({ address, family: 4 })),
    );
  }) as unknown as typeof systemLookup;
  return { lookup, asked: () => asked };
}

async function outcome(url: string, lookup?: typeof systemLookup): Promise<string> {
  const web = createSafeFetch({
    isAllowed: (address) => address === open,
    ...(lookup === undefined ? {} : { lookup }),
  });
  try {
    return await (await web.fetch(url)).text();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    return cause.message;
  } finally {
    await web.close();
  }
}

describe('the fetch of addresses that others name', () => {
  test('reaches what it may', async () => {
    expect(await outcome(`http://${open}:${openPort}/`)).toBe('open');
    expect(await outcome(`http://news.example:${openPort}/`, names([[open]]).lookup)).toBe('open');
    const further = `http://${open}:${openPort}/?to=${encodeURIComponent(`http://${open}:${openPort}/`)}`;
    expect(await outcome(further)).toBe('open');
  });

  test.each([
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0.0.0.0',
    '0',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '①②⑦.0.0.1',
    '127。0。0。1',
  ])('refuses this machine as %s, also after a redirect', async (host) => {
    const before = hits;
    const url = `http://${host}:${innerPort}/`;
    expect(await outcome(url)).toContain('does not lead to a public address');
    const redirect = `http://${open}:${openPort}/?to=${encodeURIComponent(url)}`;
    expect(await outcome(redirect)).toContain('does not lead to a public address');
    expect(hits).toBe(before);
  });

  test('refuses names that lead to this machine, alone or among others', async () => {
    const url = `http://news.example:${innerPort}/`;
    expect(await outcome(url, names([[inner]]).lookup)).toContain('does not lead to a public address');
    expect(await outcome(url, names([[open, inner]]).lookup)).toContain('does not lead to a public address');
    expect(hits).toBe(0);
  });

  test('connects to the address that it has checked, whatever the name says the next time', async () => {
    const { lookup, asked } = names([[open], [inner]]);
    expect(await outcome(`http://news.example:${openPort}/`, lookup)).toBe('open');
    expect(asked()).toBe(1);
    // The redirect is looked up anew, and refused.
    const again = `http://news.example:${openPort}/?to=${encodeURIComponent(`http://news.example:${innerPort}/`)}`;
    expect(await outcome(again, names([[open], [inner]]).lookup)).toContain('does not lead');
    expect(hits).toBe(0);
  });

  test('refuses what is no address of the web', async () => {
    expect(await outcome('file:///etc/hostname')).toBe('file: is no address of the web');
    expect(await outcome(`http://user:secret@${open}:${openPort}/`)).toContain('user or password');
    const redirect = `http://${open}:${openPort}/?to=${encodeURIComponent('file:///etc/hostname')}`;
    expect(await outcome(redirect)).not.toBe('open');
  });
});
