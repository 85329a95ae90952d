import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { NewsgraphError } from '../model/errors.ts';
import { isRunning } from '../system/is-running.ts';

const ownerSchema = z.object({
  /** Tells two locks of one process apart. */
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  /** When the lock was taken, ISO 8601. */
  started: z.string(),
  command: z.string(),
});

/** Who holds a workspace. */
type LockOwner = z.infer<typeof ownerSchema>;

/** A lock that is held. */
export interface Lock {
  readonly owner: LockOwner;
  /** Lets the next one in. May be called twice. */
  release(): Promise<void>;
}

/** How long a lock file without a readable owner is taken for one that is being written, in milliseconds. */
const writingTime = 5000;

/**
 * Takes the lock of a workspace: one writer at a time.
 * The lock of a process of this host that has ended is taken over.
 * @param path The lock file.
 * @param command What to tell others that the owner is doing.
 * @throws NewsgraphError `WORKSPACE_LOCKED`, naming the owner
 */
export async function takeLock(path: string, command: string): Promise<Lock> {
  const owner: LockOwner = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: new Date().toISOString(),
    command,
  };
  // Two attempts fail only if another process takes over the same stale lock first.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await createLock(path, owner)) return { owner, release: () => releaseLock(path, owner) };
    const content = await readLock(path);
    if (content === null) continue;
    const holder = parseOwner(content);
    if (!(await isStale(path, holder))) throw lockedError(path, holder);
    await moveAside(path, content);
  }
  throw lockedError(path, parseOwner((await readLock(path)) ?? ''));
}

async function createLock(path: string, owner: LockOwner): Promise<boolean> {
  try {
    await writeFile(path, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('WORKSPACE_INVALID', `${path}: cannot be created: ${reason}`, {
      cause,
      context: { file: path },
    });
  }
}

async function releaseLock(path: string, owner: LockOwner): Promise<void> {
  const content = await readLock(path);
  // Somebody may have removed our lock by hand, and another process may hold it now.
  if (content !== null && parseOwner(content)?.token === owner.token) await rm(path, { force: true });
}

async function readLock(path: string): Promise<string | null> {
  return await readFile(path, 'utf8').catch(() => null);
}

function parseOwner(content: string): LockOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

async function isStale(path: string, owner: LockOwner | null): Promise<boolean> {
  if (owner === null) {
    const file = await stat(path).catch(() => null);
    return file !== null && Date.now() - file.mtimeMs > writingTime;
  }
  if (owner.host !== hostname()) return false;
  if (owner.pid !== process.pid) return !isRunning(owner.pid);
  // Our own number, but from before we started: a process that had it before, as happens in containers.
  return Date.parse(owner.started) < Date.now() - process.uptime() * 1000 - 1000;
}

/** Removes a stale lock; one that another process has put in its place meanwhile goes back. */
async function moveAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readLock(aside);
  if (moved !== null && moved !== stale) await writeFile(path, moved, { flag: 'wx' }).catch(() => {});
  await rm(aside, { force: true });
}

function lockedError(path: string, owner: LockOwner | null): NewsgraphError {
  const who =
    owner === null
      ? 'by an owner that cannot be read'
      : `by "${owner.command}" (process ${owner.pid} on ${owner.host}, since ${owner.started})`;
  return new NewsgraphError(
    'WORKSPACE_LOCKED',
    `the workspace is in use ${who}; wait for it to end, or delete ${path} if it no longer runs`,
    { context: { file: path, owner } },
  );
}
