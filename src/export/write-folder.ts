import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { canonicalJson } from '../model/canonical-json.ts';
import { NewsgraphError } from '../model/errors.ts';
import { isMissing } from '../system/is-missing.ts';
import { flushFile } from './flush-file.ts';
import type { ExportFiles, FilePiece } from './graph-exporter.ts';

/** Says in an export's folder which files are the export's. */
const listFile = 'newsgraph-export.json';

/** Text of a file gathered up to about this length, so that files are not written a line at a time. */
const pieceLength = 64 * 1024;

/**
 * Writes files into a folder as UTF-8. The folder is there whole or not at all: it is written beside its place and
 * moved there. It takes the place of nothing but an empty folder or an earlier export, which stays until then.
 * @throws NewsgraphError `CONFIG_INVALID` for a folder that holds something else
 */
export async function writeFolder({ pieces, byproducts }: ExportFiles, path: string): Promise<void> {
  const place = await realpath(path).catch(() => resolve(path));
  await checkPlace(place, path);
  const temporary = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    await mkdir(temporary, { recursive: true });
    const files = await writeFiles(pieces, temporary);
    await writeFile(join(temporary, listFile), `${canonicalJson({ files: files.sort(), byproducts })}\n`);
    for (const file of [...files, listFile]) await flushFile(join(temporary, file));
    await checkPlace(place, path);
    await moveTo(temporary, place);
  } catch (error) {
    // The error that matters is the first one.
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

async function writeFiles(pieces: AsyncIterable<FilePiece>, folder: string): Promise<string[]> {
  const gathered = new Map<string, string>();
  const write = async (file: string, text: string) => {
    await appendFile(join(folder, file), text);
    gathered.set(file, '');
  };
  for await (const { file, text } of pieces) {
    if (!gathered.has(file)) await mkdir(dirname(join(folder, file)), { recursive: true });
    const all = (gathered.get(file) ?? '') + text;
    gathered.set(file, all);
    if (all.length >= pieceLength) await write(file, all);
  }
  for (const [file, text] of gathered) await write(file, text);
  return [...gathered.keys()];
}

/** Refuses a place whose replacement would remove anything but an earlier export. */
async function checkPlace(place: string, path: string): Promise<void> {
  const own = await ownFiles(place);
  // Only an earlier export is looked through: the folder may be somebody's home.
  const found = own === null ? await entriesOf(place) : await filesBelow(place);
  const foreign = found.find((file) => own === null || !own.has(file));
  if (foreign === undefined) return;
  const reason =
    own === null ? 'is not empty and no earlier export' : `holds ${foreign}, which no export wrote`;
  throw new NewsgraphError('CONFIG_INVALID', `The folder ${path} ${reason}: name another one, or empty it.`, {
    context: { path },
  });
}

/** The files of an earlier export in the folder, and those that programs leave beside them; null if there is none. */
async function ownFiles(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const { files, byproducts } = JSON.parse(await readFile(join(folder, listFile), 'utf8'));
    return new Set([listFile, ...files, ...byproducts]);
  } catch {
    return null;
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function moveTo(temporary: string, place: string): Promise<void> {
  const earlier = `${temporary}.old`;
  const isThere = await rename(place, earlier).then(
    () => true,
    (error) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  try {
    await rename(temporary, place);
  } catch (error) {
    if (isThere) await rename(earlier, place);
    throw error;
  }
  await rm(earlier, { recursive: true, force: true });
}
