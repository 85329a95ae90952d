import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { collect, createCollector } from '../../src/system/collect-garbage.ts';

const megabyte = 1024 * 1024;
const inUse = () => getHeapStatistics().used_heap_size;

/** Some megabytes of objects that live long enough to leave the young generation, were they kept. */
function waste(megabytes: number): unknown[] {
  return Array.from({ length: megabytes * 4000 }, (_, at) => ({ at, text: `number ${at}`, more: [at] }));
}

it('keeps what is not in use below the limit in a long run', () => {
  const collectSome = createCollector(16 * megabyte);
  collectSome();
  const before = inUse();
  let held: unknown[] = [];
  for (let round = 0; round < 30; round++) {
    held = waste(4);
    collectSome();
  }
  held = [];
  expect(held).toEqual([]);
  expect(inUse() - before).toBeLessThan(64 * megabyte);
});

it('collects nothing while little has come', () => {
  const collectSome = createCollector(1024 * megabyte);
  const before = inUse();
  const held = waste(8);
  collectSome();
  expect(held).toHaveLength(32_000);
  expect(inUse()).toBeGreaterThan(before);
});

it('collects all at once when it is told to', () => {
  collect();
  const before = inUse();
  let held = waste(16);
  expect(inUse() - before).toBeGreaterThan(8 * megabyte);
  held = [];
  collect();
  expect(held).toEqual([]);
  expect(inUse() - before).toBeLessThan(2 * megabyte);
});
