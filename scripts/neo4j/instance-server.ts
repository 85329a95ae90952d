import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NewsgraphError } from '../../src/model/errors.ts';
import { choosePorts, usualPorts } from './choose-ports.ts';
import { download } from './download.ts';
import type { InstanceFiles } from './instance-files.ts';
import { type InstanceState, readState, writeState } from './instance-state.ts';
import { findJava, isSupported } from './java.ts';
import { createPassword, readPassword } from './password.ts';
import { type Ports, serverConfig } from './server-config.ts';
import { endServer, isServerOf, serversOf, spawnServer } from './server-process.ts';
import { neo4jVersion } from './versions.ts';

/** Options of {@link launchServer}. */
export interface LaunchOptions {
  /** Largest size of the heap, as Java writes it. Default: `1g`. */
  readonly heap?: string;
  /** Further options of Java. Default: none. */
  readonly javaOptions?: readonly string[];
  /** Password of a new instance. Default: a random one. */
  readonly password?: string | undefined;
  /** Ports that it must have. Default: those of its last start, else the wished ones, else any that are free. */
  readonly ports?: Ports;
  /** Ports that a new instance takes if they are free. Default: the usual ones of Neo4j. */
  readonly wishedPorts?: Ports | null;
  /** Is told what takes long. */
  readonly log?: (line: string) => void;
}

/** What an instance remembers while its server runs. */
export interface RunningState extends InstanceState {
  readonly pid: number;
  readonly ports: Ports;
}

/** How long a server may take to close its files, in milliseconds. */
const closingLimit = 60_000;

/** What is remembered of an instance, if the server that it started runs. */
export async function runningState(files: InstanceFiles): Promise<RunningState | null> {
  const state = await readState(files.state);
  if (state === null) return null;
  const { pid, ports } = state;
  if (pid === null || ports === null || !(await isServerOf(files.home, pid))) return null;
  return { ...state, pid, ports };
}

/** Starts the server's process, with all that it needs. The caller holds the lock of the instance. */
export async function launchServer(files: InstanceFiles, options: LaunchOptions): Promise<RunningState> {
  const { heap = '1g', javaOptions = [], password, wishedPorts = usualPorts, log = () => {} } = options;
  await refuseForeign(files);
  const last = await readState(files.state);
  const state = { name: files.name, version: neo4jVersion, ports: last?.ports ?? null, pid: null };
  // First, since it marks the folder as ours.
  await writeState(files.state, state);
  const java = findJava();
  if ((await readPassword(files.password)) === null) await createPassword(files.password, password);
  const library = await download(log);
  const ports = options.ports ?? (await choosePorts(state.ports, wishedPorts));
  await mkdir(files.settings, { recursive: true });
  await writeFile(join(files.settings, 'neo4j.conf'), serverConfig(ports));
  if (!isSupported(java)) log(`Neo4j is not supported on Java ${java.version}, and may not start.`);
  log(`Starting Neo4j ${neo4jVersion} ...`);
  const pid = await spawnServer(files, { java, library, heap, javaOptions });
  const running = { ...state, ports, pid };
  await writeState(files.state, running);
  return running;
}

/** Ends the server of an instance. @param hard Kill it at once, as a crash would. */
export async function endRunning(files: InstanceFiles, state: RunningState, hard: boolean): Promise<void> {
  await endServer(files.home, state.pid, hard ? 0 : closingLimit);
  await writeState(files.state, { ...state, pid: null });
}

/**
 * Two servers must not open the same data, and what we did not start is not ours to end.
 * @throws NewsgraphError `CONFIG_INVALID`, naming the processes, if others use the instance's home
 */
export async function refuseForeign(files: InstanceFiles): Promise<void> {
  const pids = await serversOf(files.home);
  if (pids.length === 0) return;
  throw new NewsgraphError(
    'CONFIG_INVALID',
    `${files.home}: is in use by process ${pids.join(', ')}, which this command did not start: end it first`,
    { context: { pids } },
  );
}
