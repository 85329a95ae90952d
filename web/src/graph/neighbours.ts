import type { Strand } from './strands.ts';

/** An entity at the other end of lines, and these lines. */
export interface Neighbour {
  readonly id: string;
  readonly strands: readonly Strand[];
  /** Of its strongest line; what no text states counts for little. */
  readonly sources: number;
}

/** The neighbours of an entity as drawn, those with the strongest lines first. */
export function neighboursOf(entity: string, strands: readonly Strand[]): readonly Neighbour[] {
  const byId = new Map<string, Strand[]>();
  for (const strand of strands) {
    if (strand.source !== entity && strand.target !== entity) continue;
    const id = strand.source === entity ? strand.target : strand.source;
    byId.set(id, [...(byId.get(id) ?? []), strand]);
  }
  return [...byId]
    .map(([id, own]) => ({
      id,
      strands: own.toSorted((a, b) => b.sources - a.sources || (a.key < b.key ? -1 : 1)),
      sources: Math.max(...own.map(weight)),
    }))
    .sort((a, b) => b.sources - a.sources || b.strands.length - a.strands.length || (a.id < b.id ? -1 : 1));
}

function weight({ kind, sources }: Strand): number {
  return kind === 'plain' || kind === 'disputed' ? sources : sources / (kind === 'said' ? 2 : 20);
}

/** Number of neighbours of every entity that has one. */
export function degrees(strands: readonly Strand[]): ReadonlyMap<string, number> {
  const around = new Map<string, Set<string>>();
  for (const { source, target } of strands) {
    around.set(source, (around.get(source) ?? new Set()).add(target));
    around.set(target, (around.get(target) ?? new Set()).add(source));
  }
  return new Map([...around].map(([id, others]) => [id, others.size]));
}
