import { spawn } from 'node:child_process';
import { removeContainer } from './docker-server.ts';
import { removeRunFolder } from './maven-server.ts';
import type { ServerPlan } from './plan.ts';
import { returnDatabase } from './test-database.ts';

/** Ends what a run started, and gives back what it was given. */
export async function endServer(plan: ServerPlan): Promise<void> {
  if (plan.kind === 'given') await returnDatabase(plan.connection);
  if (plan.kind === 'docker') await removeContainer(plan.container);
  if (plan.kind === 'maven') await removeRunFolder(plan.folder);
}

const program = `
  const { endServer } = await import(process.argv[1]);
  await endServer(JSON.parse(process.env.NEWSGRAPH_ENDED_PLAN));
`;

/** The same in a process that outlives this one: for a run that is interrupted and has no time left. */
export function endServerAside(plan: ServerPlan): void {
  const words = ['--import', 'tsx', '--input-type=module', '-e', program, import.meta.url];
  // Not among the words, which everybody on the machine can read: it may hold a password.
  const env = { ...process.env, NEWSGRAPH_ENDED_PLAN: JSON.stringify(plan) };
  spawn(process.execPath, words, { detached: true, stdio: 'ignore', env }).unref();
}
