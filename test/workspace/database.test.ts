import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/workspace/database.ts';

const text = 'a'.repeat(2000);

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-test-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it('keeps what was committed and nothing else when the process ends in the middle of a transaction', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'a.sqlite');
    const copy = join(folder, 'b.sqlite');
    const database = openDatabase(path);
    database.exec('create table numbers (value integer primary key, text text)');
    database.transaction(() => {
      for (let at = 0; at < 100; at++) database.run('insert into numbers values (?, ?)', [at, text]);
    });
    database.exec('begin immediate');
    // More than is held in memory, so that some of it is in the files already.
    for (let at = 100; at < 30_000; at++) database.run('insert into numbers values (?, ?)', [at, text]);
    database.run('delete from numbers where value < 50');
    for (const end of ['', '-wal']) await copyFile(`${path}${end}`, `${copy}${end}`);
    database.exec('rollback');
    database.close();

    const again = openDatabase(copy);
    expect(again.get('select count(*) as n, max(value) as most from numbers')).toEqual({ n: 100, most: 99 });
    expect(again.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    again.close();
  });
});

it('works its log in while it is read from', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'a.sqlite');
    const database = openDatabase(path);
    database.exec('create table numbers (value integer primary key, text text)');
    for (let round = 0; round < 40; round++) {
      database.transaction(() => {
        for (let at = 0; at < 1000; at++) {
          database.run('insert or replace into numbers values (?, ?)', [at, text + round]);
        }
      });
      expect(database.get('select * from numbers where value >= 0')).toMatchObject({ value: 0 });
    }
    const { size } = await stat(`${path}-wal`);
    expect(size).toBeLessThan(36 * 1024 * 1024);
    database.close();
  });
});
