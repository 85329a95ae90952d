import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/index.ts';
import { type Service, startService } from '../../src/service/start-service.ts';
import { jobDone, plainArticle } from './support.ts';

let folder: string;
let workspace: Workspace;
let service: Service | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-service-'));
  workspace = await openWorkspace({ folder });
});
afterEach(async () => {
  await service?.close();
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
});

const request = (path: string, init?: RequestInit) => fetch(service!.url + path, init);

async function start(served: Workspace): Promise<void> {
  await service?.close();
  const logger = pino({ level: 'silent' });
  service = await startService({ workspace: served, logger, version: '0.0.0', port: 0 });
}

async function letIn(document: string): Promise<string> {
  const answer = await request(`/readmit?id=${document}`, { method: 'POST' });
  return ((await answer.json()) as { id: string }).id;
}

async function takeOut(document: string): Promise<string> {
  const answer = await request(`/document?id=${document}`, { method: 'DELETE' });
  return ((await answer.json()) as { id: string }).id;
}

test('an article that was taken out when the service ended is told of after the next start', async () => {
  const article = plainArticle('treaty', 'Norway and Chile signed a treaty on Monday.');
  for await (const outcome of workspace.ingestArticles([article])) expect(outcome.status).toBe('added');
  await start({
    ...workspace,
    async retract(document) {
      await workspace.retract(document);
      throw new Error('what comes after it is lost');
    },
  });
  const out = await takeOut('treaty');
  const never = await takeOut('never-there');
  while (workspace.has('treaty')) await setTimeout(20);
  await start(workspace);
  expect((await jobDone({ request }, out)).outcomes).toMatchObject([{ status: 'retracted', id: 'treaty' }]);
  expect((await jobDone({ request }, never)).outcomes).toMatchObject([{ status: 'unknown' }]);
  const twice = await takeOut('treaty');
  expect((await jobDone({ request }, twice)).outcomes).toMatchObject([{ status: 'unknown' }]);
});

test('an article that was let in again when the service ended is told of after the next start', async () => {
  const article = plainArticle('treaty', 'Norway and Chile signed a treaty on Monday.');
  for await (const outcome of workspace.ingestArticles([article])) expect(outcome.status).toBe('added');
  await workspace.retract('treaty');
  await start({
    ...workspace,
    async readmit(document) {
      await workspace.readmit(document);
      throw new Error('what comes after it is lost');
    },
  });
  const again = await letIn('treaty');
  const never = await letIn('never-there');
  while (await workspace.isRetracted('treaty')) await setTimeout(20);
  await start(workspace);
  expect((await jobDone({ request }, again)).outcomes).toMatchObject([
    { status: 'readmitted', id: 'treaty' },
  ]);
  expect((await jobDone({ request }, never)).outcomes).toMatchObject([{ status: 'unknown' }]);
});
