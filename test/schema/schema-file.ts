import { readFileSync } from 'node:fs';

/** Text of a file of the folder `schema`. */
export function readSchemaFile(path: string): string {
  return readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8');
}
