import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Article } from '../../model/article.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { DigestedExtraction } from '../digesting-extractor.ts';
import type { DigestTask, Introduction, WorkerAnswer, WorkerSetup } from './worker-messages.ts';

/** Worker threads that read articles. */
export interface WorkerCrew {
  /** Asks one of them what it is. Rejects if it cannot be started. */
  introduce(): Promise<Introduction>;
  /** Has an article read by the one with the least to do. Rejects if that one ends before it has answered. */
  read(article: Article): Promise<WorkerAnswer<Extraction>>;
  /** Has it digested, too. Rejects in the same way. */
  digest(task: DigestTask): Promise<WorkerAnswer<DigestedExtraction>>;
  /** Ends all of them at once; what they have not answered is rejected. */
  close(): Promise<void>;
}

/** How many threads, and how much each is handed at a time. */
export interface CrewSize {
  readonly threads: number;
  /** Articles that a thread has before it, so that it goes on while this one is busy. */
  readonly ahead: number;
}

/** Most memory of one worker's heap, in MB. It needs some 60; the rest is for articles that are long. */
const heapLimit = 1024;
/** Most memory for what a worker has just made, in MB: a quarter of what Node takes, which costs no time that could be measured. */
const youngLimit = 12;

/** Run from the sources, as tests and scripts do, the threads are those of the built package: Node reads no TypeScript there. */
const isSource = import.meta.url.endsWith('.ts');
const program = fileURLToPath(
  new URL(
    isSource ? '../../../dist/pipeline/workers/extract-worker.js' : './extract-worker.js',
    import.meta.url,
  ),
);

/** Starts worker threads. */
export function startCrew(setup: WorkerSetup, { threads, ahead }: CrewSize): WorkerCrew {
  const pool = new Piscina({
    filename: program,
    workerData: setup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: ahead,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: youngLimit },
  });
  // A pool whose threads fail while they start tells it by an event, and lets what is queued wait for ever.
  const waiting = new Set<(reason: unknown) => void>();
  pool.on('error', (error: unknown) => {
    for (const reject of waiting) reject(error);
  });
  const run = <T>(name: string, task: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.add(reject);
      const done = () => waiting.delete(reject);
      pool.run(task, { name }).then(resolve, reject).finally(done);
    });
  return {
    introduce: () => run<Introduction>('introduce', null),
    read: (article) => run<WorkerAnswer<Extraction>>('read', article),
    digest: (task) => run<WorkerAnswer<DigestedExtraction>>('digest', task),
    close: () => pool.destroy(),
  };
}
