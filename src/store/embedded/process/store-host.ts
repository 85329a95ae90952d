// The program of the process that holds an embedded store. It is started by `start-host.ts` and imported by nobody.
import type { EdgeElement, NodeElement } from '../../../model/graph.ts';
import { packError } from '../../../model/packed-error.ts';
import { createCollector } from '../../../system/collect-garbage.ts';
import type { GraphStore } from '../../graph-store.ts';
import { createEmbeddedStore } from '../embedded-store.ts';
import type { StoreAnswer, StoreCalls, StoreRequest } from './store-messages.ts';

/** Elements in an answer of `next`. */
const pageSize = 1000;
/** The heap of this process holds little but what is on its way into the store or out of it. */
const mostGarbage = 16 * 1024 * 1024;

let opened: GraphStore | undefined;
const readings = new Map<number, AsyncIterator<NodeElement | EdgeElement>>();
let lastReading = 0;
/** What is being read for plans. */
const underway = new Set<Promise<unknown>>();
const collectGarbage = createCollector(mostGarbage);

const store = (): GraphStore => {
  if (opened === undefined) throw new Error('the store was not opened');
  return opened;
};

const calls: StoreCalls = {
  async open(options) {
    opened = await createEmbeddedStore(options);
  },
  readState: () => store().readState(),
  async read(ids) {
    const reading = store().read(ids);
    underway.add(reading);
    try {
      return await reading;
    } finally {
      underway.delete(reading);
    }
  },
  async apply(plan, state) {
    await store().apply(plan, state);
    collectGarbage();
  },
  adopt: (workspace) => store().adopt(workspace),
  drop: () => store().drop(),
  query: (cypher, options) => store().query(cypher, options),
  async start(all) {
    lastReading += 1;
    readings.set(lastReading, store()[all]()[Symbol.asyncIterator]());
    return lastReading;
  },
  async next(reading) {
    const iterator = readings.get(reading)!;
    const page: (NodeElement | EdgeElement)[] = [];
    while (page.length < pageSize) {
      const { done, value } = await iterator.next();
      if (done === true) break;
      page.push(value);
    }
    return page;
  },
  async stop(reading) {
    await readings.get(reading)!.return?.();
    readings.delete(reading);
  },
  async close() {
    await Promise.allSettled(underway);
    await store().close();
  },
};

async function answerTo({ number, call, args }: StoreRequest): Promise<StoreAnswer> {
  try {
    const run = calls[call] as (...args: readonly unknown[]) => Promise<unknown>;
    return { number, result: await run(...args) };
  } catch (error) {
    return { number, error: packError(error) };
  }
}

process.on('message', async (request: StoreRequest) => {
  const answer = await answerTo(request);
  process.send!(answer, () => {
    // Queries that were given up may still run in the engine; nobody waits for them.
    if (request.call === 'close') process.exit();
  });
});
// Whoever started it has ended without closing the store. What was committed is in the engine's log.
process.on('disconnect', () => process.exit());
// A terminal sends them to both processes, and the other one still has something to store.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
