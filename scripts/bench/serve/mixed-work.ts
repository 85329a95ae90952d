import { setTimeout } from 'node:timers/promises';
import { readFigure } from './served-process.ts';

/** A moment of the run. */
export interface Moment {
  readonly minutes: number;
  /** Resident memory of the service, in MB. */
  readonly memory: number;
  /** Of it, what its JavaScript uses. */
  readonly heap: number;
  readonly articles: number;
  readonly waiting: number;
  readonly reads: number;
  readonly failed: number;
}

/** Options of {@link mixedWork}. */
export interface MixedWorkOptions {
  readonly url: string;
  readonly minutes: number;
  /** Articles that are posted a second. */
  readonly articlesPerSecond: number;
  /** Who read at the same time. */
  readonly readers: number;
  readonly paths: readonly string[];
  readonly next: () => object;
  readonly onMoment: (moment: Moment) => void;
}

/** Posts, reads, queries and exports at the same time for some minutes, and tells every half minute how the service is. */
export async function mixedWork(options: MixedWorkOptions): Promise<void> {
  const { url, minutes, articlesPerSecond, readers, paths, next, onMoment } = options;
  const began = performance.now();
  const isOver = () => performance.now() - began > minutes * 60_000;
  let reads = 0;
  let failed = 0;
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(url + path, init);
    await answer.arrayBuffer();
    reads += 1;
    if (!answer.ok) failed += 1;
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
    onMoment({
      minutes: (performance.now() - began) / 60_000,
      memory: (await readFigure(url, 'process_resident_memory_bytes')) / 1e6,
      heap: (await readFigure(url, 'nodejs_heap_size_used_bytes')) / 1e6,
      articles: await readFigure(url, 'newsgraph_articles_total'),
      waiting: await readFigure(url, 'newsgraph_queue_jobs'),
      reads,
      failed,
    });
  };
  await tell();
  await Promise.all([
    ...Array.from({ length: readers }, () => repeat(100, () => ask(paths[at++ % paths.length]!))),
    repeat(1000 / articlesPerSecond, () => ask('/articles', json(next()))),
    repeat(2000, () => ask('/query', json(query))),
    repeat(60_000, () => ask('/export?format=json')),
    repeat(30_000, tell),
  ]);
  await tell();
}
