import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { sourceErrorOf } from '../article/input/file-errors.ts';
import { parseBenchmark } from '../evaluation/claims/parse-benchmark.ts';
import { type GoldDocument, goldDocumentSchema } from '../evaluation/gold-document.ts';
import { NewsgraphError } from '../model/errors.ts';
import { readJsonLines, readText } from './read-json-lines.ts';

/** A gold document with the file that it is from. */
export interface PlacedGold {
  readonly file: string;
  readonly document: GoldDocument;
}

const yamlEndings = ['.yaml', '.yml'];
const endings = [...yamlEndings, '.jsonl'];

/**
 * Reads gold files: JSON Lines, families of a benchmark in YAML, and folders of both, whose files are taken by name.
 * @throws NewsgraphError naming file, line and reason for a file that cannot be taken
 */
export async function readGold(paths: readonly string[]): Promise<PlacedGold[]> {
  const read: PlacedGold[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      for (const document of await readFileOf(file)) read.push({ file, document });
    }
  }
  return read;
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => endings.includes(extname(name))).sort();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (error) {
    throw sourceErrorOf(error, path);
  }
  throw new NewsgraphError('SOURCE_EMPTY', `${path}: there is no gold file in it (${endings.join(', ')})`);
}

async function readFileOf(file: string): Promise<GoldDocument[]> {
  const ending = extname(file);
  if (!yamlEndings.includes(ending)) {
    return await readJsonLines(file, { schema: goldDocumentSchema, name: 'a gold document' });
  }
  const family = basename(file, ending);
  return parseBenchmark(await readText(file), { family, set: basename(dirname(resolve(file))), file });
}
