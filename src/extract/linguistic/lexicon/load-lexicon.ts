import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** This file lies as deep below the package's root in `src` as in `dist`. */
const folder = new URL('../../../../data/lexicon/', import.meta.url);

/** Lists that tell who is who across documents, and say nothing of what one document holds. */
const unread: ReadonlySet<string> = new Set(['identity.yaml']);

/** A short hash of all word lists by which documents are read, which tells whether any has changed. */
export function lexiconVersion(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder)
    .filter((name) => !unread.has(name))
    .sort())
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
