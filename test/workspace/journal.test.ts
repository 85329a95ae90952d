import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJournal } from '../../src/workspace/journal.ts';
import { withFolder } from '../pipeline/support/open-test-workspace.ts';

const first = { revision: 1, from: 'person/a', to: ['person/a-cl'], remains: false, cause: 'documents' };
const second = {
  revision: 2,
  from: 'person/b',
  to: ['person/b-1', 'person/b-2'],
  remains: true,
  cause: 'rebuild',
};

describe('the journal of ids', () => {
  it('holds what was added to it, in that order', async () => {
    await withFolder(async (folder) => {
      const journal = createJournal(join(folder, 'journal.jsonl'));
      expect(await journal.read()).toEqual([]);
      await journal.append([]);
      expect(await journal.read()).toEqual([]);
      await journal.append([first]);
      await journal.append([second]);
      expect(await journal.read()).toEqual([first, second]);
    });
  });

  it('passes over a last line that was left unfinished, and takes it away when it is added to', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'journal.jsonl');
      const journal = createJournal(path);
      await journal.append([first]);
      await appendFile(path, '{"revision":2,"fro');
      expect(await journal.read()).toEqual([first]);
      await journal.append([second]);
      expect(await journal.read()).toEqual([first, second]);
      expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3);
    });
  });

  it('names file and line of what is no line of it', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'journal.jsonl');
      const journal = createJournal(path);
      await writeFile(path, `${JSON.stringify(first)}\n{"from":"person/a"}\n${JSON.stringify(second)}\n`);
      await expect(journal.read()).rejects.toMatchObject({
        code: 'WORKSPACE_INVALID',
        message: `${path}, line 2: not a line of the journal of ids`,
      });
    });
  });
});
