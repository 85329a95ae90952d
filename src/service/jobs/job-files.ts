import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { NewsgraphError } from '../../index.ts';
import { type JobHeader, type JobOutcome, jobHeaderSchema, jobOutcomeSchema } from './job.ts';

/** A job that is on disk and not done. */
export interface KeptJob {
  readonly id: string;
  readonly header: JobHeader;
  /** Of its file, in bytes. */
  readonly size: number;
}

const finishedSchema = z.object({ header: jobHeaderSchema, finished: z.string() });

/** A job that is done. */
interface FinishedJob {
  readonly id: string;
  readonly header: JobHeader;
  readonly finished: string;
  readonly outcomes: readonly JobOutcome[];
}

/**
 * Jobs in a folder: `ID.job` holds what is to be done, from before it is acknowledged until it is done; `ID.part` the outcomes
 * so far, one a line; `ID.found` says that what it takes out, or lets in again, was there; `ID.done` the outcomes of a job that is done, without the articles. Ids sort in the order of the jobs.
 */
export interface JobFiles {
  /** Jobs that are not done, in their order. Leftovers of a killed process are removed. */
  load(): Promise<readonly KeptJob[]>;
  /** Writes a job and waits until it is on the disk. */
  add(id: string, header: JobHeader, body: Uint8Array): Promise<KeptJob>;
  body(id: string): Promise<Uint8Array>;
  /** Outcomes that were noted before the process was killed; none for a job that begins. */
  outcomesSoFar(id: string): Promise<readonly JobOutcome[]>;
  /** Forgets the outcomes so far. */
  restart(id: string): Promise<void>;
  note(id: string, outcomes: readonly JobOutcome[]): Promise<void>;
  /** Notes that what a job takes out, or lets in again, was there when it began, which nobody can tell afterwards. */
  noteFound(id: string): Promise<void>;
  wasFound(id: string): Promise<boolean>;
  finish(id: string, header: JobHeader, finished: string): Promise<void>;
  finished(id: string): Promise<FinishedJob | null>;
  /** The last id that was given, of a job that is done or not; null for none. */
  latest(): Promise<string | null>;
  /** Forgets finished jobs but the latest ones. */
  prune(keep: number): Promise<void>;
}

/** Jobs in a folder, which is made if need be. */
export async function openJobFiles(folder: string): Promise<JobFiles> {
  await mkdir(folder, { recursive: true });
  const path = (id: string, extension: string) => join(folder, `${id}.${extension}`);
  const idsOf = (names: readonly string[], extension: string) =>
    names
      .filter((name) => /^[0-9a-z-]+\.[a-z]+$/.test(name) && name.endsWith(`.${extension}`))
      .map((name) => name.slice(0, -extension.length - 1))
      .sort();

  return {
    async load() {
      const names = await readdir(folder);
      for (const id of idsOf(names, 'new')) await rm(path(id, 'new'), { force: true });
      const done = new Set(idsOf(names, 'done'));
      const kept: KeptJob[] = [];
      for (const id of idsOf(names, 'job')) {
        if (done.has(id)) await removeWork(id);
        else kept.push(await readKept(id));
      }
      return kept;
    },
    async add(id, header, body) {
      const file = await open(path(id, 'new'), 'wx', 0o600);
      try {
        const head = Buffer.from(`${JSON.stringify(header)}\n`);
        await file.writev([head, body]);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(path(id, 'new'), path(id, 'job'));
      await syncFolder(folder);
      return { id, header, size: body.length };
    },
    async body(id) {
      const content = await readFile(path(id, 'job'));
      return content.subarray(content.indexOf(10) + 1);
    },
    async outcomesSoFar(id) {
      return toOutcomes(await textOf(path(id, 'part')));
    },
    restart: (id) => rm(path(id, 'part'), { force: true }),
    note: (id, outcomes) =>
      writeFile(path(id, 'part'), outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''), {
        flag: 'a',
        mode: 0o600,
      }),
    noteFound: (id) => writeFile(path(id, 'found'), '', { mode: 0o600 }),
    wasFound: async (id) => (await unlessMissing(stat(path(id, 'found')))) !== null,
    async finish(id, header, finished) {
      const outcomes = toOutcomes(await textOf(path(id, 'part')));
      const lines = [{ header, finished }, ...outcomes].map((line) => `${JSON.stringify(line)}\n`);
      await writeFile(path(id, 'new'), lines.join(''), { mode: 0o600 });
      await rename(path(id, 'new'), path(id, 'done'));
      await removeWork(id);
    },
    async finished(id) {
      const text = await textOf(path(id, 'done'));
      if (text === '') return null;
      const end = text.indexOf('\n');
      const { header, finished } = finishedSchema.parse(JSON.parse(text.slice(0, end)));
      return { id, header, finished, outcomes: toOutcomes(text.slice(end + 1)) };
    },
    async latest() {
      const names = await readdir(folder);
      return [...idsOf(names, 'job'), ...idsOf(names, 'done')].sort().at(-1) ?? null;
    },
    async prune(keep) {
      const ids = idsOf(await readdir(folder), 'done');
      for (const id of ids.slice(0, Math.max(0, ids.length - keep)))
        await rm(path(id, 'done'), { force: true });
    },
  };

  async function removeWork(id: string): Promise<void> {
    for (const extension of ['part', 'found', 'job']) await rm(path(id, extension), { force: true });
  }

  async function readKept(id: string): Promise<KeptJob> {
    const file = await open(path(id, 'job'));
    try {
      const { size } = await stat(path(id, 'job'));
      let head = '';
      for await (const line of file.readLines({ autoClose: false })) {
        head = line;
        break;
      }
      return { id, header: jobHeaderSchema.parse(JSON.parse(head)), size };
    } catch (cause) {
      throw new NewsgraphError(
        'WORKSPACE_INVALID',
        `${path(id, 'job')}: is no job of this version; delete it to go on`,
        {
          cause,
        },
      );
    } finally {
      await file.close();
    }
  }
}

/** Whole lines: what a killed process was writing when it ended is none. */
function toOutcomes(text: string): JobOutcome[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => jobOutcomeSchema.parse(JSON.parse(line)));
}

async function textOf(path: string): Promise<string> {
  return (await unlessMissing(readFile(path, 'utf8'))) ?? '';
}

/** What looking at a file gives; null where there is no such file. */
async function unlessMissing<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A file that was renamed is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
