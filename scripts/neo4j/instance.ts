import { existsSync } from 'node:fs';
import { boltUri, httpUrl } from './addresses.ts';
import { ask, username } from './bolt.ts';
import { type InstanceFiles, type InstanceName, instanceFiles } from './instance-files.ts';
import {
  endRunning,
  type LaunchOptions,
  launchServer,
  refuseForeign,
  runningState,
} from './instance-server.ts';
import { readState } from './instance-state.ts';
import { readPassword } from './password.ts';
import type { Ports } from './server-config.ts';
import { untilReady } from './until-ready.ts';
import { withLock } from './with-lock.ts';

/** Options of {@link startInstance}. */
export interface StartOptions extends InstanceName, LaunchOptions {
  /** How long it may take until it answers, in milliseconds. Default: two minutes. */
  readonly limit?: number;
}

/** Options of {@link stopInstance}. */
export interface StopOptions {
  /** Kill it at once, as a crash would, instead of letting it close its files. Default: false. */
  readonly hard?: boolean;
}

/** A server that runs. */
export interface Instance {
  readonly name: string;
  readonly version: string;
  readonly pid: number;
  readonly ports: Ports;
  readonly uri: string;
  /** Address of its web server, below which Browser is at `browser/`. */
  readonly httpUrl: string;
  readonly username: string;
  readonly password: string;
  readonly files: InstanceFiles;
  /** Whether it ran before it was asked to start. */
  readonly ranBefore: boolean;
  /** Ends it, see {@link stopInstance}. */
  stop(options?: StopOptions): Promise<void>;
}

/** What {@link instanceStatus} tells. */
export interface InstanceStatus {
  /** `silent`: its process runs, but does not answer, or not yet. `refused`: it does not take the password in its file. */
  readonly status: 'running' | 'silent' | 'refused' | 'stopped';
  readonly files: InstanceFiles;
  /** The version that runs, or ran last; null if it was never started. */
  readonly version: string | null;
  /** Null unless its process runs. */
  readonly pid: number | null;
  readonly ports: Ports | null;
}

/**
 * Starts a server of its own on this machine, with its own data, password and ports, and waits until it answers.
 * One that runs is left running. What is missing is downloaded. The server outlives this process.
 * @throws NewsgraphError `CONFIG_INVALID` without Java or Maven, `STORE_UNAVAILABLE` if it does not start
 */
export async function startInstance(options: StartOptions = {}): Promise<Instance> {
  const files = instanceFiles(options);
  return await withLock(files.lock, `the start of Neo4j "${files.name}"`, async () => {
    const before = await runningState(files);
    const state = before ?? (await launchServer(files, options));
    const { version, pid, ports } = state;
    const uri = boltUri(ports);
    const password = (await readPassword(files.password)) ?? '';
    try {
      await untilReady(files, { pid, uri, password, limit: options.limit ?? 120_000 });
    } catch (error) {
      if (before === null) await endRunning(files, state, false);
      throw error;
    }
    const stop = async (stopOptions?: StopOptions) => {
      await stopInstance(options, stopOptions);
    };
    const ranBefore = before !== null;
    const { name } = files;
    return {
      name,
      version,
      pid,
      ports,
      uri,
      httpUrl: httpUrl(ports),
      username,
      password,
      files,
      ranBefore,
      stop,
    };
  });
}

/**
 * Ends the server of an instance and waits until it is gone; its data stay.
 * Ends what {@link startInstance} started and nothing else, whoever may be on its ports by now.
 * @returns Whether it ran.
 * @throws NewsgraphError `CONFIG_INVALID` if a server that was started in another way uses the instance's home
 */
export async function stopInstance(
  name: InstanceName = {},
  { hard = false }: StopOptions = {},
): Promise<boolean> {
  const files = instanceFiles(name);
  if (!existsSync(files.state)) return false;
  return await withLock(files.lock, `the stop of Neo4j "${files.name}"`, async () => {
    const state = await runningState(files);
    if (state === null) await refuseForeign(files);
    else await endRunning(files, state, hard);
    return state !== null;
  });
}

/** Tells whether the server of an instance runs and answers. */
export async function instanceStatus(name: InstanceName = {}): Promise<InstanceStatus> {
  const files = instanceFiles(name);
  const running = await runningState(files);
  if (running === null) {
    const last = await readState(files.state);
    return {
      status: 'stopped',
      files,
      version: last?.version ?? null,
      pid: null,
      ports: last?.ports ?? null,
    };
  }
  const { version, pid, ports } = running;
  const answer = await ask(boltUri(ports), (await readPassword(files.password)) ?? '');
  const status = answer === 'accepted' ? 'running' : (answer ?? 'silent');
  return { status, files, version, pid, ports };
}
