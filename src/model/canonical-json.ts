import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object in code-point order, so that equal values give equal texts.
 * @param indent Spaces a level. Default: 0, all on one line.
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(sorted(value), null, indent);
}

/** SHA-256 of a value's canonical JSON, in hexadecimal digits. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
}
