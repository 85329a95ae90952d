import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { generateArticle } from './articles/generate-article.ts';
import { readNations } from './articles/nations.ts';
import { type MixedWorkOptions, mixedWork } from './serve/mixed-work.ts';
import { type Posted, postArticles } from './serve/post-articles.ts';
import { readPaths, readRoutes } from './serve/read-routes.ts';
import { readFigure, type ServedProcess, startServed, untilIdle } from './serve/served-process.ts';

/**
 * Puts the built service under load: reads and posts over more and more connections, then more posts than it can take, in
 * the middle of which it is killed. Nothing that it has acknowledged may be lost.
 *
 *     npm run bench -- serve [--articles 300] [--seconds 5] [--connections 1,8,32]
 *     npm run bench -- serve --minutes 15 [--rate 2] [--readers 4]     # mixed work, and the memory that it takes
 *     npm run bench -- serve --minutes 15 --same     # the same with new versions of the first articles, so that the graph does not grow
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '300' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '1,8,32' },
      minutes: { type: 'string' },
      rate: { type: 'string', default: '2' },
      readers: { type: 'string', default: '4' },
      same: { type: 'boolean', default: false },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-serve-'));
  const workspace = join(folder, 'workspace');
  const nations = readNations();
  let number = 0;
  const next = () => generateArticle(nations, 1, number++);
  let service = await startServed(workspace);
  try {
    const first = Array.from({ length: Number(values.articles) }, next);
    await post(service, first);
    await untilIdle(service.url);
    console.log(`${first.length} articles to begin with`);
    if (values.minutes !== undefined) {
      // Two versions of each article in turn: all is read and stored again, and the graph stays as large as it is.
      let version = 0;
      const again = () => {
        version += 1;
        const round = Math.floor(version / first.length);
        return generateArticle(nations, 2 + (round % 2), version % first.length);
      };
      await measureMixedWork(service, values.same ? again : next, {
        minutes: Number(values.minutes),
        articlesPerSecond: Number(values.rate),
        readers: Number(values.readers),
      });
      return;
    }
    const seconds = Number(values.seconds);
    const widths = values.connections.split(',').map(Number);
    console.log('\nreads: connections, a second, median ms, 99th ms, failed');
    const paths = await readPaths(service.url);
    for (const connections of widths) {
      const speed = await readRoutes(service.url, connections, seconds, paths);
      console.log(columns([connections, speed.perSecond.toFixed(0), speed.median, speed.p99, speed.failed]));
    }
    console.log(
      '\nposts: connections, acknowledged a second, median ms, 99th ms, answers; then read a second',
    );
    for (const connections of widths) {
      const before = await readFigure(service.url, 'newsgraph_articles_total');
      const began = performance.now();
      const posted = await postArticles({ url: service.url, connections, duration: seconds, next });
      await untilIdle(service.url);
      const done = (await readFigure(service.url, 'newsgraph_articles_total')) - before;
      const speed = (done / (performance.now() - began)) * 1000;
      const { perSecond, median, p99 } = posted;
      console.log(
        `${columns([connections, perSecond.toFixed(0), median, p99])}  ${answers(posted)}  ${speed.toFixed(1)}`,
      );
    }
    service = await overload(service, workspace, next);
  } finally {
    await service.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureMixedWork(
  service: ServedProcess,
  next: () => object,
  work: Pick<MixedWorkOptions, 'minutes' | 'articlesPerSecond' | 'readers'>,
): Promise<void> {
  console.log('minutes  service  store  heap  external (MB)  articles  read  waiting  requests  failed');
  const failures = await mixedWork({
    ...work,
    service,
    paths: await readPaths(service.url),
    next,
    onMoment: ({ minutes, memory, store, heap, external, articles, read, waiting, requests, failed }) => {
      const sizes = [memory, store, heap, external].map((size) => size.toFixed(0));
      console.log(columns([minutes.toFixed(1), ...sizes, articles, read, waiting, requests, failed]));
    },
  });
  for (const [failure, count] of failures) console.log(`failed: ${failure}: ${count}`);
}

/** Floods the service, kills it in the middle, and looks whether all that it has acknowledged is there in the end. */
async function overload(
  service: ServedProcess,
  workspace: string,
  next: () => { readonly id: string },
): Promise<ServedProcess> {
  const flood = postArticles({ url: service.url, connections: 200, duration: 8, next });
  await setTimeout(5000);
  await service.end('SIGKILL');
  const posted = await flood;
  const again = await startServed(workspace);
  console.log(`\noverload: 200 connections, killed after 5 seconds: ${answers(posted)}`);
  console.log(`refusals without Retry-After: ${posted.withoutRetryAfter}`);
  await untilIdle(again.url);
  let lost = 0;
  for (const id of posted.acknowledged) {
    if (!(await fetch(`${again.url}/document?id=${encodeURIComponent(id)}`)).ok) lost += 1;
  }
  console.log(`acknowledged: ${posted.acknowledged.length}, lost: ${lost}`);
  if (lost > 0) process.exitCode = 1;
  return again;
}

async function post(service: ServedProcess, articles: readonly object[]): Promise<void> {
  const answer = await fetch(`${service.url}/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/jsonl' },
    body: articles.map((article) => JSON.stringify(article)).join('\n'),
  });
  if (answer.status !== 202) throw new Error(`the service answered ${answer.status}`);
}

function answers({ statuses }: Posted): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
}

function columns(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(8)).join(' ');
}
