import { groupBy } from '../../system/grouping.ts';
import type { FigureRows } from '../figures.ts';
import { ratio } from '../figures.ts';
import { measureClusters } from '../measures/clusters.ts';
import { Tallies } from '../tally.ts';
import type { IdentityItem } from './match-identities.ts';

/**
 * How well entities of documents are joined to those of other documents: pairs that are one, over all, by kind and by
 * family of trap, B-cubed and CEAF-e. A pair that is joined wrongly counts for the kinds and families of both. All are
 * over the entities that were found, but for `pairs of all`, where a pair of which one was not found is missed.
 * @param which Stands behind the name of each row.
 */
export function measureIdentities(items: readonly IdentityItem[], which: string): FigureRows {
  const found = items.filter(({ cluster }) => cluster !== null);
  const tallies = new Tallies();
  const row = (name: string) => tallies.get(`${name} (${which})`);
  row('pairs');
  row('pairs of all');
  const gold = [...groupBy(found, ({ identity }) => identity).values()];
  const pred = [...groupBy(found, ({ cluster }) => cluster!).values()];
  measureClusters(setsOf(gold), setsOf(pred), which, tallies);
  const headings = [...new Set(items.flatMap(headingsOf))].sort();
  for (const heading of headings) row(heading);
  for (const cluster of pred) {
    for (const [one, other] of pairsOf(cluster)) {
      const hit = one.identity === other.identity ? 1 : 0;
      for (const name of rowsOf(one, other)) row(name).add(hit, 1, 0, 0);
      row('pairs of all').add(hit, 1, 0, 0);
    }
  }
  for (const identity of groupBy(items, (item) => item.identity).values()) {
    for (const [one, other] of pairsOf(identity)) {
      const isFound = one.cluster !== null && other.cluster !== null;
      const hit = isFound && one.cluster === other.cluster ? 1 : 0;
      row('pairs of all').add(0, 0, hit, 1);
      if (isFound) for (const name of rowsOf(one, other)) row(name).add(0, 0, hit, 1);
    }
  }
  return {
    [`entities found (${which})`]: {
      value: ratio(found.length, items.length),
      correct: found.length,
      of: items.length,
    },
    ...tallies.rates(),
  };
}

function setsOf(groups: readonly (readonly IdentityItem[])[]): Set<IdentityItem>[] {
  return groups.map((items) => new Set(items));
}

/** The kind, and the families of traps. */
function headingsOf({ kind, families }: IdentityItem): string[] {
  return [kind, ...(families.length === 0 ? ['no trap'] : families.map((one) => `trap ${one}`))];
}

function rowsOf(one: IdentityItem, other: IdentityItem): Set<string> {
  return new Set(['pairs', ...headingsOf(one), ...headingsOf(other)]);
}

function* pairsOf<T>(items: readonly T[]): Generator<[T, T]> {
  for (const [at, one] of items.entries()) {
    for (const other of items.slice(at + 1)) yield [one, other];
  }
}
