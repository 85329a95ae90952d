import { readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { acceptedJobSchema } from '../../src/service/schemas/job.ts';
import { articles, jobDone, openTestService, type TestService, type TestServiceOptions } from './support.ts';

let service: TestService;
const open = async (options: TestServiceOptions = {}) => {
  service = await openTestService({ given: [], ...options });
};
afterEach(async () => {
  await service.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with headers and a path that `fetch` would not send. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const text = { 'content-type': 'text/plain' };
const words = 'Norway and Chile signed a treaty on Monday.';

describe('pages of other sites', () => {
  test('cannot lead a name of theirs here', async () => {
    await open();
    const { port } = new URL(service.url);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      'localhost@evil',
    ]) {
      expect((await raw('/entities', { host })).status, host).toBe(421);
    }
    for (const host of [`127.0.0.1:${port}`, 'localhost', `LOCALHOST:${port}`, '[::1]:80', 'localhost.']) {
      expect((await raw('/entities', { host })).status, host).toBe(200);
    }
  });

  test('cannot post, although a form could send a text', async () => {
    await open();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await raw('/articles', { ...text, ...headers } as Record<string, string>, 'POST', words);
      expect(answer.status).toBe(403);
      expect((await raw('/documents/x', headers as Record<string, string>, 'DELETE')).status).toBe(403);
    }
    expect((await raw('/articles', { ...text, origin: service.url }, 'POST', words)).status).toBe(202);
  });

  test('cannot read what they ask for, unless their origin was named', async () => {
    await open({ origins: ['https://desk.example'] });
    const named = await raw('/entities', { origin: 'https://desk.example' });
    expect(named.headers['access-control-allow-origin']).toBe('https://desk.example');
    const other = await raw('/entities', { origin: 'https://evil.example' });
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example');
    expect(other.headers['access-control-allow-origin']).not.toBe('*');
    const posted = await raw('/articles', { ...text, origin: 'https://desk.example' }, 'POST', words);
    expect(posted.status).toBe(202);
  });

  test('get no leave at all where none was named', async () => {
    await open();
    const answer = await raw('/entities', { origin: 'https://evil.example' });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const asked = await raw(
      '/articles',
      { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      'OPTIONS',
    );
    expect(asked.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('cannot frame it, and its own pages run nothing that was not built', async () => {
    await open();
    for (const path of ['/', '/entities', '/nothing', '/openapi.json']) {
      const { headers } = await raw(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("worker-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });
});

describe('who has no token', () => {
  const token = 'correct-horse-battery-staple';

  test('gets nothing but signs of life', async () => {
    await open({ token });
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong',
      `Basic ${token}`,
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
    ]) {
      for (const path of ['/entities', '/graph', '/status', '/export', '/metrics', '/nothing']) {
        const answer = await raw(path, authorization === '' ? {} : { authorization });
        expect(answer.status, `${path} ${authorization}`).toBe(401);
      }
      expect((await raw('/articles', { ...text, authorization }, 'POST', words)).status).toBe(401);
    }
    expect((await raw(`/entities?token=${token}`)).status).toBe(401);
    expect((await raw('/healthz')).status).toBe(200);
    expect((await raw('/readyz')).status).toBe(200);
    expect((await raw('/entities', { authorization: `Bearer ${token}` })).status).toBe(200);
    expect(service.log()).not.toContain(token);
  });

  test('may be a program of the same user, and only such a one sends what it has read', async () => {
    await open({ token });
    const local = JSON.parse(readFileSync(join(service.folder, 'service.json'), 'utf8')) as { token: string };
    const owner = { authorization: `Bearer ${local.token}` };
    expect((await raw('/entities', owner)).status).toBe(200);
    const type = { 'content-type': 'application/vnd.newsgraph.read+jsonl' };
    const line = JSON.stringify({
      source: 'a.txt',
      file: '/etc/passwd',
      warnings: [],
      article: { id: 'a', authors: [], language: 'en', text: words, blocks: [] },
    });
    expect((await raw('/articles', { ...type, ...owner }, 'POST', line)).status).toBe(202);
    expect((await raw('/articles', { ...type, authorization: `Bearer ${token}` }, 'POST', line)).status).toBe(
      403,
    );
    expect((await raw('/articles', { ...type, ...owner }, 'POST', '{"source": 1}')).status).toBe(400);
    expect(service.log()).not.toContain(local.token);
  });
});

describe('too much', () => {
  test('from one address is answered with 429 and when to come again', async () => {
    await open({ limits: { perMinute: 5 } });
    for (let count = 0; count < 5; count += 1) expect((await raw('/entities')).status).toBe(200);
    const answer = await raw('/entities');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(answer.body).error.code).toBe('TOO_MANY_REQUESTS');
    expect((await raw('/healthz')).status).toBe(200);
  });

  test.each([
    ['articles', '/articles', { queue: { jobs: 0, size: 1e9 } }],
    ['words', '/articles', { queue: { jobs: 10, size: 10 } }],
    ['requests', '/entities', { atOnce: 0 }],
    ['exports', '/export', { exportsAtOnce: 0 }],
  ])('%s at once is answered with 503 and when to come again', async (_, path, limits) => {
    await open({ limits });
    const answer = await (path === '/articles' ? raw(path, text, 'POST', words) : raw(path));
    expect(answer.status).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('in one body is refused before it is read', async () => {
    await open({ limits: { bodySize: 1000 } });
    expect((await raw('/articles', text, 'POST', 'x'.repeat(1001))).status).toBe(413);
    const query = JSON.stringify({ query: 'x'.repeat(70_000) });
    expect((await raw('/query', { 'content-type': 'application/json' }, 'POST', query)).status).toBe(413);
  });
});

describe('addresses', () => {
  test('of this machine are not fetched', async () => {
    await open();
    let hits = 0;
    const inner = createServer((_, response) => {
      hits += 1;
      response.end('secret');
    });
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
    const { port } = inner.address() as AddressInfo;
    const urls = ['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]'].map((host) => ({
      url: `http://${host}:${port}/`,
    }));
    const answer = await raw(
      '/articles',
      { 'content-type': 'application/json' },
      'POST',
      JSON.stringify(urls),
    );
    const job = await jobDone(service, acceptedJobSchema.parse(JSON.parse(answer.body)).id);
    inner.close();
    expect(job.counts).toEqual({ rejected: 4 });
    for (const { error } of job.outcomes)
      expect(error?.message).toContain('does not lead to a public address');
    expect(hits).toBe(0);
    for (const url of ['file:///etc/passwd', '/etc/passwd', 'ftp://example.com/', 'javascript:alert(1)']) {
      const body = JSON.stringify({ url });
      const refused = await raw('/articles', { 'content-type': 'application/json' }, 'POST', body);
      // It is no address, so that it is taken for an article without text.
      const done = await jobDone(service, acceptedJobSchema.parse(JSON.parse(refused.body)).id);
      expect(done.counts).toEqual({ rejected: 1 });
    }
  });

  test('lead to no file of this machine', async () => {
    await open();
    for (const path of [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fetc%2fpasswd',
      '/assets/../../package.json',
      '/documents/..%2F..%2Fconfig.json',
      '/documents/%00',
      '/entities/%ff',
      '/jobs/..%2f..%2fworkspace',
      '//etc/passwd',
    ]) {
      const { status, body } = await raw(path);
      expect([400, 404], path).toContain(status);
      expect(body).not.toContain('root:');
    }
  });
});

describe('queries', { timeout: 120_000 }, () => {
  const ask = async (query: string, more: object = {}) =>
    await raw('/query', { 'content-type': 'application/json' }, 'POST', JSON.stringify({ query, ...more }));

  test('that would write, load or call are refused, and change nothing', async () => {
    await open({ given: articles });
    const before = (await raw('/export')).body;
    for (const query of [
      'CREATE (n:Person {id: "x"}) RETURN n',
      'MERGE (n:Person {id: "x"}) RETURN n',
      'MATCH (n) SET n.name = "x" RETURN n',
      'MATCH (n) REMOVE n.name RETURN n',
      'MATCH (n) DETACH DELETE n',
      'MATCH (n) DELETE n RETURN 1',
      'MATCH (n) WITH n CREATE (m) RETURN m',
      'MATCH (n) FOREACH (x IN [1] | SET n.name = "x") RETURN n',
      'LOAD CSV FROM "file:///etc/passwd" AS line RETURN line',
      'LOAD /* */ CSV FROM "http://127.0.0.1/" AS line RETURN line',
      'load csv from "file:///etc/passwd" as line return line',
      'CALL dbms.components()',
      'CALL apoc.load.json("file:///etc/passwd") YIELD value RETURN value',
      'MATCH (n) CALL { WITH n SET n.x = 1 } IN TRANSACTIONS RETURN n',
      'CREATE INDEX x FOR (n:Person) ON (n.name)',
      'DROP CONSTRAINT x',
      'MATCH (n) RETURN n; CREATE (m)',
      'USE system SHOW DATABASES',
      'SHOW USERS',
      'PROFILE MATCH (n) DETACH DELETE n',
      'EXPLAIN MATCH (n) RETURN n',
      '// comment\nCREATE (n)',
      'TERMINATE TRANSACTIONS "x"',
      'profile; CREATE (n)',
      '',
      '\u0000',
    ]) {
      const { status, body } = await ask(query);
      expect(status, `${query}: ${body}`).toBe(400);
    }
    expect((await raw('/export')).body).toBe(before);
  });

  test('give no more rows than they may, and their parameters are never code', async () => {
    await open({ given: articles });
    const rows = JSON.parse((await ask('MATCH (n) RETURN n.id AS id', { limit: 2 })).body);
    expect(rows).toMatchObject({ truncated: true, rows: [expect.anything(), expect.anything()] });
    expect((await ask('MATCH (n) RETURN n', { limit: 1e9 })).status).toBe(400);
    const injected = await ask('profile', { params: { name: '"}) DETACH DELETE n //' } });
    expect(JSON.parse(injected.body).rows).toEqual([]);
    const polluted = await raw(
      '/query',
      { 'content-type': 'application/json' },
      'POST',
      '{"query": "MATCH (n) RETURN n", "__proto__": {"limit": 1}}',
    );
    expect(polluted.status).toBe(400);
  });

  test('that would never end are given up, while others are answered', async () => {
    await open({ given: articles, limits: { queryTime: 4000, queriesAtOnce: 2 } });
    const endless =
      'MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.name + b.name + c.name + d.name + e.name + f.name + g.name + h.name = "x" RETURN count(*) AS n';
    const running = [ask(endless), ask(endless)];
    for (let count = 0; count < 10; count += 1) {
      expect((await raw('/entities?search=kim')).status).toBe(200);
    }
    const third = await ask('MATCH (n) RETURN count(*) AS n');
    expect(third.status).toBe(503);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    for (const answer of await Promise.all(running)) expect(answer.status, answer.body).toBe(504);
  });
});
