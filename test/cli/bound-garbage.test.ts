import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const built = new URL('../../dist/cli/bound-garbage.js', import.meta.url);

/** Tells the most MB that its heap holds while it makes objects that live for a while, beside some 70 MB that it keeps. */
const program = `
  import { getHeapStatistics } from 'node:v8';
  const piece = () => Array.from({ length: 1000 }, (_, at) => ({ at, text: 'number ' + at, more: [at] }));
  const kept = Array.from({ length: 400 }, piece);
  const passing = [];
  let most = 0;
  for (let round = 0; round < 2500; round += 1) {
    passing[round % 100] = piece();
    most = Math.max(most, getHeapStatistics().used_heap_size / 1e6);
  }
  console.log(kept.length > 0 ? most : 0);
`;

async function mostHeld(before = ''): Promise<number> {
  const parameters = ['--input-type=module', '--eval', before + program];
  const { stdout } = await promisify(execFile)(process.execPath, parameters);
  return Number(stdout);
}

test('a heap grows little beyond what is in use', { timeout: 120_000 }, async () => {
  const bound = `import { boundGarbage } from '${built.href}'; boundGarbage();`;
  const [usual, bounded] = [await mostHeld(), await mostHeld(bound)];
  expect(bounded).toBeGreaterThan(50);
  expect(bounded).toBeLessThan(usual * 0.7);
});
