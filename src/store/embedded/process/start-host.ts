import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unpackError } from '../../../model/packed-error.ts';
import type { StoreAnswer, StoreCall, StoreCalls, StoreRequest } from './store-messages.ts';

/** A process that holds a store. */
export interface StoreHost {
  /**
   * Has the process do something.
   * @throws HostEnded if it ends before it has answered; else what the call threw
   */
  call<Call extends StoreCall>(
    call: Call,
    ...args: Parameters<StoreCalls[Call]>
  ): Promise<Awaited<ReturnType<StoreCalls[Call]>>>;
  /** Ends it at once, whatever it does. Settles when it has ended. */
  kill(): Promise<void>;
  /** Has it close the store, and waits until it has ended. @throws What closing threw */
  close(): Promise<void>;
}

/** The process ended before it had answered. */
export class HostEnded extends Error {
  constructor(reason: string) {
    super(`the process that holds the store ended (${reason})`);
    this.name = 'HostEnded';
  }
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Run from the sources, as tests and scripts do, the process is that of the built package: Node reads no TypeScript there. */
const isSource = import.meta.url.endsWith('.ts');
const program = fileURLToPath(
  new URL(
    isSource ? '../../../../dist/store/embedded/process/store-host.js' : './store-host.js',
    import.meta.url,
  ),
);

/** The engine allocates in many threads; one arena for all leaves fewer holes in memory, and costs no time. Read by glibc. */
const allocator = { MALLOC_ARENA_MAX: '1' };

/** What its JavaScript makes is on its way into the store or out of it: little at a time. In MB; Node takes four times as much. */
const heap = ['--max-semi-space-size=4'];

/**
 * Starts a process that holds no store yet. It ends with this one, and keeps this one alive only while it has to answer.
 * @param path The store's file, for people who look at the list of processes.
 */
export function startHost(path: string): StoreHost {
  const child = fork(program, [path], {
    serialization: 'advanced',
    execArgv: heap,
    env: { ...allocator, ...process.env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let reason: string | undefined;
  const keepAlive = (wanted: boolean): void => {
    for (const handle of [child, child.channel]) {
      if (wanted) handle?.ref();
      else handle?.unref();
    }
  };
  keepAlive(false);
  const ended = new Promise<void>((resolve) => {
    const end = (why: string) => {
      reason ??= why;
      for (const { reject } of waiting.values()) reject(new HostEnded(reason));
      waiting.clear();
      resolve();
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
  });
  child.on('message', (answer: StoreAnswer) => {
    const call = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) keepAlive(false);
    if ('error' in answer) call?.reject(unpackError(answer.error));
    else call?.resolve(answer.result);
  });
  const call: StoreHost['call'] = async (name, ...args) => {
    if (reason !== undefined) throw new HostEnded(reason);
    last += 1;
    const request: StoreRequest = { number: last, call: name, args };
    const result = await new Promise<unknown>((resolve, reject) => {
      waiting.set(request.number, { resolve, reject });
      keepAlive(true);
      child.send(request, (error) => {
        if (error !== null) reject(new HostEnded(error.message));
      });
    });
    return result as never;
  };
  return {
    call,
    async close() {
      try {
        await call('close');
      } catch (error) {
        // One that has ended needs no closing.
        if (!(error instanceof HostEnded)) throw error;
      }
      keepAlive(true);
      await ended;
    },
    async kill() {
      keepAlive(true);
      child.kill('SIGKILL');
      await ended;
    },
  };
}
