import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeToFile, writeToStream } from '../../src/export/write-export.ts';

async function* pieces(count: number, failAt = -1): AsyncGenerator<string> {
  for (let at = 0; at < count; at++) {
    if (at === failAt) throw new Error('the source failed');
    yield `${at} ünï 😀\n`;
  }
}

const expected = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${at} ünï 😀\n`).join('');

describe('writeToFile', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes a large text whole, making its folder', async () => {
    const path = join(folder, 'deep', 'graph.json');
    await writeToFile(pieces(20_000), path);
    expect(await readFile(path, 'utf8')).toBe(expected(20_000));
    expect(await readdir(join(folder, 'deep'))).toEqual(['graph.json']);
  });

  it('leaves an older file alone and nothing beside it when the text breaks off', async () => {
    const path = join(folder, 'graph.json');
    await writeFile(path, 'old');
    await expect(writeToFile(pieces(20_000, 19_000), path)).rejects.toThrow('the source failed');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['graph.json']);
  });

  it('tells why a place cannot be written', async () => {
    await expect(writeToFile(pieces(1), folder)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: `${folder}: cannot be written: it is a folder`,
    });
    await writeFile(join(folder, 'file'), 'old');
    await expect(writeToFile(pieces(1), join(folder, 'file', 'graph.json'))).rejects.toThrow(
      'a part of its path is a file',
    );
    expect(await readdir(folder)).toEqual(['file']);
  });
});

describe('writeToStream', () => {
  it('writes everything and leaves the stream open', async () => {
    const chunks: Buffer[] = [];
    const stream = new Writable({
      highWaterMark: 16,
      write(chunk: Buffer, _, done) {
        chunks.push(chunk);
        setImmediate(done);
      },
    });
    await writeToStream(pieces(50_000), stream);
    expect(Buffer.concat(chunks).toString('utf8')).toBe(expected(50_000));
    expect(stream.writableEnded).toBe(false);
    await writeToStream(pieces(1), stream);
    expect(chunks.at(-1)?.toString('utf8')).toBe(expected(1));
  });
});
