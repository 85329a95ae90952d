import { describe, expect, it } from 'vitest';
import { createTurns, inTurns } from '../../src/system/in-turns.ts';

describe('work in turns', () => {
  it('gives the results in the order of the items, and nothing for none', async () => {
    expect(await inTurns([3, 1, 2], (item) => item * 2)).toEqual([6, 2, 4]);
    expect(await inTurns([], () => 1)).toEqual([]);
  });

  it('lets others have their turn before it is done', async () => {
    const order: string[] = [];
    const slow = (item: number) => {
      const end = performance.now() + 6;
      while (performance.now() < end);
      order.push(`item ${item}`);
    };
    const working = inTurns([1, 2, 3, 4, 5, 6, 7, 8], slow);
    setTimeout(() => order.push('other'), 0);
    await working;
    expect(order.at(-1)).toBe('item 8');
    expect(order.indexOf('other')).toBeGreaterThan(0);
  });

  it('works on the items of a turn within it, and passes on what is thrown', async () => {
    let open = 0;
    const turn = (work: () => void) => {
      open += 1;
      work();
      open -= 1;
    };
    expect(await inTurns([1, 2], () => open, turn)).toEqual([1, 1]);
    const failing = inTurns([1], () => {
      throw new Error('a fault');
    });
    await expect(failing).rejects.toThrow('a fault');
  });
});

describe('turns that work gives to others', () => {
  it('are given once it has gone on for a while, and not before', async () => {
    let others = 0;
    const giveTurn = createTurns();
    const count = () => {
      others += 1;
    };
    setImmediate(count);
    await giveTurn();
    expect(others).toBe(0);
    const end = performance.now() + 12;
    while (performance.now() < end);
    await giveTurn();
    expect(others).toBe(1);
    setImmediate(count);
    await giveTurn();
    expect(others).toBe(1);
  });
});
