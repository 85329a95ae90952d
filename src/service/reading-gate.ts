import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Keeps readers out while a judgement is tried: what the index says then may be taken back. Readers go in together; whoever
 * closes the gate waits until they are out.
 */
export interface ReadingGate {
  /** Waits until the gate is open; the function that it gives says that the reading has ended, and may be called twice. */
  enter(): Promise<() => void>;
  /**
   * Lets nobody in any more and waits until all that were let in are out, though no longer than `patience`: a reader that
   * takes so long shall not keep all others waiting.
   */
  close(): Promise<void>;
  /** Lets readers in again, once each who closed it has said so. */
  open(): void;
}

/** Opens a gate. `patience` is in milliseconds. */
export function createReadingGate(patience = 2000): ReadingGate {
  let reading = 0;
  let closed = 0;
  let waiting: (() => void)[] = [];
  /** Has all look again whether they may go on. */
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const go of woken) go();
  };
  const change = () => new Promise<void>((resolve) => waiting.push(resolve));
  const allAreOut = async () => {
    while (reading > 0) await change();
  };

  return {
    async enter() {
      while (closed > 0) await change();
      reading += 1;
      let isOut = false;
      return () => {
        if (isOut) return;
        isOut = true;
        reading -= 1;
        wake();
      };
    },
    async close() {
      closed += 1;
      const isOver = new AbortController();
      await Promise.race([
        allAreOut(),
        setTimeout(patience, undefined, { signal: isOver.signal }).catch(() => {}),
      ]);
      isOver.abort();
    },
    open() {
      closed -= 1;
      wake();
    },
  };
}

/** Lets requests of all routes that come after through a gate; each is out when its answer is made, however slowly it is sent. */
export function letThrough(app: FastifyInstance, gate: ReadingGate): void {
  const leaves = new WeakMap<object, () => void>();
  app.addHook('preHandler', async (request) => {
    leaves.set(request, await gate.enter());
  });
  const leave = async (request: object) => leaves.get(request)?.();
  app.addHook('onSend', leave);
  app.addHook('onResponse', leave);
}
