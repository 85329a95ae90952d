import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { NewsgraphError } from '../../../model/errors.ts';

/** This file lies as deep below the package's root in `src` as in `dist`. */
const folder = new URL('../../../../data/lexicon/', import.meta.url);

/** A short hash of all word lists, which tells whether any has changed. */
export function lexiconVersion(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}

/** Reads a file below `data/lexicon` as it is. */
export function loadText(file: string): string {
  return readFileSync(fileURLToPath(new URL(file, folder)), 'utf8');
}

/** Reads a list of words, one a line, below `data/lexicon`. */
export function loadWords(file: string): ReadonlySet<string> {
  return new Set(
    loadText(file)
      .split('\n')
      .filter((word) => word !== ''),
  );
}

/**
 * Reads one of the word lists that newsgraph ships and checks its form.
 * @param name File name below `data/lexicon`, without `.yaml`.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file and reason
 */
export function loadLexicon<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const file = fileURLToPath(new URL(`${name}.yaml`, folder));
  try {
    return schema.parse(parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('CONFIG_INVALID', `${file}: ${reason}`, { cause, context: { file } });
  }
}
