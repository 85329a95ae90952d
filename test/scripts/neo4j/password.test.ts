import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPassword, readPassword } from '../../../scripts/neo4j/password.ts';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';

describe('the password of an instance', () => {
  it('is a random one, for its owner alone', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'password');
      expect(await readPassword(path)).toBeNull();
      const password = await createPassword(path, undefined);
      expect(password).toMatch(/^[\w-]{24}$/);
      expect(await createPassword(join(folder, 'other'), '')).not.toBe(password);
      expect(await readPassword(path)).toBe(password);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    });
  });

  it('is the given one, if the server would take it', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'password');
      expect(await createPassword(path, ' pass word ')).toBe(' pass word ');
      expect(await readPassword(path)).toBe(' pass word ');
      await expect(createPassword(path, 'short')).rejects.toThrow('8 characters or more');
      await expect(createPassword(path, 'two\nlines of it')).rejects.toThrow('in one line');
      await writeFile(path, 'changed by hand\r\n');
      expect(await readPassword(path)).toBe('changed by hand');
    });
  });
});
