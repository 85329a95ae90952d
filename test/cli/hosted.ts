import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Ended, main, type StartOptions } from './support.ts';

const host = fileURLToPath(new URL('host.mjs', import.meta.url));

/**
 * A runner of the built command line, for tests of what commands print: one process runs them one after the other, so
 * that they do not each load everything anew. What concerns the process itself (signals, locks, broken pipes, variables
 * of the environment) is tested with `newsgraph`, which starts one for each command.
 */
export function hostNewsgraph(): (
  parameters: readonly string[],
  options: Omit<StartOptions, 'environment'>,
) => Promise<Ended> {
  let child: ChildProcess | null = null;
  let number = 0;
  let last: Promise<unknown> = Promise.resolve();
  afterAll(() => {
    child?.kill();
  });

  function run(parameters: readonly string[], { cwd, stdin = '' }: StartOptions): Promise<Ended> {
    child ??= fork(host, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const process = child;
    number += 1;
    return new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`the host of commands ended with ${code}`));
      process.once('exit', gone);
      process.once('message', (ended) => {
        process.off('exit', gone);
        resolve(ended as Ended);
      });
      process.send({ number, main, parameters, cwd, stdin });
    });
  }

  return (parameters, options) => {
    const ended = last.then(() => run(parameters, options));
    last = ended.catch(() => {});
    return ended;
  };
}
