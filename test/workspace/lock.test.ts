import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/workspace/lock.ts';
import { withFolder } from '../pipeline/support/open-test-workspace.ts';

const ownerFile = (owner: object) =>
  JSON.stringify({
    token: 'x',
    pid: process.pid,
    host: hostname(),
    started: new Date().toISOString(),
    command: 'newsgraph ingest',
    ...owner,
  });

describe('takeLock', () => {
  it('lets one in and tells the other who holds it', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lock');
      const lock = await takeLock(path, 'newsgraph watch');
      await expect(takeLock(path, 'newsgraph ingest')).rejects.toMatchObject({
        code: 'WORKSPACE_LOCKED',
        message: expect.stringContaining(`"newsgraph watch" (process ${process.pid} on ${hostname()}`),
      });
      await lock.release();
      await lock.release();
      expect(existsSync(path)).toBe(false);
      await (await takeLock(path, 'newsgraph ingest')).release();
    });
  });

  it('takes over the lock of a process that has ended, and leaves nothing beside it', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lock');
      const { pid } = spawnSync(process.execPath, ['--version']);
      await writeFile(path, ownerFile({ pid }));
      const lock = await takeLock(path, 'newsgraph ingest');
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(lock.owner);
      expect(await readdir(folder)).toEqual(['lock']);
    });
  });

  it('takes over the lock of an earlier process with our number', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lock');
      await writeFile(path, ownerFile({ started: '2001-01-01T00:00:00Z' }));
      await expect(takeLock(path, 'newsgraph ingest')).resolves.toBeDefined();
    });
  });

  it('never takes over the lock of another host', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lock');
      await writeFile(path, ownerFile({ pid: 1, host: 'elsewhere' }));
      await expect(takeLock(path, 'newsgraph ingest')).rejects.toThrow('on elsewhere');
    });
  });

  it('waits for an owner that is being written, and takes over one that never was', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lock');
      await writeFile(path, '');
      await expect(takeLock(path, 'newsgraph ingest')).rejects.toThrow('cannot be read');
      const long = new Date(Date.now() - 60_000);
      await utimes(path, long, long);
      await expect(takeLock(path, 'newsgraph ingest')).resolves.toBeDefined();
    });
  });

  it('does not release a lock that somebody else holds by now', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lock');
      const lock = await takeLock(path, 'newsgraph ingest');
      await writeFile(path, ownerFile({}));
      await lock.release();
      expect(existsSync(path)).toBe(true);
    });
  });
});
