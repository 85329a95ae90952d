import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** The process that serves. */
  pid: z.int(),
  url: z.url(),
  token: z.string(),
});

/** Where the service of a workspace is, and what a program of the same user gives to use it. */
export type ServiceAddress = z.infer<typeof schema>;

const fileIn = (folder: string) => join(folder, 'service.json');

/** Tells the user's other programs, and nobody else, where the service of a workspace is. */
export async function announceService(
  folder: string,
  service: Omit<ServiceAddress, 'pid'>,
): Promise<{ remove(): Promise<void> }> {
  const path = fileIn(folder);
  // A new file: one that is there keeps its permissions.
  await rm(path, { force: true });
  await writeFile(path, `${JSON.stringify({ pid: process.pid, ...service })}\n`, { mode: 0o600, flag: 'wx' });
  return { remove: () => rm(path, { force: true }) };
}

/** Where the service of a workspace is that a process holds; null if that process serves none. */
export async function findService(folder: string, pid: number): Promise<ServiceAddress | null> {
  const content = await readFile(fileIn(folder), 'utf8').catch(() => null);
  if (content === null) return null;
  const { data } = schema.safeParse(JSON.parse(content));
  return data?.pid === pid ? data : null;
}
