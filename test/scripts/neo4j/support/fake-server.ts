import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { type InstanceFiles, instanceFiles } from '../../../../scripts/neo4j/instance-files.ts';
import { writeState } from '../../../../scripts/neo4j/instance-state.ts';

/** Starts a process that does nothing, with these words on its command line. */
export async function startProcess(words: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', ...words], {
    stdio: 'ignore',
  });
  await once(child, 'spawn');
  return child;
}

/** Starts a process that looks, in the list of processes, like the server of a home. */
export async function startFakeServer(home: string): Promise<ChildProcess> {
  return await startProcess([
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    '--config-dir=conf',
  ]);
}

/** Makes an instance that remembers this process. */
export async function createInstance(folder: string, pid: number | null): Promise<InstanceFiles> {
  const files = instanceFiles({ folder, name: 'one' });
  await mkdir(files.home, { recursive: true });
  // Ports where nobody listens.
  await writeState(files.state, { name: 'one', version: '5.26.30', ports: { bolt: 1, http: 2 }, pid });
  return files;
}
