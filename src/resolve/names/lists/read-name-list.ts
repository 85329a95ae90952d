import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { readWordList } from '../../../extract/linguistic/lexicon/word-list.ts';

/**
 * Reads a list below `data/names`. They are apart from `data/lexicon`, since no extraction depends on them.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function readNameList<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return readWordList(`../names/${file}`, schema);
}

/** This file lies as deep below the package's root in `src` as in `dist`. */
const folder = new URL('../../../../data/names/', import.meta.url);

/** Reads a list of words with their number of bearers among 100,000, one a line, below `data/names`. */
export function readFrequencies(file: string): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of readFileSync(fileURLToPath(new URL(file, folder)), 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word !== undefined && count !== undefined) frequencies.set(word, Number(count));
  }
  return frequencies;
}
