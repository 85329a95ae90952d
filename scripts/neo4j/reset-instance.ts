import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NewsgraphError } from '../../src/model/errors.ts';
import { type InstanceName, instanceFiles } from './instance-files.ts';
import { endRunning, refuseForeign, runningState } from './instance-server.ts';
import { withLock } from './with-lock.ts';

/**
 * Removes an instance with all its data, and stops it before.
 * @returns Whether there was one.
 * @throws NewsgraphError `CONFIG_INVALID` if the folder is not known to be an instance, or if others use it
 */
export async function resetInstance(name: InstanceName = {}): Promise<boolean> {
  const files = instanceFiles(name);
  if (!existsSync(files.folder)) return false;
  if (!existsSync(files.state)) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `${files.folder}: is left alone: without an instance.json it is not known to be an instance`,
    );
  }
  await withLock(files.lock, `the reset of Neo4j "${files.name}"`, async () => {
    const state = await runningState(files);
    if (state !== null) await endRunning(files, state, true);
    await refuseForeign(files);
    // The mark that the folder is ours goes last, so that a reset that is cut off can be done again.
    const kept = new Set([files.lock, files.state]);
    for (const entry of await readdir(files.folder)) {
      const path = join(files.folder, entry);
      if (!kept.has(path)) await rm(path, { recursive: true, force: true });
    }
    await rm(files.state);
  });
  // Fails, rightly, if a start has begun meanwhile.
  await rmdir(files.folder).catch(() => {});
  return true;
}
