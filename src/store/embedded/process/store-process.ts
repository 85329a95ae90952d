import { setTimeout as sleep } from 'node:timers/promises';
import { isNewsgraphError, NewsgraphError } from '../../../model/errors.ts';
import type { EdgeElement, NodeElement } from '../../../model/graph.ts';
import type { GraphStore } from '../../graph-store.ts';
import { isTimeout } from '../../within-time.ts';
import { createWriteQueue } from '../../write-queue.ts';
import type { EmbeddedStoreOptions } from '../embedded-store.ts';
import { HostEnded, type StoreHost, startHost } from './start-host.ts';
import type { StoreCall, StoreCalls } from './store-messages.ts';
import { createTurns } from './turns.ts';

export interface StoreProcessOptions extends Omit<EmbeddedStoreOptions, 'loader'> {
  /** Elements that may be written before the process is replaced by a new one. Default: 50,000. */
  readonly renewAfter?: number;
  /** How long to wait for the process of a run that was killed to let go of the file, in milliseconds. Default: 10,000. */
  readonly lockWait?: number;
}

/** A process that ended by itself is followed by another one, once for a call. */
const attempts = 2;

/**
 * The embedded store in a process of its own: the same as {@link createEmbeddedStore}, and besides
 * - memory does not grow with what was ever written: a store that was closed and opened by a new process takes a small part
 *   of what it takes in the process that wrote it, which is replaced from time to time;
 * - a query that runs out of time is ended, and so are those beside it, which are asked again;
 * - a fault of the engine that ends its process does not end this one.
 * @throws NewsgraphError as {@link createEmbeddedStore} does
 */
export async function createStoreProcess(options: StoreProcessOptions): Promise<GraphStore> {
  const { renewAfter = 50_000, lockWait = 10_000, ...settings } = options;
  const { path } = settings;
  const writes = createWriteQueue();
  const turns = createTurns();
  const first = await openHost(settings, lockWait);
  let host: Promise<StoreHost> | null = Promise.resolve(first);
  let closed = false;
  let written = 0;
  let readings = 0;

  /** The process that holds the store, a new one if there is none. */
  const running = (): Promise<StoreHost> => {
    host ??= openHost(settings, lockWait);
    return host;
  };
  const forget = (ended: Promise<StoreHost>): void => {
    if (host === ended) host = null;
  };

  async function call<Call extends StoreCall>(
    name: Call,
    ...args: Parameters<StoreCalls[Call]>
  ): Promise<Awaited<ReturnType<StoreCalls[Call]>>> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await turns.shared(async () => {
        if (closed) throw closedError(path);
        const asked = running();
        try {
          return { result: await (await asked).call(name, ...args) };
        } catch (error) {
          if (!(error instanceof HostEnded)) {
            // One that could not open the store is of no use.
            if ((await asked.catch(() => null)) === null) forget(asked);
            throw error;
          }
          forget(asked);
          return { ended: error };
        }
      });
      if ('result' in outcome) return outcome.result;
      if (attempt === attempts) throw lostError(path, outcome.ended);
    }
  }

  /** Closes the store and has it opened by a new process when it is asked for next. */
  const renew = (): Promise<void> =>
    turns.alone(async () => {
      const old = host;
      host = null;
      written = 0;
      await (await old)?.close();
    });

  /** Reads all in one process: what was begun in another one cannot be gone on with. */
  async function* iterate<Element extends NodeElement | EdgeElement>(
    all: 'nodes' | 'edges',
  ): AsyncGenerator<Element> {
    readings += 1;
    try {
      const reading = await call('start', all);
      const reader = await host;
      const ask = async (name: 'next' | 'stop') =>
        await turns.shared(async () => {
          if (closed) throw closedError(path);
          return (await reader?.call(name, reading)) ?? [];
        });
      let isOver = false;
      try {
        while (!isOver) {
          const page = (await ask('next')) as readonly Element[];
          yield* page;
          isOver = page.length === 0;
        }
      } finally {
        if (!isOver && !closed) await ask('stop');
      }
    } catch (error) {
      throw error instanceof HostEnded ? lostError(path, error) : error;
    } finally {
      readings -= 1;
    }
  }

  return {
    name: 'embedded',
    location: path,
    capabilities: { persistent: true, fullCypher: false },
    readState: () => call('readState'),
    read: (ids) => call('read', ids),
    apply: (plan, state) =>
      writes.run(async () => {
        await call('apply', plan, state);
        written += plan.nodes.length + plan.edges.length;
        if (written >= renewAfter && readings === 0) await renew();
      }),
    adopt: (workspace) => writes.run(() => call('adopt', workspace)),
    drop: () => writes.run(() => call('drop')),
    nodes: () => iterate<NodeElement>('nodes'),
    edges: () => iterate<EdgeElement>('edges'),
    async query(cypher, queryOptions = {}) {
      try {
        return await call('query', cypher, queryOptions);
      } catch (error) {
        // Where all is being read, the engine's own limit has to end it.
        if (isTimeout(error) && readings === 0) void writes.run(async () => await (await host)?.kill());
        throw error;
      }
    },
    async close() {
      await writes.run(() =>
        turns.alone(async () => {
          if (closed) return;
          closed = true;
          await (await host)?.close();
        }),
      );
    },
  };
}

/** Starts a process and has it open the store. */
async function openHost(
  settings: Omit<EmbeddedStoreOptions, 'loader'>,
  lockWait: number,
): Promise<StoreHost> {
  const deadline = performance.now() + lockWait;
  const host = startHost(settings.path);
  for (;;) {
    try {
      await host.call('open', settings);
      return host;
    } catch (error) {
      const isLocked = isNewsgraphError(error) && error.code === 'WORKSPACE_LOCKED';
      if (isLocked && performance.now() < deadline) await sleep(100);
      else {
        await host.kill();
        throw error instanceof HostEnded ? lostError(settings.path, error) : error;
      }
    }
  }
}

function closedError(path: string): NewsgraphError {
  return new NewsgraphError('STORE_UNAVAILABLE', `The store ${path} is closed.`, { context: { path } });
}

function lostError(path: string, cause: HostEnded): NewsgraphError {
  return new NewsgraphError('STORE_FAILED', `The store ${path} failed: ${cause.message}.`, {
    cause,
    context: { path },
  });
}
