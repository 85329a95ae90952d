import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Ended, main, type StartOptions } from './support.ts';

const host = fileURLToPath(new URL('host.mjs', import.meta.url));

/**
 * A runner of the built command line, for tests of what commands print: one process runs them one after the other, so
 * that they do not each load everything anew. What concerns the process itself (signals, locks, broken pipes, a terminal's
 * colours) is tested with `newsgraph`, which starts one for each command.
 */
export function hostNewsgraph(): (parameters: readonly string[], options: StartOptions) => Promise<Ended> {
  let child: ChildProcess | null = null;
  let number = 0;
  let last: Promise<unknown> = Promise.resolve();
  afterAll(async () => {
    if (child === null || !child.connected) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });

  function run(
    parameters: readonly string[],
    { cwd, stdin = '', environment = {} }: StartOptions,
  ): Promise<Ended> {
    child ??= fork(host, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const process = child;
    number += 1;
    return new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`the host of commands ended with ${code}`));
      process.once('exit', gone);
      process.once('message', (ended) => {
        process.off('exit', gone);
        const { code, out, err } = ended as Ended;
        resolve({ code, out, err });
      });
      process.send({ number, main, parameters, cwd, stdin, environment });
    });
  }

  return (parameters, options) => {
    const ended = last.then(() => run(parameters, options));
    last = ended.catch(() => {});
    return ended;
  };
}
