import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const built = new URL('../../dist/cli/bound-young-generation.js', import.meta.url);

const young = `
  import { getHeapSpaceStatistics } from 'node:v8';
  const young = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 1024 ** 2;
`;

/** Tells the MB that a thread starts with. */
const thread = `${young}
  import { parentPort } from 'node:worker_threads';
  parentPort.postMessage(young());
`;

/** Has many objects live for a while; tells the MB that what was just made has then, and with how much a thread starts. */
const program = `${young}
  import { setTimeout } from 'node:timers/promises';
  import { Worker } from 'node:worker_threads';
  for (let round = 0; round < 60; round += 1) {
    const passing = Array.from({ length: 100_000 }, (_, at) => ({ at, more: [at] }));
    await setTimeout(passing.length > 0 ? 5 : 0);
  }
  const grown = young();
  const thread = new Worker(${JSON.stringify(thread)}, { eval: true });
  thread.on('message', (first) => console.log(JSON.stringify({ grown, first })));
`;

async function run(before = ''): Promise<{ grown: number; first: number }> {
  const parameters = ['--input-type=module', '--eval', before + program];
  const { stdout } = await promisify(execFile)(process.execPath, parameters);
  return JSON.parse(stdout);
}

const bound = `import { boundYoungGeneration } from '${built.href}'; boundYoungGeneration();`;

test('what was just made gets 32 MB, and a thread that starts later begins with some', async () => {
  const [usual, bounded] = [await run(), await run(bound)];
  // Node 20 and 22 stop there by themselves; later ones go on to 128 MB.
  expect(usual.grown).toBeGreaterThanOrEqual(bounded.grown);
  expect(bounded.grown).toBeGreaterThanOrEqual(16);
  expect(bounded.grown).toBeLessThan(128);
  expect(usual.first).toBeLessThan(4);
  expect(bounded.first).toBeGreaterThanOrEqual(4);
});
