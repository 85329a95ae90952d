import { EventEmitter } from 'node:events';
import type { JobHeader, JobOutcome, JobTask, JobView } from './job.ts';
import { type JobFiles, type KeptJob, openJobFiles } from './job-files.ts';
import { createJobIds, isJobId } from './job-ids.ts';

/** How much may wait. */
export interface QueueLimits {
  readonly jobs: number;
  /** In bytes of what was posted. */
  readonly size: number;
}

/** A job that is not done. */
export interface OpenJob extends KeptJob {
  state: 'waiting' | 'running';
  problem: string | null;
  readonly outcomes: JobOutcome[];
}

/** What happens to a job: an outcome, or that it is done. */
interface JobEvents {
  outcome: [id: string, outcome: JobOutcome, number: number];
  change: [id: string];
}

/** The jobs of a workspace, in their order. What was added is on disk; it is there again after the process was killed. */
export interface JobQueue {
  readonly events: EventEmitter<JobEvents>;
  /** Adds a job and gives its id once it is on disk; null where too much waits already. */
  add(task: JobTask, body?: Uint8Array): Promise<JobView | null>;
  /** The job that comes next and that nobody has taken yet; null for none. */
  peek(): OpenJob | null;
  /** Marks a job as begun; what was noted before the process was killed is among its outcomes then. */
  take(job: OpenJob): Promise<void>;
  body(id: string): Promise<Uint8Array>;
  note(job: OpenJob, outcomes: readonly JobOutcome[]): Promise<void>;
  /** Notes that what a job takes out, or lets in again, was there when it began, also for when the process is killed. */
  noteFound(job: OpenJob): Promise<void>;
  wasFound(job: OpenJob): Promise<boolean>;
  finish(job: OpenJob): Promise<void>;
  /** Puts a job that cannot go on at present back to where it was. */
  putBack(jobs: readonly OpenJob[], problem: string | null): void;
  /** Begins a job from its first article again. */
  restart(job: OpenJob): Promise<void>;
  view(id: string): Promise<(JobView & { readonly outcomes: readonly JobOutcome[] }) | null>;
  /** Number of jobs that are not done, and the size of what they hold in bytes. */
  waiting(): { readonly jobs: number; readonly size: number };
}

/** Jobs that are done and are remembered. */
const remembered = 1000;

/** Opens the queue in a folder. */
export async function openJobQueue(folder: string, limits: QueueLimits): Promise<JobQueue> {
  const files: JobFiles = await openJobFiles(folder);
  const kept = await files.load();
  await files.prune(remembered);
  const jobs = new Map<string, OpenJob>();
  for (const job of kept) jobs.set(job.id, { ...job, state: 'waiting', problem: null, outcomes: [] });
  const nextId = createJobIds(await files.latest());
  const events = new EventEmitter<JobEvents>();
  events.setMaxListeners(0);
  // Jobs are in the queue in the order of their ids, also where a later one was on disk before.
  let adding: Promise<unknown> = Promise.resolve();
  let pending = { jobs: 0, size: 0 };
  let finishedSincePrune = 0;

  const waiting = () => {
    let size = pending.size;
    for (const job of jobs.values()) size += job.size;
    return { jobs: jobs.size + pending.jobs, size };
  };

  const peek = () => {
    for (const job of jobs.values()) if (job.state === 'waiting') return job;
    return null;
  };

  return {
    events,
    waiting,
    async add(task, body = new Uint8Array()) {
      const now = waiting();
      if (now.jobs >= limits.jobs || now.size + body.length > limits.size) return null;
      const id = nextId();
      const header: JobHeader = { version: 1, created: new Date().toISOString(), task };
      pending = { jobs: pending.jobs + 1, size: pending.size + body.length };
      const written = files.add(id, header, body);
      const before = adding;
      const added = (async () => {
        try {
          const job = await written;
          await before;
          jobs.set(id, { ...job, state: 'waiting', problem: null, outcomes: [] });
        } finally {
          pending = { jobs: pending.jobs - 1, size: pending.size - body.length };
        }
      })();
      adding = added.catch(() => {});
      await added;
      events.emit('change', id);
      return toView(jobs.get(id)!);
    },
    peek,
    async take(job) {
      job.state = 'running';
      job.problem = null;
      const before = await files.outcomesSoFar(job.id);
      job.outcomes.splice(0, job.outcomes.length, ...before);
      events.emit('change', job.id);
    },
    body: (id) => files.body(id),
    async note(job, outcomes) {
      await files.note(job.id, outcomes);
      for (const outcome of outcomes) {
        job.outcomes.push(outcome);
        events.emit('outcome', job.id, outcome, job.outcomes.length);
      }
    },
    noteFound: (job) => files.noteFound(job.id),
    wasFound: (job) => files.wasFound(job.id),
    async finish(job) {
      await files.finish(job.id, job.header, new Date().toISOString());
      jobs.delete(job.id);
      events.emit('change', job.id);
      finishedSincePrune += 1;
      if (finishedSincePrune < 100) return;
      finishedSincePrune = 0;
      await files.prune(remembered);
    },
    putBack(taken, problem) {
      for (const job of taken) {
        job.state = 'waiting';
        job.problem = problem;
        events.emit('change', job.id);
      }
    },
    async restart(job) {
      await files.restart(job.id);
      job.outcomes.length = 0;
    },
    async view(id) {
      if (!isJobId(id)) return null;
      const job = jobs.get(id);
      if (job !== undefined) return { ...toView(job), outcomes: [...job.outcomes] };
      const done = await files.finished(id);
      if (done === null) return null;
      const { header, finished, outcomes } = done;
      return {
        id,
        kind: header.task.kind,
        state: 'done',
        created: header.created,
        finished,
        counts: countOutcomes(outcomes),
        problem: null,
        outcomes,
      };
    },
  };
}

function toView({ id, header, state, problem, outcomes }: OpenJob): JobView {
  const counts = countOutcomes(outcomes);
  return { id, kind: header.task.kind, state, created: header.created, finished: null, counts, problem };
}

function countOutcomes(outcomes: readonly JobOutcome[]): JobView['counts'] {
  const counts: Partial<Record<JobOutcome['status'], number>> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
