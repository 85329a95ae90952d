import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Article, openWorkspace, type Workspace } from '../../src/index.ts';
import { jobDone, openTestService, plainArticle, type TestService } from './support.ts';

const countries = ['Norway', 'Chile', 'Peru', 'Japan', 'Kenya', 'Ghana', 'Spain'];
const people = ['Vladimir Putin', 'Kim Jong Un', 'Emmanuel Macron', 'Narendra Modi', 'Angela Merkel'];
const given: readonly Article[] = Array.from({ length: 16 }, (_, at) =>
  plainArticle(
    `article-${at}`,
    `${people[at % 5]} met ${people[(at * 3 + 1) % 5]} in ${countries[at % 7]} on Monday. ${countries[(at * 5 + 2) % 7]} accused ${countries[(at * 3 + 1) % 7]} of breaking treaty number ${at}.`,
  ),
);

let service: TestService;
afterEach(async () => {
  await service.close();
});

async function post(articles: readonly Article[]): Promise<string> {
  const answer = await service.request('/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(articles),
  });
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { id: string }).id;
}

/** What a workspace that read nothing but these articles exports. */
async function exportOf(articles: readonly Article[]): Promise<string> {
  const workspace = await openWorkspace({
    folder: join(tmpdir(), 'newsgraph-none'),
    whenMissing: 'temporary',
  });
  try {
    for await (const { status } of workspace.ingestArticles(articles)) expect(status).toBe('added');
    let text = '';
    for await (const piece of workspace.export({ format: 'jsonl' })) text += piece;
    return text;
  } finally {
    await workspace.close();
  }
}

/** The same workspace, whose exports take their time between two pieces. */
function exportingSlowly(workspace: Workspace): Workspace {
  async function* slowly(pieces: AsyncIterable<string>) {
    for await (const piece of pieces) {
      await setTimeout(2);
      yield piece;
    }
  }
  return { ...workspace, export: (options) => slowly(workspace.export(options)) };
}

test('an export while articles are read is the graph of those that were stored', {
  timeout: 180_000,
}, async () => {
  service = await openTestService({ given: given.slice(0, 4), served: exportingSlowly });
  const states = new Map<number, string>();
  let isOver = false;
  const exporting = (async () => {
    while (!isOver) {
      const text = await (await service.request('/export?format=jsonl')).text();
      const ids = given.filter(({ id }) => text.includes(`"document/${id}"`));
      // Stored in their order, so that what is there are the first ones.
      expect(ids).toEqual(given.slice(0, ids.length));
      states.set(ids.length, text);
    }
  })();
  // One after the other, so that each is stored on its own.
  for (let at = 4; at < given.length; at += 4) await jobDone(service, await post(given.slice(at, at + 4)));
  isOver = true;
  await exporting;
  expect(states.size).toBeGreaterThan(2);
  for (const [count, text] of states) expect(text).toBe(await exportOf(given.slice(0, count)));
});

test('whoever reads an export slowly holds nothing up', { timeout: 60_000 }, async () => {
  service = await openTestService({ given });
  const { port } = new URL(service.url);
  const socket = connect({ host: '127.0.0.1', port: Number(port) });
  try {
    // Asked for, and never read.
    socket.pause();
    socket.write(`GET /export?format=json HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await setTimeout(300);
    const job = await post([plainArticle('late', 'Norway and Chile signed a treaty on Friday.')]);
    expect((await jobDone(service, job)).counts).toEqual({ added: 1 });
    await service.workspace.merge('Kim Jong Un', 'Angela Merkel');
  } finally {
    socket.destroy();
  }
});
