import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { NewsgraphError } from '../model/errors.ts';

const manifestSchema = z.object({
  model: z.string(),
  version: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});

/** A folder with a model's files. Each is compared with the manifest's checksum as it is read. */
export interface ModelFolder {
  /** Name and version of the model. */
  readonly name: string;
  bytes(file: string): Uint8Array<ArrayBuffer>;
  /** The file in memory that threads share. */
  shared(file: string): SharedArrayBuffer;
  json(file: string): unknown;
}

/**
 * Opens a model's folder.
 *
 * @throws NewsgraphError `LANGUAGE_MODEL`, as its methods do, if a file is missing or is not what the manifest says.
 */
export function openModelFolder(location: string | URL): ModelFolder {
  const folder = typeof location === 'string' ? location : fileURLToPath(location);
  const fail = (file: string, reason: string, cause?: unknown): NewsgraphError =>
    new NewsgraphError('LANGUAGE_MODEL', `${path.join(folder, file)}: ${reason}`, {
      cause,
      context: { file },
    });

  const read = <Buffer extends ArrayBufferLike>(file: string, create: (bytes: number) => Buffer): Buffer => {
    try {
      return readInto(path.join(folder, file), create);
    } catch (error) {
      throw fail(file, 'this file of the language model cannot be read', error);
    }
  };
  const check = (file: string, buffer: ArrayBufferLike): void => {
    const expected = manifest.files[file];
    if (expected === undefined) throw fail('manifest.json', `${file} is not listed`);
    const sha256 = createHash('sha256').update(new Uint8Array(buffer)).digest('hex');
    if (sha256 !== expected.sha256) throw fail(file, 'the file is damaged: it does not match its checksum');
  };
  const checked = <Buffer extends ArrayBufferLike>(
    file: string,
    create: (bytes: number) => Buffer,
  ): Buffer => {
    const buffer = read(file, create);
    check(file, buffer);
    return buffer;
  };
  const plain = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes);
  const parse = (file: string, buffer: ArrayBuffer): unknown => {
    try {
      return JSON.parse(new TextDecoder().decode(buffer));
    } catch (error) {
      throw fail(file, 'this file of the language model is not JSON', error);
    }
  };

  const parsed = manifestSchema.safeParse(parse('manifest.json', read('manifest.json', plain)));
  if (!parsed.success) throw fail('manifest.json', z.prettifyError(parsed.error), parsed.error);
  const manifest = parsed.data;
  return {
    name: `${manifest.model} ${manifest.version}`,
    bytes: (file) => new Uint8Array(checked(file, plain)),
    shared: (file) => checked(file, (bytes) => new SharedArrayBuffer(bytes)),
    json: (file) => parse(file, checked(file, plain)),
  };
}

/** Reads a file into a buffer of the caller's kind. */
function readInto<Buffer extends ArrayBufferLike>(file: string, create: (bytes: number) => Buffer): Buffer {
  const handle = openSync(file, 'r');
  try {
    const buffer = create(fstatSync(handle).size);
    const bytes = new Uint8Array(buffer);
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(handle, bytes, done, bytes.length - done, null);
      if (count === 0) throw new RangeError('The file has become shorter while it was read');
      done += count;
    }
    return buffer;
  } finally {
    closeSync(handle);
  }
}
