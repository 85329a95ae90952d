import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNewsgraphError } from '../../src/model/errors.ts';
import { type Lock, takeLock } from '../../src/workspace/lock.ts';

/** Longer than the longest thing that is done under a lock, in milliseconds: a download over a slow line. */
const patience = 20 * 60_000;

/**
 * Works alone: waits until no other process holds the lock, which one that has ended does not.
 * @param path The lock file; its folder is made if need be.
 * @param command What to tell others that the owner is doing.
 */
export async function withLock<T>(path: string, command: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(path, command);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function waitForLock(path: string, command: string): Promise<Lock> {
  const end = Date.now() + patience;
  for (;;) {
    await mkdir(dirname(path), { recursive: true });
    try {
      return await takeLock(path, command);
    } catch (error) {
      const wait = isNewsgraphError(error) && error.code === 'WORKSPACE_LOCKED' && Date.now() < end;
      if (!wait) throw error;
    }
    await sleep(200);
  }
}
