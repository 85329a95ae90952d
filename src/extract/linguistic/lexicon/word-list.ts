import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { NewsgraphError } from '../../../model/errors.ts';
import { parseYaml } from '../../../system/parse-yaml.ts';

/** This file lies as deep below the package's root in `src` as in `dist`. */
const folder = new URL('../../../../data/lexicon/', import.meta.url);

/** Words with blanks between them, read as a list. */
export const wordsSchema = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));

/** The same, read as a set. */
export const wordSetSchema = wordsSchema.transform((list): ReadonlySet<string> => new Set(list));

/**
 * Reads a word list that newsgraph ships.
 * @param name File name below `data/lexicon`.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function readWordList<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const file = fileURLToPath(new URL(name, folder));
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new NewsgraphError('CONFIG_INVALID', `${file}: cannot be read: ${reasonOf(cause)}`, {
      cause,
      context: { file },
    });
  }
  return parseWordList(source, file, schema);
}

/**
 * Parses the text of a word list.
 * @param file Name for messages.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason of each fault
 */
export function parseWordList<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const { data, faults } = parseYaml(source, schema);
  if (faults === undefined) return data;
  const message = faults.map(({ line, reason }) => `${file}:${line}: ${reason}`).join('\n');
  throw new NewsgraphError('CONFIG_INVALID', message, { context: { file, faults } });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
