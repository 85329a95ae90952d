import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { answer, feedOf, type Item, type NewsSite, openNewsSite } from '../pipeline/feeds/news-site.ts';
import { startServiceProcess } from '../service/support-process.ts';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines, main } from './support.ts';

const newsgraph = hostNewsgraph();

const folder = createFolder({});
const cwd = folder.path;
let site: NewsSite;
let items: Item[] = [];

beforeAll(async () => {
  site = await openNewsSite();
  site.pages.set(
    '/rss',
    feedOf(() => items),
  );
  site.pages.set('/broken', answer(500));
  writeFileSync(
    join(cwd, 'feeds.yaml'),
    `language: en\neveryMinutes: 1\nprivateHosts: [127.0.0.1]\nfeeds: ["${site.origin}/rss"]\n`,
  );
  writeFileSync(join(cwd, 'broken.yaml'), `privateHosts: [127.0.0.1]\nfeeds: ["${site.origin}/broken"]\n`);
});
afterAll(async () => {
  await site.close();
  folder.remove();
});

const item = (name: string): Item => ({
  link: `${site.origin}/${name}`,
  title: `Talks in ${name}`,
  text: `Kenya met Uganda in ${name} on Monday.`,
});
const documents = async (workspace: string) =>
  (JSON.parse((await newsgraph(['status', '-w', workspace, '--json'], { cwd })).out) as { documents: number })
    .documents;

it('reads what is new into the graph, once', async () => {
  items = [item('Nairobi'), item('Kampala')];
  const { code, out, err } = await newsgraph(['watch', 'feeds.yaml', '-w', 'w', '--once', '--json'], { cwd });
  expect([code, err]).toEqual([0, '']);
  expect(jsonLines(out)).toMatchObject([
    { type: 'look', feed: `${site.origin}/rss`, result: 'read', items: 2, found: 2 },
    { type: 'article', status: 'added', title: 'Talks in Nairobi' },
    { type: 'article', status: 'added', title: 'Talks in Kampala' },
  ]);
  expect(await documents('w')).toBe(2);
  // Not due yet.
  expect(await newsgraph(['watch', 'feeds.yaml', '-w', 'w', '--once'], { cwd })).toEqual({
    code: 0,
    out: '',
    err: '',
  });
});

it('says for people what it found, and fails where a feed does', async () => {
  const { code, out } = await newsgraph(['watch', 'broken.yaml', '-w', 'w', '--once'], { cwd });
  expect(code).toBe(1);
  expect(out).toMatch(/\/broken {2}failed: the server answered 500 · next \d{4}-\d\d-\d\d \d\d:\d\d UTC\n/);
});

it('asks no host of this network that the file does not name', async () => {
  writeFileSync(join(cwd, 'inside.yaml'), `feeds: ["${site.origin}/inside"]\n`);
  const { code, out } = await newsgraph(['watch', 'inside.yaml', '-w', 'inside', '--once', '--json'], {
    cwd,
  });
  expect([code, jsonLines(out)]).toMatchObject([
    1,
    [{ result: 'failed', fault: `${site.origin}/inside: 127.0.0.1 does not lead to a public address` }],
  ]);
  expect(site.seen.some(({ path }) => path === '/inside')).toBe(false);
});

it('waits for a workspace that another holds, and is killed without loss', async () => {
  items = [item('Arusha')];
  const held = await openWorkspace({ folder: join(cwd, 'v') });
  const child = spawn(process.execPath, [main, 'watch', 'feeds.yaml', '-w', 'v', '--json'], { cwd });
  const ended = once(child, 'exit');
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  try {
    while (!err.includes('Waiting: ')) await once(child.stderr, 'data');
  } finally {
    child.kill('SIGKILL');
    await held.close();
  }
  await ended;
  const { code, out } = await newsgraph(['watch', 'feeds.yaml', '-w', 'v', '--once'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('1 item, 1 new or changed · next ');
  expect(out).toContain('  added  Talks in Arusha\n');
  expect(await documents('v')).toBe(1);
});

it('ends when it is interrupted', async () => {
  items = [item('Mombasa')];
  const child = spawn(process.execPath, [main, 'watch', 'feeds.yaml', '-w', 'u', '--json'], { cwd });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  while (!out.includes('"type":"article"')) await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(143);
  expect(await documents('u')).toBe(1);
});

it('names a file of feeds that is wrong', async () => {
  writeFileSync(join(cwd, 'wrong.yaml'), 'feeds:\n  - mailto:desk@example.org\n');
  const { code, out, err } = await newsgraph(['watch', 'wrong.yaml'], { cwd });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('wrong.yaml:2: feeds.0');
});

it('has a service read what is new while one holds the workspace', async () => {
  const service = await startServiceProcess(join(cwd, 'served'));
  try {
    const { code, out, err } = await newsgraph(['watch', 'feeds.yaml', '-w', 'served', '--once', '--json'], {
      cwd,
    });
    expect([code, err]).toEqual([0, '']);
    const read = jsonLines(out).filter(({ type }) => type === 'article');
    expect(read.length).toBeGreaterThan(0);
    expect(new Set(read.map(({ status }) => status))).toEqual(new Set(['added']));
    const kept = (await (await service.request('/status')).json()) as { documents: number };
    expect(kept.documents).toBe(read.length);
  } finally {
    await service.end('SIGTERM');
  }
});
