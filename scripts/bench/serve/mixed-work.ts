import { setTimeout } from 'node:timers/promises';
import { readFigure, type ServedProcess } from './served-process.ts';

/** A moment of the run. */
export interface Moment {
  readonly minutes: number;
  /** Resident memory of the service, in MB. */
  readonly memory: number;
  /** Resident memory of the process of its store, in MB. */
  readonly store: number;
  /** What its main thread uses in its heap and outside of it, in MB, after what was no longer used was collected. */
  readonly heap: number;
  readonly external: number;
  /** Articles in the graph. */
  readonly articles: number;
  /** Articles that were read so far. */
  readonly read: number;
  readonly waiting: number;
  /** Requests so far, and those of them that were refused or failed. */
  readonly requests: number;
  readonly failed: number;
}

/** Options of {@link mixedWork}. */
export interface MixedWorkOptions {
  readonly service: ServedProcess;
  readonly minutes: number;
  /** Articles that are posted a second. */
  readonly articlesPerSecond: number;
  /** Who read at the same time. */
  readonly readers: number;
  readonly paths: readonly string[];
  readonly next: () => object;
  /** Is told at the beginning and every minute. */
  readonly onMoment: (moment: Moment) => void;
}

/**
 * Posts, reads, queries and exports at the same time for some minutes, and tells every minute how the service is.
 * @returns How often requests failed, by route and status
 */
export async function mixedWork(options: MixedWorkOptions): Promise<ReadonlyMap<string, number>> {
  const { service, minutes, articlesPerSecond, readers, paths, next, onMoment } = options;
  const { url } = service;
  const began = performance.now();
  const isOver = () => performance.now() - began > minutes * 60_000;
  let requests = 0;
  const failures = new Map<string, number>();
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(url + path, init);
    await answer.arrayBuffer();
    requests += 1;
    if (answer.ok) return;
    const failure = `${path.split('?')[0]} ${answer.status}`;
    failures.set(failure, (failures.get(failure) ?? 0) + 1);
  };
  const json = (body: object): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const repeat = async (pause: number, work: () => Promise<void>) => {
    while (!isOver()) {
      await work();
      await setTimeout(pause);
    }
  };
  let at = 0;
  const query = { query: 'MATCH (p:Person) RETURN p.name AS name ORDER BY name', limit: 20 };
  const tell = async () => {
    const status = (await (await fetch(`${url}/status`)).json()) as { readonly documents: number };
    const memory = await service.collected();
    onMoment({
      minutes: (performance.now() - began) / 60_000,
      memory: memory.rss / 1e6,
      store: (await service.childMemory()) / 1e6,
      heap: memory.heapUsed / 1e6,
      external: memory.external / 1e6,
      articles: status.documents,
      read: await readFigure(url, 'newsgraph_articles_total'),
      waiting: await readFigure(url, 'newsgraph_queue_jobs'),
      requests,
      failed: [...failures.values()].reduce((sum, count) => sum + count, 0),
    });
  };
  await Promise.all([
    ...Array.from({ length: readers }, () => repeat(100, () => ask(paths[at++ % paths.length]!))),
    repeat(1000 / articlesPerSecond, () => ask('/articles', json(next()))),
    repeat(2000, () => ask('/query', json(query))),
    repeat(60_000, () => ask('/export?format=json')),
    repeat(60_000, tell),
  ]);
  await tell();
  return failures;
}
