import { compareAsian } from '../asian/compare-asian.ts';
import type { NameComparison } from '../name-comparison.ts';
import { related, unrelated } from '../relations.ts';
import { matchWords } from '../words/match-words.ts';
import { compareInitials } from './compare-initials.ts';
import { compareWestern } from './compare-western.ts';
import type { PersonName } from './person-name.ts';

/** Compares two names of persons. */
export function comparePersons(a: PersonName, b: PersonName): NameComparison {
  if (a.key === b.key) return related('equal', 1, 'the same name');
  const comparison = compareWords(a, b);
  if (comparison.score === 0 || a.generation === b.generation) return comparison;
  if (a.generation !== null && b.generation !== null)
    return unrelated('conflict', 'another of the same name by its suffix or number');
  return related('partial', Math.min(comparison.score, 0.6), 'a suffix or number in one only');
}

function compareWords(a: PersonName, b: PersonName): NameComparison {
  if (a.words.length < 2 || b.words.length < 2) return compareSingle(a, b);
  if (a.asian.length > 0 || b.asian.length > 0) {
    if (a.asian.length > 0 && b.asian.length > 0) return compareAsian(a.asian, b.asian);
    const byInitials = compareInitials(a, b);
    if (byInitials !== null) return byInitials;
  }
  return compareWestern(a, b);
}

function compareSingle(a: PersonName, b: PersonName): NameComparison {
  if (a.words.length !== b.words.length) return unrelated('other', 'one word alone says too little');
  const [one, other] = [a.words[0], b.words[0]];
  if (one === undefined || other === undefined) return unrelated('other', 'different names');
  const match = matchWords(one, other, a.transliterated && b.transliterated);
  if (match !== 'same' && match !== 'spelling' && match !== 'sound')
    return unrelated('other', 'different names');
  if (a.title === b.title || a.generation !== null || b.generation !== null)
    return related('variant', 0.85, 'spellings of one name');
  return unrelated('other', 'one word alone says too little');
}
