import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { main } from '../cli/support.ts';

/** A service of the built command line, as a process of its own. */
export interface ServiceProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has logged so far. */
  readonly log: () => string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a signal and waits for the end. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Starts `newsgraph serve` on a port that is free and waits until it listens. */
export async function startServiceProcess(
  folder: string,
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const child = spawn(
    process.execPath,
    [main, 'serve', '--workspace', folder, '--port', '0', ...parameters],
    {
      env: { ...process.env, ...environment },
    },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8');
  const ended = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (piece: string) => {
      err += piece;
      const found = / at (http:\S+)/.exec(err)?.[1];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(`it ended: ${err}`)));
  });
  return {
    url,
    child,
    log: () => out + err,
    request: (path, init) => fetch(url + path, init),
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}
