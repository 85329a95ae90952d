import { type NameCandidate, normalizeName } from './candidate.ts';
import { cluesBeside, type KindClue } from './kind-clues.ts';

/** From where the clues make a body of what its last word calls a happening. */
const surelyBody = 2;

/** "Coast Shield", which has fighters: a name that ends as that of an exercise or a meeting does, but is said to be a body's. */
export function bodiesLikeEvents(
  text: string,
  names: readonly NameCandidate[],
  clues: readonly KindClue[],
): NameCandidate[] {
  const keyOf = ({ start, end }: NameCandidate) => normalizeName(text.slice(start, end));
  const isOpen = ({ kind, source, canonical }: NameCandidate) =>
    kind === 'Event' && source === 'shape' && canonical === undefined;
  const signs = new Map<string, number>();
  const ofEvents = clues.filter(({ only }) => only === 'Event');
  for (const name of names.filter(isOpen)) {
    for (const { kind, weight } of cluesBeside(text, name, ofEvents))
      if (kind === 'Organization') signs.set(keyOf(name), (signs.get(keyOf(name)) ?? 0) + weight);
  }
  return names.map((name) => {
    if (!isOpen(name) || (signs.get(keyOf(name)) ?? 0) < surelyBody) return name;
    return { start: name.start, end: name.end, kind: 'Organization', source: 'form' };
  });
}
