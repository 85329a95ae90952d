import { type NameCandidate, type NameSource, normalizeName } from './candidate.ts';
import { cluesBeside, type KindClue } from './kind-clues.ts';

/** How much one occurrence says about a name's kind. */
const weightOfSource: Readonly<Record<NameSource, number>> = {
  list: 6,
  title: 4,
  acronym: 4,
  shape: 3,
  model: 1,
  hint: 1,
  repetition: 1,
};

/** Decides the kind of each name from all its occurrences: one document uses one name for one thing. */
export function consistentKinds(
  text: string,
  names: readonly NameCandidate[],
  clues: readonly KindClue[],
): NameCandidate[] {
  const votes = new Map<string, Map<string, number>>();
  const vote = (name: string, kind: string, weight: number) => {
    const kinds = votes.get(name) ?? new Map<string, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
    votes.set(name, kinds);
  };
  const nameOf = (name: NameCandidate) => normalizeName(text.slice(name.start, name.end));
  const fixed = new Set(names.filter(({ source }) => source === 'list').map(nameOf));

  for (const name of names) {
    const key = nameOf(name);
    vote(key, name.kind, weightOfSource[name.source]);
    if (name.source === 'model')
      for (const { kind, weight } of cluesBeside(text, name, clues)) vote(key, kind, weight);
  }
  const lastNames = new Set<string>();
  for (const [name, kinds] of votes) {
    const words = name.split(' ');
    if (words.length < 2 || strongest(kinds) !== 'Person') continue;
    lastNames.add(words.at(-1) as string);
  }
  for (const name of votes.keys()) {
    if (!fixed.has(name) && lastNames.has(name)) vote(name, 'Person', 50);
  }
  return names.map((name) => {
    if (name.source === 'list') return name;
    const kind = strongest(votes.get(nameOf(name)) as Map<string, number>);
    // A listed country keeps its own occurrences; others of the same letters are no better known than before.
    return kind === name.kind || kind === 'Country' ? name : { ...name, kind };
  });
}

function strongest(kinds: ReadonlyMap<string, number>): string {
  let best = '';
  let bestWeight = -1;
  for (const [kind, weight] of kinds) {
    if (weight > bestWeight || (weight === bestWeight && kind < best)) [best, bestWeight] = [kind, weight];
  }
  return best;
}
