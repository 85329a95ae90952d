import type { NameComparison } from '../name-comparison.ts';
import { related, unrelated } from '../relations.ts';
import { hasAcronyms } from './acronym.ts';
import type { BodyName } from './body-name.ts';
import { compareContent } from './compare-content.ts';
import { distinguish } from './distinguish.ts';

/** Compares two names of one kind that are no persons'. */
export function compareBodies(a: BodyName, b: BodyName): NameComparison {
  if (a.key === b.key) return related('equal', 1, 'the same name');
  if (a.known.length > 0 && b.known.length > 0) {
    if (a.known.some((known) => b.known.includes(known)))
      return related('variant', 0.95, 'known names of one');
    if (a.kind === 'Country') return unrelated('conflict', 'another country');
  }
  const acronym = compareAcronym(a, b);
  if (acronym !== null) return acronym;
  return distinguish(a, b) ?? compareContent(a, b);
}

/** How much an acronym speaks for one bearer, by its letters. */
const scores: Readonly<Record<number, number>> = { 2: 0.35, 3: 0.5, 4: 0.65, 5: 0.75 };

/** @returns null where not just one of them is an acronym, or neither can be. */
function compareAcronym(a: BodyName, b: BodyName): NameComparison | null {
  if (!hasAcronyms(a)) return null;
  for (const [short, long] of [
    [a, b],
    [b, a],
  ] as const) {
    if (short.acronym === null || long.acronym !== null || !long.acronyms.includes(short.acronym)) continue;
    // The more letters, the less chance has a hand in it.
    return related('partial', scores[short.acronym.length] ?? 0.8, 'an acronym');
  }
  return null;
}
