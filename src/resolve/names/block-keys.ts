import { bodyBlocks } from './body/body-blocks.ts';
import { isPersonName, parseName } from './parse-name.ts';
import { personBlocks } from './person/person-blocks.ts';

/**
 * Keys of which two names of a kind have at least one in common if `compareNames` relates them, other than by `conflict` or
 * `other`. Without repetition. A key tells of what kind it is: those of two kinds are never equal.
 */
export function blockKeys(kind: string, name: string): readonly string[] {
  const parsed = parseName(kind, name);
  const keys = isPersonName(parsed) ? personBlocks(parsed) : bodyBlocks(parsed);
  return [...new Set([`=${parsed.key}`, ...keys])].map((key) => `${kind}|${key}`);
}
