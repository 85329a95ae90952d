import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../scripts/language/compile-kernel.ts';
import type { Kernel } from '../../../src/language/kernel/kernel.ts';
import { createPlainKernel } from '../../../src/language/kernel/plain-kernel.ts';
import { createSimdKernel } from '../../../src/language/kernel/simd-kernel.ts';
import { sharedModel } from '../loaded-model.ts';

const BYTES = 1 << 20;

/** Runs something on both kernels, with the same arbitrary numbers in memory, and compares a stretch of it. */
function expectSame(run: (kernel: Kernel) => void, address: number, count: number): void {
  const results = [createSimdKernel(sharedModel().kernel!, BYTES), createPlainKernel(BYTES)].map((kernel) => {
    let state = 7;
    for (let i = 0; i < kernel.floats.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      kernel.floats[i] = state / 2 ** 31 - 1;
    }
    const before = kernel.floats.slice(address / 4, address / 4 + count);
    run(kernel);
    const after = kernel.floats.slice(address / 4, address / 4 + count);
    expect(after).not.toEqual(before);
    return after;
  });
  for (let i = 0; i < count; i++) expect(results[0]![i]).toBeCloseTo(results[1]![i]!, 4);
}

describe('kernel.wasm', () => {
  it('is what its source compiles to', async () => {
    const committed = readFileSync(new URL('../../../data/language/kernel.wasm', import.meta.url));
    expect(Buffer.from(await compileKernel()).equals(committed)).toBe(true);
  });
});

describe('both kernels', () => {
  it('multiply alike', () => {
    expectSame(
      (kernel) => kernel.multiply(64, 96 * 4, 100_032, 200_000, 300_032, 24 * 4, 8, 96, 24),
      300_032,
      8 * 24,
    );
  });

  it('multiply as the definition says', () => {
    const kernel = createPlainKernel(4096);
    // A row of four ones, a panel whose row k holds k, and a bias of ten.
    kernel.floats.fill(1, 16, 32);
    for (let k = 0; k < 4; k++) kernel.floats.fill(k, 64 + 8 * k, 72 + 8 * k);
    kernel.floats.fill(10, 128, 136);
    kernel.multiply(64, 16, 256, 512, 1024, 32, 4, 4, 8);
    expect([...kernel.floats.slice(256, 288)]).toEqual(new Array(32).fill(16));
  });

  it('choose and normalize alike, with and without a residual', () => {
    expectSame((kernel) => kernel.maxoutNorm(4096, 0, 64, 512, 100_032, 3), 100_032, 3 * 96);
    expectSame((kernel) => kernel.maxoutNorm(4096, 50_048, 64, 512, 100_032, 3), 100_032, 3 * 96);
  });

  it('gather windows alike', () => {
    const gather = (kernel: Kernel): void => {
      kernel.words.set([8192, 12_032, 8192, 15_872], 16);
      kernel.gatherWindows(64, 4096, 100_032, 200_000, 2);
    };
    expectSame(gather, 100_032, 2 * 288);
    expectSame(gather, 200_000, 2 * 96);
  });

  it('split and join windows alike', () => {
    expectSame((kernel) => kernel.splitWindows(4096, 100_032, 3 * 384, 3), 100_032, 4 * 3 * 96);
    expectSame((kernel) => kernel.joinWindows(4096, 3 * 1152, 100_032, 3), 100_032, 6 * 288);
  });

  it('score actions alike', () => {
    const score = (kernel: Kernel): void => {
      kernel.words.set([8192, 8704, 8192], 16);
      kernel.scoreActions(64, 3, 4096, 100_032, 200_000, 32, 300_032, 310_016);
    };
    expectSame(score, 310_016, 32);
  });
});
