import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsgraph } from './support.ts';

const many = availableParallelism() + 1;
const article = join(process.cwd(), 'data/examples/transfers.txt');

describe('--jobs', () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'newsgraph-test-'));
  });
  afterAll(() => rm(cwd, { recursive: true, force: true }));

  it.each(['0', '-1', 'x', '1.5'])('refuses %s', async (jobs) => {
    const { code, err } = await newsgraph(['ingest', article, '--jobs', jobs], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('It must be a whole number above 0.');
  });

  it('starts no more threads than the machine runs at once, says so, and prints the same', async () => {
    const alone = await newsgraph(['extract', article, '--json'], { cwd });
    const crowded = await newsgraph(['extract', article, '--json', '--jobs', String(many)], { cwd });
    expect(crowded.err).toContain(`--jobs ${many}: this machine runs ${many - 1} threads at once`);
    expect([crowded.code, crowded.out]).toEqual([0, alone.out]);
  });
});
