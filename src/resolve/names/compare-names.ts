import type { NameComparison } from './name-comparison.ts';
import { nameKey } from './name-key.ts';
import { type ParsedName, parseName } from './parse-name.ts';

/**
 * Compares two names of one kind. Symmetric.
 * @param one The name, or what {@link parseName} made of it, which saves time where a name is compared often.
 */
export function compareNames(
  kind: string,
  one: string | ParsedName,
  other: string | ParsedName,
): NameComparison {
  const a = typeof one === 'string' ? parseName(kind, one) : one;
  const b = typeof other === 'string' ? parseName(kind, other) : other;
  return nameKey(kind, a.name) === nameKey(kind, b.name)
    ? { relation: 'equal', score: 1, reason: 'the same name' }
    : { relation: 'other', score: 0, reason: 'different names' };
}
