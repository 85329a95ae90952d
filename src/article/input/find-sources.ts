import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { NewsgraphError } from '../../model/errors.ts';
import type { Source } from '../source.ts';
import { isArticleExtension } from './detect-format.ts';
import { sourceErrorOf } from './file-errors.ts';

export interface FindOptions {
  /** Folder that ids are relative to. Default: the folder, glob or file that was named. */
  readonly base?: string;
}

/**
 * Lists what inputs stand for, so that a reader knows how much there is to do: files, folders (with all folders in
 * them), globs, `http:` and `https:` URLs, and `-` for standard input.
 *
 * Inputs keep their order; the files of a folder or glob are sorted by path. A file that is named twice is listed once.
 * In folders and globs, hidden files, `node_modules` and files called README are passed over; so are files whose
 * extension is none of ours, unless a glob names that extension. An input that leads nowhere is listed as `unavailable`.
 */
export async function findSources(inputs: readonly string[], options: FindOptions = {}): Promise<Source[]> {
  const sources: Source[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    for (const source of await findInput(input, options)) {
      const key = source.kind === 'file' ? source.path : `${source.kind} ${source.label}`;
      if (!seen.has(key)) sources.push(source);
      seen.add(key);
    }
  }
  return sources;
}

async function findInput(input: string, options: FindOptions): Promise<Source[]> {
  if (input === '-') return [{ kind: 'stdin', label: 'standard input' }];
  if (/^https?:\/\//i.test(input)) {
    return URL.canParse(input)
      ? [{ kind: 'url', label: input, url: input }]
      : [unavailable(input, 'SOURCE_MISSING', 'it is no valid URL')];
  }
  try {
    const stats = await stat(input);
    if (!stats.isDirectory()) return [fileSource(input, dirname(resolve(input)), options)];
    const files = await filesIn(input);
    const sources = files.map((file) =>
      typeof file === 'string' ? fileSource(file, resolve(input), options) : file,
    );
    return sources.length > 0
      ? sources
      : [unavailable(input, 'SOURCE_EMPTY', 'there are no articles in this folder')];
  } catch (error) {
    const translated = sourceErrorOf(error, input);
    if (!(translated instanceof NewsgraphError)) throw error;
    if (translated.code === 'SOURCE_MISSING' && isDynamicPattern(input))
      return await findGlob(input, options);
    return [{ kind: 'unavailable', label: input, error: translated }];
  }
}

async function findGlob(pattern: string, options: FindOptions): Promise<Source[]> {
  const { parent, rest } = splitPattern(pattern);
  const found = await glob(rest, {
    cwd: parent,
    ignore: ['**/node_modules/**'],
    dot: false,
    expandDirectories: false,
  });
  const files = found
    .filter((path) => {
      const extension = extname(path);
      const wanted = isArticleExtension(extension) || (extension !== '' && pattern.endsWith(extension));
      return wanted && !isReadme(basename(path));
    })
    .sort(byPath)
    .map((path) => fileSource(join(parent, path), resolve(parent), options));
  return files.length > 0 ? files : [unavailable(pattern, 'SOURCE_MISSING', 'no file matches this pattern')];
}

/** The folder that a pattern begins with, and the rest of it. */
function splitPattern(pattern: string): { parent: string; rest: string } {
  const parts = pattern.split('/');
  const length = parts.findIndex((part) => isDynamicPattern(part));
  const parent = length === 0 ? '.' : parts.slice(0, length).join('/') || '/';
  return { parent, rest: parts.slice(length).join('/') };
}

/**
 * The folders, absolute, that inputs read: a folder itself, and the one that a glob begins with. One in which no article
 * is found is left out: it may be a drive that is not mounted.
 */
export async function findFolders(inputs: readonly string[]): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const input of inputs) {
    if (input === '-' || /^https?:\/\//i.test(input)) continue;
    const isPattern = isDynamicPattern(input) && !(await exists(input));
    const path = resolve(isPattern ? splitPattern(input).parent : input);
    if (!(await isFolder(path))) continue;
    const sources = await findInput(input, {});
    if (sources.some(({ kind }) => kind === 'file')) folders.push(path);
  }
  return folders;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** The files of a folder and its folders, sorted by path. A symbolic link to a folder above it is not followed again. */
async function filesIn(folder: string): Promise<(string | Source)[]> {
  const seen = new Set<string>();
  const visit = async (path: string): Promise<(string | Source)[]> => {
    try {
      const real = await realpath(path);
      if (seen.has(real)) return [];
      seen.add(real);
      const found: (string | Source)[] = [];
      const names = (await readdir(path)).filter((name) => !name.startsWith('.') && name !== 'node_modules');
      const entries = await Promise.all(
        names.map(async (name) => ({ name, isFolder: await isFolder(join(path, name)) })),
      );
      // A folder sorts as its files do, whose paths go on with a slash.
      for (const entry of entries.sort((a, b) => byPath(sortKey(a), sortKey(b)))) {
        const inner = join(path, entry.name);
        if (entry.isFolder) found.push(...(await visit(inner)));
        else if (isArticleExtension(extname(entry.name)) && !isReadme(entry.name)) found.push(inner);
      }
      return found;
    } catch (error) {
      const translated = sourceErrorOf(error, path);
      if (!(translated instanceof NewsgraphError)) throw error;
      return [{ kind: 'unavailable', label: path, error: translated }];
    }
  };
  return await visit(folder);
}

/** A link that leads nowhere is no folder; reading it says what is wrong with it. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (sourceErrorOf(error, path) instanceof NewsgraphError) return false;
    throw error;
  }
}

function fileSource(path: string, parent: string, options: FindOptions): Source {
  const absolute = resolve(path);
  const base = options.base === undefined ? undefined : relative(resolve(options.base), absolute);
  const inBase = base !== undefined && base !== '' && base.split(sep)[0] !== '..' && resolve(base) !== base;
  const relativePath = inBase ? base : relative(parent, absolute);
  return { kind: 'file', label: path, path: absolute, relativePath: relativePath.split(sep).join('/') };
}

function unavailable(label: string, code: 'SOURCE_MISSING' | 'SOURCE_EMPTY', reason: string): Source {
  return {
    kind: 'unavailable',
    label,
    error: new NewsgraphError(code, `${label}: ${reason}`, { context: { source: label } }),
  };
}

const isReadme = (name: string): boolean => /^readme(?:[._-]|$)/i.test(name);
const sortKey = (entry: { name: string; isFolder: boolean }): string =>
  entry.isFolder ? `${entry.name}/` : entry.name;
const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
