import { open } from 'node:fs/promises';

/** Waits until a file is on the disk and not only in memory. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
