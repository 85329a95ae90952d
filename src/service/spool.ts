import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Something that was written to disk, to be sent from there at the pace of the one who gets it. */
interface Spooled {
  /** In bytes. */
  readonly size: number;
  /** Reads it, once; when that has ended, or was given up, its place on the disk is free. */
  read(): Readable;
}

/** Pieces are written to disk as fast as they come; null where they were not wanted any more. */
export type Spool = (pieces: AsyncIterable<string>, isWanted: () => boolean) => Promise<Spooled | null>;

/** Length of pieces that are written together. */
const together = 64 * 1024;

/** A spool in a folder. Its files have no names once they are open: of those of a killed process nothing is left. */
export function createSpool(folder: string): Spool {
  return async (pieces, isWanted) => {
    const path = join(folder, `${randomUUID()}.spool`);
    const file = await open(path, 'wx+', 0o600);
    let isWhole = false;
    try {
      await rm(path);
      let size = 0;
      let gathered = '';
      const flush = async () => {
        const bytes = Buffer.from(gathered);
        gathered = '';
        await file.appendFile(bytes);
        size += bytes.length;
      };
      for await (const piece of pieces) {
        if (!isWanted()) return null;
        gathered += piece;
        if (gathered.length >= together) await flush();
      }
      await flush();
      isWhole = true;
      return { size, read: () => file.createReadStream({ start: 0 }) };
    } finally {
      if (!isWhole) await file.close();
    }
  };
}
