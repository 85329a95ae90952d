import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import type { z } from 'zod';
import { type Article, openWorkspace, type Workspace } from '../../src/index.ts';
import { jobSchema } from '../../src/service/schemas/job.ts';
import { type ServiceOptions, startService } from '../../src/service/start-service.ts';

/** Articles with the forms of ids that there are: an address with a query and a doubled slash, a path, a word. */
export const articles: readonly Article[] = [
  article(
    'https://news.example/2026/03//visit.html?edition=asia&page=2',
    'Moon visits Lima',
    'The Harbour Post',
    '2026-03-04',
    'President Vladimir Putin of Russia met Kim Jong Un, the leader of North Korea, in Pyongyang on Wednesday.\n\nRussia and North Korea signed a treaty.',
  ),
  article(
    'archive/2026/accusation.txt',
    'Seoul accuses Moscow',
    'The Example',
    '2026-02-03',
    'South Korea accused Russia on Tuesday of sending weapons to North Korea. Vladimir Putin met Kim Jong Un in Moscow.',
  ),
  article(
    'denial-1',
    'Moscow denies it',
    'The Example',
    '2026-02-05',
    'Russia denied that it had attacked Ukraine. Vladimir Putin will meet Fumio Kishida in May, the Kremlin said. Vladimir Putin met Kim Jong Un.',
  ),
];

/** An article of one outlet. */
export function plainArticle(id: string, text: string): Article {
  return article(id, id, 'The Example', '2026-03-04', text);
}

function article(id: string, title: string, outlet: string, published: string, text: string): Article {
  const blocks = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    blocks.push({ kind: 'paragraph' as const, start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  const url = id.startsWith('https:') ? { url: id } : {};
  return { id, ...url, title, outlet, authors: [], published, language: 'en', text, blocks };
}

export interface TestService {
  /** Where it listens. */
  readonly url: string;
  readonly workspace: Workspace;
  readonly folder: string;
  /** Lines that were logged. */
  readonly log: () => string;
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export interface TestServiceOptions
  extends Partial<Omit<ServiceOptions, 'workspace' | 'logger' | 'version'>> {
  /** What its workspace holds. Default: {@link articles}. */
  readonly given?: readonly Article[];
  /** Makes what is served of the workspace. Default: the workspace itself. */
  readonly served?: (workspace: Workspace) => Workspace;
}

/** A service over a new workspace, which listens on a port that is free. */
export async function openTestService({
  given = articles,
  served = (workspace) => workspace,
  ...options
}: TestServiceOptions = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-service-'));
  const workspace = await openWorkspace({ folder });
  for await (const outcome of workspace.ingestArticles(given)) {
    if (outcome.status !== 'added') throw new Error(`${outcome.source} was ${outcome.status}`);
  }
  const logged: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  const service = await startService({
    workspace: served(workspace),
    logger,
    version: '0.0.0',
    port: 0,
    ...options,
  });
  return {
    url: service.url,
    workspace,
    folder,
    log: () => logged.join(''),
    request: (path, init) => fetch(service.url + path, init),
    async close() {
      await service.close();
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a job is done, and gives it. */
export async function jobDone(
  service: Pick<TestService, 'request'>,
  id: string,
): Promise<z.infer<typeof jobSchema>> {
  for (;;) {
    const job = jobSchema.parse(await (await service.request(`/jobs/${id}`)).json());
    if (job.state === 'done') return job;
    await setTimeout(20);
  }
}
