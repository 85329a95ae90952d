import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { NewsgraphError } from '../../src/model/errors.ts';
import { ask, setFirstPassword } from './bolt.ts';
import type { InstanceFiles } from './instance-files.ts';
import { isServerOf } from './server-process.ts';

/** Options of {@link untilReady}. */
export interface ReadyOptions {
  readonly pid: number;
  readonly uri: string;
  readonly password: string;
  /** How long to wait, in milliseconds. */
  readonly limit: number;
}

/** How many lines of the log an error shows. */
const tailLines = 25;

/**
 * Waits until the server answers by Bolt, and gives it its password if it is new.
 * @throws NewsgraphError `STORE_UNAVAILABLE`, with the end of the log, if it ends or the time is up
 */
export async function untilReady(files: InstanceFiles, options: ReadyOptions): Promise<void> {
  const { pid, uri, password, limit } = options;
  for (const end = Date.now() + limit; ; await sleep(100)) {
    if (!(await isServerOf(files.home, pid))) throw await failure(files, 'ended while it started');
    // Another server may hold the port; only when ours says that it listens is it ours that answers there.
    const answer = hasStarted(await readFile(files.log, 'utf8')) ? await ask(uri, password) : null;
    if (answer === 'accepted') return;
    if (answer === 'refused') {
      if (await setFirstPassword(uri, password)) return;
      throw new NewsgraphError(
        'STORE_UNAVAILABLE',
        `Neo4j does not take the password in ${files.password}: if it was changed elsewhere, write the new one there`,
        { context: { file: files.password } },
      );
    }
    if (Date.now() > end) throw await failure(files, `did not answer within ${Math.round(limit / 1000)} s`);
  }
}

/** Whether the server says in its log that all its ports are open. */
export function hasStarted(log: string): boolean {
  return /^\S+ \S+ INFO +Started\.$/m.test(log);
}

async function failure(files: InstanceFiles, what: string): Promise<NewsgraphError> {
  const lines = (await readFile(files.log, 'utf8')).trimEnd().split('\n');
  return new NewsgraphError(
    'STORE_UNAVAILABLE',
    `Neo4j ${what}. The end of ${files.log}:\n${lines.slice(-tailLines).join('\n')}`,
    { context: { file: files.log } },
  );
}
