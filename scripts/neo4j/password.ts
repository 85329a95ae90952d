import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { NewsgraphError } from '../../src/model/errors.ts';

/** The server refuses shorter ones. */
const shortest = 8;

/** The password kept in a file; null if there is none yet. */
export async function readPassword(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** Chooses a new instance's password, the given one or a random one, and keeps it in a file for its owner alone. */
export async function createPassword(path: string, given: string | undefined): Promise<string> {
  const password = given || randomBytes(18).toString('base64url');
  if (password.length < shortest || /[\r\n]/.test(password)) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `the password in NEO4J_PASSWORD is no good: Neo4j wants ${shortest} characters or more, in one line`,
    );
  }
  await writeFileAtomic(path, `${password}\n`, { mode: 0o600 });
  return password;
}
