import { setImmediate } from 'node:timers/promises';

/** How long work goes on before others get their turn, in milliseconds. */
const turnTime = 10;

/**
 * Does work on items one after the other, in turns of some milliseconds between which whatever else waits is done.
 * @param turn Does a turn; within it all items of the turn are worked on. Default: just does it.
 */
export async function inTurns<T, Result>(
  items: readonly T[],
  work: (item: T) => Result,
  turn: (work: () => void) => void = (all) => all(),
): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < items.length) {
    turn(() => {
      const end = performance.now() + turnTime;
      do results.push(work(items[results.length]!));
      while (results.length < items.length && performance.now() < end);
    });
    if (results.length < items.length) await setImmediate();
  }
  return results;
}

/** Gives a function for work to call now and then: whatever else waits is done where the last time is some milliseconds ago. */
export function createTurns(): () => Promise<void> {
  let end = performance.now() + turnTime;
  return async () => {
    if (performance.now() < end) return;
    await setImmediate();
    end = performance.now() + turnTime;
  };
}
