import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const collector = new URL('./collect-on-demand.mjs', import.meta.url).href;

const usageSchema = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() });

/** Memory of a process, in bytes: all that is resident, and what its main thread uses in and outside its heap. */
type MemoryUsage = z.infer<typeof usageSchema>;

/** A service of the built command line. */
export interface ServedProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resident memory of the processes that it has started: that of its store, in bytes. */
  childMemory(): Promise<number>;
  /** What memory is used after what is no longer used was collected in its main thread. */
  collected(): Promise<MemoryUsage>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Starts the built service of a workspace, with no limit of requests a minute, and waits until it listens. */
export async function startServed(workspace: string): Promise<ServedProcess> {
  const parameters = ['serve', '--workspace', workspace, '--port', '0', '--log-level', 'error'];
  const child = spawn(
    process.execPath,
    ['--import', collector, main, ...parameters, '--rate-limit', '1000000000'],
    { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] },
  );
  const ended = once(child, 'close');
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr!.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const found = / at (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(`the service ended: ${said}`)));
  });
  return {
    url,
    child,
    async collected() {
      const answer = once(child, 'message');
      child.send('collect');
      return usageSchema.parse((await answer)[0]);
    },
    childMemory: () => memoryOfChildren(child.pid!),
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

async function memoryOfChildren(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,rss=']);
  let kilobytes = 0;
  for (const line of stdout.trim().split('\n')) {
    const [parent, resident] = line.trim().split(/\s+/).map(Number);
    if (parent === pid) kilobytes += resident!;
  }
  return kilobytes * 1024;
}

/** Waits until the service has no jobs left. */
export async function untilIdle(url: string): Promise<void> {
  while ((await readFigure(url, 'newsgraph_queue_jobs')) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A figure of `/metrics` by its name; the sum, where it has labels. */
export async function readFigure(url: string, name: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text();
  let sum = 0;
  for (const line of figures.split('\n')) {
    if (line.startsWith(`${name} `) || line.startsWith(`${name}{`)) sum += Number(line.split(' ').at(-1));
  }
  return sum;
}
