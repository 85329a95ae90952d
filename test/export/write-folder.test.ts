import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportOfFiles, type FilePiece, type GraphExport } from '../../src/export/graph-exporter.ts';
import { writeToFile, writeToStream } from '../../src/export/write-export.ts';

function exportOf(text: string, failAt = -1): GraphExport {
  async function* pieces(): AsyncGenerator<FilePiece> {
    for (let at = 0; at < 20_000; at++) {
      if (at === failAt) throw new Error('the source failed');
      yield { file: at % 2 === 0 ? 'deep/even.csv' : 'odd.csv', text: `${text} ${at} ünï 😀\n` };
    }
    yield { file: 'empty.csv', text: '' };
  }
  return exportOfFiles('test', { pieces: pieces(), byproducts: ['report.txt'] });
}

const expected = (text: string, rest: number): string =>
  Array.from({ length: 10_000 }, (_, at) => `${text} ${2 * at + rest} ünï 😀\n`).join('');
const written = ['deep', 'empty.csv', 'newsgraph-export.json', 'odd.csv'];

describe('writeToFile of an export of several files', () => {
  let folder: string;
  let place: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-export-'));
    place = join(folder, 'deep', 'import');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes every file whole, making folders', async () => {
    await writeToFile(exportOf('a'), place);
    expect((await readdir(place)).sort()).toEqual(written);
    expect(await readFile(join(place, 'deep', 'even.csv'), 'utf8')).toBe(expected('a', 0));
    expect(await readFile(join(place, 'odd.csv'), 'utf8')).toBe(expected('a', 1));
    expect(await readFile(join(place, 'empty.csv'), 'utf8')).toBe('');
    expect(await readdir(join(folder, 'deep'))).toEqual(['import']);
  });

  it('takes the place of an empty folder and of an earlier export with what programs left in it', async () => {
    await mkdir(place, { recursive: true });
    await writeToFile(exportOf('a'), place);
    await writeFile(join(place, 'report.txt'), 'fine');
    await writeToFile(exportOf('b'), place);
    expect((await readdir(place)).sort()).toEqual(written);
    expect(await readFile(join(place, 'odd.csv'), 'utf8')).toBe(expected('b', 1));
    expect(await readdir(join(folder, 'deep'))).toEqual(['import']);
  });

  it('writes to where a link leads', async () => {
    await mkdir(join(folder, 'there'));
    await symlink(join(folder, 'there'), join(folder, 'link'));
    await writeToFile(exportOf('a'), join(folder, 'link'));
    expect((await readdir(join(folder, 'there'))).sort()).toEqual(written);
    expect((await readdir(folder)).sort()).toEqual(['link', 'there']);
  });

  it('leaves an earlier export alone and nothing beside it when the source breaks off', async () => {
    await writeToFile(exportOf('a'), place);
    await expect(writeToFile(exportOf('b', 19_000), place)).rejects.toThrow('the source failed');
    expect(await readFile(join(place, 'odd.csv'), 'utf8')).toBe(expected('a', 1));
    expect(await readdir(join(folder, 'deep'))).toEqual(['import']);
  });

  it.each([
    [
      'another folder',
      async () => await mkdir(place, { recursive: true }),
      'is not empty and no earlier export',
    ],
    [
      'an export with something else in it',
      async () => await writeToFile(exportOf('a'), place),
      'holds mine.txt',
    ],
  ])('refuses %s', async (_, prepare, reason) => {
    await prepare();
    await writeFile(join(place, 'mine.txt'), 'mine');
    const before = await readdir(place, { recursive: true });
    await expect(writeToFile(exportOf('b'), place)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(reason),
    });
    expect(await readdir(place, { recursive: true })).toEqual(before);
    expect(await readdir(join(folder, 'deep'))).toEqual(['import']);
  });

  it('refuses a file', async () => {
    await writeFile(join(folder, 'file'), 'mine');
    await expect(writeToFile(exportOf('a'), join(folder, 'file'))).rejects.toThrow('cannot be written');
    await expect(writeToFile(exportOf('a'), join(folder, 'file', 'below'))).rejects.toThrow(
      'cannot be written',
    );
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['file']);
  });
});

describe('writeToStream of an export of several files', () => {
  it('asks for a folder', async () => {
    await expect(writeToStream(exportOf('a'), process.stdout)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: 'The format test has several files: name a folder for them with --output.',
    });
  });
});
