import { compareBodies } from './body/compare-bodies.ts';
import type { NameComparison } from './name-comparison.ts';
import { isPersonName, type ParsedName, parseName } from './parse-name.ts';
import { comparePersons } from './person/compare-persons.ts';

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
  if (isPersonName(a)) {
    if (isPersonName(b)) return comparePersons(a, b);
  } else if (!isPersonName(b)) return compareBodies(a, b);
  throw new Error(`names of different kinds are not compared: ${a.kind}, ${b.kind}`);
}
