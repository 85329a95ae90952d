import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Puts shell scripts into a folder, to stand for programs. @returns The folder, for PATH. */
export async function writePrograms(
  folder: string,
  programs: Readonly<Record<string, string>>,
): Promise<string> {
  const path = join(folder, 'programs');
  await mkdir(path, { recursive: true });
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(path, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(path, name), 0o755);
  }
  return path;
}
