import type { NameCount } from '../model/contribution.ts';

/** The name that an entity goes by in the graph, and its other names. */
export interface CanonicalName {
  readonly name: string;
  /** Every other name and alias, in code-point order. */
  readonly aliases: readonly string[];
}

/**
 * Chooses an entity's name: the most frequent one; of equally frequent ones the longest, then the first in code-point
 * order. A pure function of the counts, so the order of arrival never matters.
 */
export function canonicalName(counts: readonly NameCount[]): CanonicalName {
  let best: NameCount | undefined;
  for (const count of counts) {
    if (count.asName > 0 && (best === undefined || isBetter(count, best))) best = count;
  }
  if (best === undefined) throw new Error('an entity without a name cannot be in the graph');
  const { name } = best;
  const others = counts.map((count) => count.name).filter((other) => other !== name);
  return { name, aliases: [...new Set(others)].sort(compare) };
}

function isBetter(a: NameCount, b: NameCount): boolean {
  if (a.asName !== b.asName) return a.asName > b.asName;
  if (a.name.length !== b.name.length) return a.name.length > b.name.length;
  return a.name < b.name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
