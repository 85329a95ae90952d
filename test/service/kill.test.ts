import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { acceptedJobSchema } from '../../src/service/schemas/job.ts';
import { createFolder } from '../cli/support.ts';
import { jobDone } from './support.ts';
import { type ServiceProcess, startServiceProcess } from './support-process.ts';

const countries = ['Norway', 'Chile', 'Peru', 'Japan', 'Kenya', 'Ghana', 'Spain', 'India', 'Qatar', 'Oman'];
let folder: ReturnType<typeof createFolder>;
let running: ServiceProcess | undefined;

beforeEach(() => {
  folder = createFolder({});
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
  folder.remove();
});

/** Text that is each time another one and long enough to be worked on for a moment. */
function text(number: number): string {
  const one = countries[number % 10];
  const other = countries[(number * 7 + 3) % 10];
  return Array.from(
    { length: 10 },
    (_, at) => `${one} and ${other} signed treaty number ${number}-${at} on Monday.`,
  ).join(' ');
}

async function post(service: ServiceProcess, body: unknown): Promise<string> {
  const answer = await service.request('/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(202);
  return acceptedJobSchema.parse(await answer.json()).id;
}

// Processes that start and load the language model, on a machine that may be busy.
const timeout = 180_000;

test('what was acknowledged survives being killed, and is done once and in order', { timeout }, async () => {
  running = await startServiceProcess(folder.path);
  const jobs: string[] = [];
  const ids: string[] = [];
  for (let number = 0; number < 8; number += 1) {
    ids.push(`article-${number}`);
    jobs.push(await post(running, { id: `article-${number}`, text: text(number) }));
  }
  // Many in one job, and a later version of one.
  const many = Array.from({ length: 10 }, (_, at) => ({ id: `many-${at}`, text: text(100 + at) }));
  ids.push(...many.map(({ id }) => id));
  jobs.push(await post(running, many));
  jobs.push(await post(running, { id: 'article-3', text: 'Ghana attacked Kenya on Monday.' }));
  const out = await running.request('/documents/article-4', { method: 'DELETE' });
  jobs.push(acceptedJobSchema.parse(await out.json()).id);

  // Killed twice: at once, and in the middle of its work.
  await running.end('SIGKILL');
  running = await startServiceProcess(folder.path);
  for (let done = 0; done < 5; ) {
    await setTimeout(50);
    const status = (await (await running.request('/status')).json()) as { documents: number };
    done = status.documents;
  }
  await running.end('SIGKILL');
  running = await startServiceProcess(folder.path);

  const statuses: string[] = [];
  for (const id of jobs) {
    const job = await jobDone(running, id);
    statuses.push(...job.outcomes.map(({ status }) => status));
  }
  expect(statuses.length).toBe(20);
  // An article whose outcome was not noted when the process ended is found to be there.
  for (const status of statuses.slice(0, 18)) expect(['added', 'unchanged']).toContain(status);
  expect(['changed', 'unchanged']).toContain(statuses[18]);
  expect(statuses[19]).toBe('retracted');
  expect(await running.end('SIGTERM')).toBe(143);
  running = undefined;
  const queue = join(folder.path, 'queue');
  expect(readdirSync(queue).filter((name) => !name.endsWith('.done'))).toEqual([]);

  const workspace = await openWorkspace({ folder: folder.path });
  try {
    const page = await workspace.viewArticles({ limit: 1000 });
    const kept = ids.filter((id) => id !== 'article-4').sort();
    expect(page.items.map(({ document }) => document).sort()).toEqual(kept);
    expect((await workspace.viewArticle('article-3'))?.text).toBe('Ghana attacked Kenya on Monday.');
    expect((await workspace.status()).unfinished).toEqual([]);
  } finally {
    await workspace.close();
  }
});

test('ends in order: what is left is done after the next start', { timeout }, async () => {
  running = await startServiceProcess(folder.path);
  const announced = join(folder.path, 'service.json');
  expect(statSync(announced).mode & 0o777).toBe(0o600);
  const many = Array.from({ length: 24 }, (_, at) => ({ id: `many-${at}`, text: text(at) }));
  const job = await post(running, many);
  const events = await running.request(`/jobs/${job}/events`);
  await setTimeout(300);
  expect(await running.end('SIGTERM')).toBe(143);
  // The stream ends, and not with the job.
  expect(await events.text()).not.toContain('event: done');
  expect(readdirSync(folder.path)).not.toContain('service.json');
  expect(readdirSync(folder.path)).not.toContain('lock');
  running = await startServiceProcess(folder.path);
  expect((await jobDone(running, job)).counts).toEqual({ added: 24 });
});
