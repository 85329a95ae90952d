import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { type IngestInput, type IngestOutcome, isNewsgraphError, type Workspace } from '../../index.ts';
import type { JobOutcome } from './job.ts';
import type { JobQueue, OpenJob } from './job-queue.ts';
import { type JobReading, readJob } from './read-job.ts';

/** What works on jobs. */
export interface JobRunner {
  /** Stores the articles that have been read and ends; the jobs that are left wait for the next start. May be called twice. */
  stop(): Promise<void>;
}

/** Options of {@link startJobRunner}. */
export interface JobRunnerOptions {
  readonly workspace: Workspace;
  readonly queue: JobQueue;
  readonly logger: FastifyBaseLogger;
  readonly reading: JobReading;
}

/** Milliseconds after which jobs that cannot go on are tried again. */
const pause = 5000;
/** Longest time that an article that was read waits to be stored with others, in milliseconds. */
const batchTime = 1000;

/** A job that is worked on. */
interface ActiveJob {
  readonly job: OpenJob;
  /** Number of articles that are being worked on. */
  open: number;
  /** Whether all its articles were handed out. */
  isRead: boolean;
}

/** Works on the jobs of a queue, one after the other, articles of several together. */
export function startJobRunner({ workspace, queue, logger, reading }: JobRunnerOptions): JobRunner {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = (): void => {};
  const onChange = () => wake();
  queue.events.on('change', onChange);
  const running = run();

  return {
    async stop() {
      stopping.abort();
      wake();
      await running;
      queue.events.off('change', onChange);
    },
  };

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const next = queue.peek();
      if (next === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal.aborted || queue.peek() !== null) resolve();
        });
        continue;
      }
      const active: ActiveJob[] = [];
      try {
        if (next.header.task.kind === 'retract' || next.header.task.kind === 'readmit') {
          await withdraw(next, next.header.task.document, next.header.task.kind);
        } else await ingest(active);
      } catch (error) {
        const left = [...new Set([...active.map(({ job }) => job), next])].filter(
          ({ state }) => state === 'running',
        );
        if (isNewsgraphError(error) && error.code === 'ABORTED') {
          queue.putBack(left, null);
          return;
        }
        logger.error(
          { err: error, jobs: left.map(({ id }) => id) },
          'jobs cannot go on; they are tried again',
        );
        queue.putBack(
          left,
          isNewsgraphError(error) ? error.message : 'a defect of newsgraph; its log says more',
        );
        await setTimeout(pause, undefined, { signal }).catch(() => {});
      }
    }
  }

  async function withdraw(job: OpenJob, document: string, kind: 'retract' | 'readmit'): Promise<void> {
    await queue.take(job);
    const status = kind === 'retract' ? await retract(job, document) : await readmit(job, document);
    await queue.note(job, [{ status, source: document, id: document }]);
    await queue.finish(job);
    logger.info({ job: job.id, kind, status }, 'job done');
  }

  /** One that was taken out before the process was killed is not there any more, but it was when the job began. */
  async function retract(job: OpenJob, document: string): Promise<'retracted' | 'unknown'> {
    if (workspace.has(document)) await queue.noteFound(job);
    const status = await workspace.retract(document);
    return status === 'unknown' && (await queue.wasFound(job)) ? 'retracted' : status;
  }

  /** One that was let in again before the process was killed is not kept out any more, but it was when the job began. */
  async function readmit(job: OpenJob, document: string): Promise<'readmitted' | 'unknown'> {
    if (await workspace.isRetracted(document)) await queue.noteFound(job);
    const isLetIn = (await workspace.readmit(document)) || (await queue.wasFound(job));
    return isLetIn ? 'readmitted' : 'unknown';
  }

  /** Ingests the articles of jobs as long as there are any: outcomes come in the order of the articles. */
  async function ingest(active: ActiveJob[]): Promise<void> {
    const owners: ActiveJob[] = [];
    const outcomes = workspace.ingestRead(articlesOf(active, owners), { signal, batchTime });
    for await (const outcome of outcomes) {
      const owner = owners.shift()!;
      await queue.note(owner.job, [toJobOutcome(outcome)]);
      owner.open -= 1;
      await finishIfDone(owner, active);
    }
  }

  async function* articlesOf(active: ActiveJob[], owners: ActiveJob[]): AsyncGenerator<IngestInput> {
    for (let job = queue.peek(); job !== null && !signal.aborted; job = queue.peek()) {
      const { task } = job.header;
      if (task.kind === 'retract' || task.kind === 'readmit') return;
      await queue.take(job);
      // What is at an address may be another thing now.
      if (task.kind === 'urls') await queue.restart(job);
      const own: ActiveJob = { job, open: 0, isRead: false };
      active.push(own);
      let known = job.outcomes.length;
      for await (const input of readJob(task, await queue.body(job.id), reading)) {
        if (signal.aborted) return;
        known -= 1;
        if (known >= 0) continue;
        own.open += 1;
        owners.push(own);
        yield input;
      }
      own.isRead = true;
      await finishIfDone(own, active);
    }
  }

  async function finishIfDone(one: ActiveJob, active: ActiveJob[]): Promise<void> {
    if (!one.isRead || one.open > 0 || !active.includes(one)) return;
    active.splice(active.indexOf(one), 1);
    const { job } = one;
    await queue.finish(job);
    logger.info({ job: job.id, articles: job.outcomes.length }, 'job done');
  }
}

function toJobOutcome(outcome: IngestOutcome): JobOutcome {
  if (outcome.status === 'rejected') {
    const { code, message } = outcome.error;
    return { status: 'rejected', source: outcome.source, error: { code, message } };
  }
  const { source, id, title, warnings } = outcome;
  const counts = 'counts' in outcome ? { counts: outcome.counts } : {};
  return { status: outcome.status, source, id, title, warnings: [...warnings], ...counts };
}
