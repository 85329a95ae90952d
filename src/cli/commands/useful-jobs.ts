import { availableParallelism } from 'node:os';
import type { CommandContext } from '../run.ts';

/** The number of jobs that a run has use for, with a note where fewer are started than were asked for. */
export async function usefulJobs(jobs: number, { err }: CommandContext): Promise<number> {
  const most = availableParallelism();
  if (jobs <= most) return jobs;
  const note = err.colors.yellow('note:');
  await err.write(
    `${note} --jobs ${jobs}: this machine runs ${most} threads at once, so that ${most} are used\n`,
  );
  return most;
}
