import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download } from '../../../scripts/neo4j/download.ts';
import {
  type Instance,
  type StartOptions,
  startInstance,
  stopInstance,
} from '../../../scripts/neo4j/instance.ts';
import type { InstanceName } from '../../../scripts/neo4j/instance-files.ts';
import { findJava } from '../../../scripts/neo4j/java.ts';
import { isNewsgraphError } from '../../../src/model/errors.ts';
import { isRunning } from '../../../src/system/is-running.ts';

const prefix = 'newsgraph-tests-neo4j-';

/** For a quick start and few threads beside the tests, at the cost of speed that only a long run has. */
export const quickJava = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The one instance in a run's folder. Never one of the users': those are in another folder. */
function instanceIn(folder: string): Required<InstanceName> {
  return { name: 'tests', folder };
}

/** Downloads the server, or tells why there can be none. */
export async function mavenObstacle(): Promise<string | null> {
  try {
    findJava();
    await download((line) => console.error(line));
    return null;
  } catch (error) {
    if (isNewsgraphError(error)) return error.message;
    throw error;
  }
}

/** Makes the folder of this run, and clears away what runs left that were killed. */
export async function createRunFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await removeRunFolder(join(tmpdir(), name)).catch(() => {});
  }
  return await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Starts this run's instance unless it runs. */
export async function startTestInstance(
  folder: string,
  options: Pick<StartOptions, 'ports'> = {},
): Promise<Instance> {
  // The usual ports are left to people.
  return await startInstance({
    ...instanceIn(folder),
    ...options,
    wishedPorts: null,
    heap: '512m',
    javaOptions: quickJava,
  });
}

/** Stops this run's instance. @param hard Kill it, as a crash would. */
export async function stopTestInstance(folder: string, hard: boolean): Promise<void> {
  await stopInstance(instanceIn(folder), { hard });
}

/** Removes the folder of a run, with its instance. */
export async function removeRunFolder(folder: string): Promise<void> {
  await stopTestInstance(folder, true);
  await rm(folder, { recursive: true, force: true });
}
