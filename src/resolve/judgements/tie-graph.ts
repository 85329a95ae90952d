/** What a judgement says between two nodes. */
export interface Tie {
  /** Id of the judgement. */
  readonly judgement: number;
  readonly op: 'same' | 'different';
  readonly one: string;
  readonly other: string;
}

/** Ties that do not contradict each other. */
export interface TieGraph {
  /**
   * The judgements that could not all be obeyed if some ties were added: one that keeps two nodes apart, and those of the
   * shortest chain that makes them one. Null if all could.
   */
  conflictOf(ties: readonly Tie[]): readonly number[] | null;
  /** Adds ties that have no conflict. */
  add(ties: readonly Tie[]): void;
}

/** Without ties at first. Work is proportional to the groups of nodes that new ties touch. */
export function createTieGraph(): TieGraph {
  const ties = new Map<string, Tie[]>();
  const tiesAt = (key: string): readonly Tie[] => ties.get(key) ?? [];

  return {
    conflictOf(added) {
      const extra = new Map<string, Tie[]>();
      for (const tie of added) note(extra, tie);
      const all = (key: string) => [...tiesAt(key), ...(extra.get(key) ?? [])];
      const seen = new Set<string>();
      let shortest: readonly number[] | null = null;
      for (const start of extra.keys()) {
        if (seen.has(start)) continue;
        const group = groupOf(start, all);
        for (const key of group) seen.add(key);
        for (const key of group) {
          for (const tie of all(key)) {
            // Each tie is met at both of its ends.
            if (tie.op !== 'different' || tie.one !== key || !group.has(tie.other)) continue;
            const chain = [tie.judgement, ...chainBetween(tie.one, tie.other, all)];
            if (shortest === null || chain.length < shortest.length) shortest = chain;
          }
        }
      }
      return shortest;
    },
    add(added) {
      for (const tie of added) note(ties, tie);
    },
  };
}

type TiesAt = (key: string) => readonly Tie[];

function note(ties: Map<string, Tie[]>, tie: Tie): void {
  for (const key of new Set([tie.one, tie.other])) {
    const known = ties.get(key);
    if (known === undefined) ties.set(key, [tie]);
    else known.push(tie);
  }
}

/** All nodes that `same` makes one with a node. */
function groupOf(start: string, tiesAt: TiesAt): ReadonlySet<string> {
  const group = new Set([start]);
  for (const key of group) for (const next of neighbours(key, tiesAt)) group.add(next.key);
  return group;
}

/** Judgements of the shortest chain of `same` from one node to another; none from a node to itself. */
function chainBetween(from: string, to: string, tiesAt: TiesAt): readonly number[] {
  const chains = new Map<string, readonly number[]>([[from, []]]);
  for (const [key, chain] of chains) {
    if (key === to) return chain;
    for (const next of neighbours(key, tiesAt)) {
      if (!chains.has(next.key)) chains.set(next.key, [...chain, next.judgement]);
    }
  }
  return [];
}

function neighbours(key: string, tiesAt: TiesAt): { readonly key: string; readonly judgement: number }[] {
  return tiesAt(key)
    .filter(({ op }) => op === 'same')
    .map(({ one, other, judgement }) => ({ key: one === key ? other : one, judgement }))
    .sort((a, b) => a.judgement - b.judgement || (a.key < b.key ? -1 : 1));
}
