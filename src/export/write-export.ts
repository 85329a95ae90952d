import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { flushFile } from './flush-file.ts';
import type { GraphExport } from './graph-exporter.ts';
import { writeError } from './write-error.ts';
import { writeFolder } from './write-folder.ts';

/** Pieces of a text gathered up to about this length, so that a file is not written a line at a time. */
const pieceLength = 64 * 1024;

/**
 * Writes a text that comes in pieces to a stream as UTF-8, no faster than it takes them, and leaves it open: it may be
 * the standard output.
 */
export async function writeToStream(pieces: AsyncIterable<string>, stream: Writable): Promise<void> {
  await pipeline(Readable.from(gather(pieces), { objectMode: true }), stream, { end: false });
}

/**
 * Writes a text that comes in pieces to a file as UTF-8, or an export of several files to a folder. File or folder is
 * there whole or not at all: it is written beside its place and moved there, and an older one stays until then. Missing
 * folders are made.
 * @throws NewsgraphError `CONFIG_INVALID` for a place that cannot be written, or a folder that holds anything but an
 * earlier export
 */
export async function writeToFile(pieces: GraphExport, path: string): Promise<void> {
  try {
    await (pieces.files === undefined ? writeText(pieces, path) : writeFolder(pieces.files, path));
  } catch (error) {
    throw writeError(error, path);
  }
}

async function writeText(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await pipeline(gather(pieces), createWriteStream(temporary, { flags: 'wx' }));
    await flushFile(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function* gather(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let gathered = '';
  for await (const piece of pieces) {
    gathered += piece;
    if (gathered.length < pieceLength) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}
