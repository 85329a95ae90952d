import { setTimeout as sleep } from 'node:timers/promises';
import { isNewsgraphError, NewsgraphError } from '../../../model/errors.ts';
import type { EdgeElement, NodeElement } from '../../../model/graph.ts';
import type { Plan } from '../../../model/plan.ts';
import type { GraphStore, StoreState } from '../../graph-store.ts';
import { isTimeout } from '../../within-time.ts';
import { createWriteQueue } from '../../write-queue.ts';
import type { EmbeddedStoreOptions } from '../embedded-store.ts';
import { HostEnded, type StoreHost, startHost } from './start-host.ts';
import type { StoreCall, StoreCalls } from './store-messages.ts';

export interface StoreProcessOptions extends Omit<EmbeddedStoreOptions, 'loader'> {
  /** How long to wait for the process of a run that was killed to let go of the file, in milliseconds. Default: 10,000. */
  readonly lockWait?: number;
  /**
   * Most elements that a row of plans which only create may add before the process is replaced: the next one holds all in
   * the compressed form. A plan that changes what is there ends the row: it needs much of that uncompressed. Default: 50,000.
   */
  readonly mostCreated?: number;
}

/** A process that ended by itself is followed by another one, once for a call. */
const attempts = 2;

/**
 * The embedded store in a process of its own: the same as {@link createEmbeddedStore}, and besides
 * - a query that runs out of time is ended, and so are those beside it, which are asked again;
 * - a fault of the engine that ends its process does not end this one;
 * - a graph that is only added to is compressed again and again, and so is the memory that it takes.
 * @throws NewsgraphError as {@link createEmbeddedStore} does
 */
export async function createStoreProcess(options: StoreProcessOptions): Promise<GraphStore> {
  const { lockWait = 10_000, mostCreated = 50_000, ...settings } = options;
  const { path } = settings;
  const writes = createWriteQueue();
  let host: Promise<StoreHost> | null = Promise.resolve(await openHost(settings, lockWait));
  /** Settles when the last plan that was sent has been carried out, or has failed. */
  let applied: Promise<unknown> = Promise.resolve();
  let closed = false;
  let readings = 0;
  let created = 0;

  /** The process that holds the store, a new one if there is none. */
  const running = (): Promise<StoreHost> => {
    if (closed) throw closedError(path);
    host ??= openHost(settings, lockWait);
    return host;
  };
  /** Has the next one who asks start a new process. */
  const forget = (ended: Promise<StoreHost>): void => {
    if (host === ended) host = null;
  };

  /** Writes while no plan is being carried out. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    writes.run(async () => {
      await applied;
      return await work();
    });

  /** Sends a plan while the process still carries out the one before it, so that it need not wait for the next. */
  const send = async (plan: Plan, state: StoreState): Promise<{ result: Promise<void> }> => {
    const before = applied;
    const result = call('apply', plan, state);
    applied = result.catch(() => {});
    await before;
    const changes = [...plan.nodes, ...plan.edges];
    created = changes.every(({ op }) => op === 'create') ? created + changes.length : 0;
    if (created > mostCreated) {
      await applied;
      if (readings === 0) await replaceHost();
    }
    return { result };
  };

  /** Has the process write the compressed form, and starts another one. */
  const replaceHost = async (): Promise<void> => {
    created = 0;
    const replaced = host;
    host = (async () => {
      await (await replaced)?.close();
      return await openHost(settings, lockWait);
    })();
    await host;
  };

  /** Asks a process, and a new one where that ends before it has answered. */
  async function ask<T>(work: (host: StoreHost) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const asked = running();
      try {
        return await work(await asked);
      } catch (error) {
        const isEnded = error instanceof HostEnded;
        if (isEnded || (await asked.catch(() => null)) === null) forget(asked);
        if (!isEnded) throw error;
        if (closed) throw closedError(path);
        if (attempt === attempts) throw lostError(path, error);
      }
    }
  }

  const call = <Call extends StoreCall>(
    name: Call,
    ...args: Parameters<StoreCalls[Call]>
  ): Promise<Awaited<ReturnType<StoreCalls[Call]>>> => ask((process) => process.call(name, ...args));

  /** Reads all in one process: what was begun in another one cannot be gone on with. */
  async function* iterate<Element extends NodeElement | EdgeElement>(
    all: 'nodes' | 'edges',
  ): AsyncGenerator<Element> {
    readings += 1;
    try {
      const { reader, reading } = await ask(async (process) => ({
        reader: process,
        reading: await process.call('start', all),
      }));
      let isOver = false;
      try {
        while (!isOver) {
          const page = (await reader.call('next', reading)) as readonly Element[];
          yield* page;
          isOver = page.length === 0;
        }
      } finally {
        if (!isOver) await reader.call('stop', reading);
      }
    } catch (error) {
      if (!(error instanceof HostEnded)) throw error;
      throw closed ? closedError(path) : lostError(path, error);
    } finally {
      readings -= 1;
    }
  }

  return {
    name: 'embedded',
    location: path,
    capabilities: { persistent: true, fullCypher: false, shared: false },
    readState: () => call('readState'),
    read: (ids) => call('read', ids),
    async apply(plan, state) {
      const { result } = await writes.run(() => send(plan, state));
      await result;
    },
    adopt: (workspace) => alone(() => call('adopt', workspace)),
    drop: () => alone(() => call('drop')),
    nodes: () => iterate<NodeElement>('nodes'),
    edges: () => iterate<EdgeElement>('edges'),
    async query(cypher, queryOptions = {}) {
      try {
        return await call('query', cypher, queryOptions);
      } catch (error) {
        // Where all is being read, the engine's own limit has to end it.
        if (isTimeout(error) && readings === 0) void alone(async () => await (await host)?.kill());
        throw error;
      }
    },
    async close() {
      await alone(async () => {
        if (closed) return;
        closed = true;
        await (await host)?.close();
      });
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
