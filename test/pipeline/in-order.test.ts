import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/pipeline/in-order.ts';

async function resultsOf<T, R>(...given: Parameters<typeof inOrder<T, R>>): Promise<(R | 'waiting')[]> {
  const results: (R | 'waiting')[] = [];
  for await (const one of inOrder(...given)) results.push(one === 'waiting' ? one : one.result);
  return results;
}

describe('work on several inputs at a time', () => {
  it('gives the results in the order of the inputs, and never has more underway than it may', async () => {
    const inputs = fc.array(fc.nat(3), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(inputs, fc.integer({ min: 1, max: 4 }), async (delays, width) => {
        let underway = 0;
        let most = 0;
        const work = async ([place, delay]: [number, number]) => {
          underway += 1;
          most = Math.max(most, underway);
          await sleep(delay);
          underway -= 1;
          return place;
        };
        expect(await resultsOf([...delays.entries()], work, { width: () => width })).toEqual([
          ...delays.keys(),
        ]);
        expect(most).toBeLessThanOrEqual(width);
        if (delays.length >= width) expect(most).toBe(delays.length === 0 ? 0 : width);
      }),
      { numRuns: 30 },
    );
  });

  it('gives a result though the next input is long in coming', async () => {
    let send = (_: string): void => {};
    async function* slow() {
      yield 'first';
      yield await new Promise<string>((resolve) => {
        send = resolve;
      });
    }
    const results = inOrder(slow(), async (input) => input, { width: () => 5 });
    expect(await results.next()).toEqual({ done: false, value: { result: 'first' } });
    send('second');
    expect(await results.next()).toEqual({ done: false, value: { result: 'second' } });
    expect((await results.next()).done).toBe(true);
  });

  it('tells the caller that it waits for what came before', async () => {
    const unfinished = new Set<string>();
    const inputs = ['a', 'b', 'a', 'c'];
    const work = async (input: string) => {
      unfinished.add(input);
      return input;
    };
    const seen: string[] = [];
    for await (const one of inOrder(inputs, work, { width: () => 4, mustWait: (id) => unfinished.has(id) })) {
      if (one === 'waiting') unfinished.clear();
      seen.push(one === 'waiting' ? one : one.result);
    }
    expect(seen).toEqual(['a', 'b', 'waiting', 'a', 'c']);
  });

  it('throws the error of a piece of work in its turn and closes the source', async () => {
    let isClosed = false;
    async function* source() {
      try {
        yield* [1, 2, 3];
      } finally {
        isClosed = true;
      }
    }
    const results = inOrder(
      source(),
      async (input) => {
        if (input === 2) throw new Error('two is odd');
        return input;
      },
      { width: () => 3 },
    );
    expect(await results.next()).toMatchObject({ value: { result: 1 } });
    await expect(results.next()).rejects.toThrow('two is odd');
    expect(isClosed).toBe(true);
  });
});
