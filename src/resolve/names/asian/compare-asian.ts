import type { NameComparison } from '../name-comparison.ts';
import { related, unrelated } from '../relations.ts';
import type { AsianName } from './asian-name.ts';

/**
 * Compares two names as those of one tongue in which the family name stands first. Their syllables are short, so that one
 * letter makes another name of them: only spellings of the same syllables are variants.
 */
export function compareAsian(one: readonly AsianName[], other: readonly AsianName[]): NameComparison {
  let found = unrelated('other', 'names of different tongues');
  for (const a of one) {
    const b = other.find(({ tongue }) => tongue === a.tongue);
    if (b === undefined) continue;
    const comparison = compareIn(a, b);
    if (comparison.score > found.score || found.relation === 'other') found = comparison;
  }
  return found;
}

function compareIn(a: AsianName, b: AsianName): NameComparison {
  const { readings: one } = a;
  const { readings: other } = b;
  if (!one.families.some((family) => other.families.includes(family)))
    return unrelated('other', 'another family name');
  const isSame = one.given.some((given) => other.given.includes(given));
  if (!isSame) return unrelated('conflict', 'another given name with the same family name');
  const isWritten = a.family === b.family && a.given.join('') === b.given.join('');
  if (isWritten) return related('variant', 0.97, 'the family name first or last');
  // "Min-su" and "Min-soo" stand for the same syllables; "Min-yong" may be "Min-young", and may be not.
  return a.tongue !== 'korean' || one.given.toSorted().join() === other.given.toSorted().join()
    ? related('variant', 0.9, `spellings of one ${a.tongue} name`)
    : related('variant', 0.75, `spellings of what may be one ${a.tongue} name`);
}
