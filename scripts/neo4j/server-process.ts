import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLines } from './command-lines.ts';
import type { InstanceFiles } from './instance-files.ts';
import type { Java } from './java.ts';

/** Options of {@link spawnServer}. */
export interface SpawnOptions {
  readonly java: Java;
  /** Folder of the server's jars. */
  readonly library: string;
  /** Largest size of the heap, as Java writes it: `1g`. */
  readonly heap: string;
  /** Further options of Java. */
  readonly javaOptions: readonly string[];
}

const entryPoint = 'org.neo4j.server.CommunityEntryPoint';

/** Parts of Java that the server looks into, as its own start script opens them. */
const openedPackages = [
  'java.nio',
  'java.io',
  'sun.nio.ch',
  'java.lang',
  'java.util.concurrent',
  'java.lang.reflect',
];

/**
 * Starts the server's process, which outlives ours and writes to the log file.
 * @returns Its number.
 */
export async function spawnServer(
  files: InstanceFiles,
  { java, library, heap, javaOptions }: SpawnOptions,
): Promise<number> {
  const log = await open(files.log, 'w', 0o600);
  try {
    const child = spawn(
      java.program,
      [
        '-Xms256m',
        `-Xmx${heap}`,
        ...javaOptions,
        ...openedPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
        '-cp',
        `${library}/*`,
        entryPoint,
        homeArgument(files.home),
        `--config-dir=${files.settings}`,
        '--console-mode',
      ],
      { cwd: files.folder, detached: true, stdio: ['ignore', log.fd, log.fd], windowsHide: true },
    );
    await once(child, 'spawn');
    child.unref();
    return child.pid!;
  } finally {
    await log.close();
  }
}

/** Whether the process runs and is a server of this home. Its number alone tells nothing: numbers are used again. */
export async function isServerOf(home: string, pid: number): Promise<boolean> {
  const command = (await commandLines(pid)).get(pid);
  return command !== undefined && runsServerOf(home, command);
}

/** Numbers of all processes that run a server of this home. */
export async function serversOf(home: string): Promise<number[]> {
  const all = [...(await commandLines())];
  return all.filter(([, command]) => runsServerOf(home, command)).map(([pid]) => pid);
}

/** Whether this command line is one of {@link spawnServer} for the home, and not for another that begins like it. */
export function runsServerOf(home: string, command: string): boolean {
  return `${command} `.includes(` ${entryPoint} ${homeArgument(home)} `);
}

/**
 * Ends a server's process and waits until it is gone.
 * @param limit How long it may take to close its files, in milliseconds; then, or at once for 0, it is killed.
 */
export async function endServer(home: string, pid: number, limit: number): Promise<void> {
  if (limit > 0) {
    await signal(home, pid, 'SIGTERM');
    if (await hasEnded(home, pid, limit)) return;
  }
  await signal(home, pid, 'SIGKILL');
  if (await hasEnded(home, pid, 10_000)) return;
  throw new Error(`process ${pid} does not end`);
}

async function signal(home: string, pid: number, name: NodeJS.Signals): Promise<void> {
  if (!(await isServerOf(home, pid))) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function hasEnded(home: string, pid: number, limit: number): Promise<boolean> {
  for (const end = Date.now() + limit; ; await sleep(50)) {
    if (!(await isServerOf(home, pid))) return true;
    if (Date.now() > end) return false;
  }
}

/** The argument that tells a server its home, and us whose server it is. */
function homeArgument(home: string): string {
  return `--home-dir=${home}`;
}
