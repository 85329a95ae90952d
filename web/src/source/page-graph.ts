import type { EdgeElement, NodeElement } from '../../../src/model/graph.ts';
import type { GraphView } from '../../../src/model/view.ts';
import type { GraphQuery } from './graph-source.ts';

/** Cuts a part out of a graph. */
type CutPart = (query: Omit<GraphQuery, 'filter'>) => GraphView;

/** Cuts parts out of a graph of entities, as the service does: near nodes first, then those at the ends of the strongest edges. */
export function createPageGraph(
  nodes: ReadonlyMap<string, NodeElement>,
  edges: readonly EdgeElement[],
): CutPart {
  const strongest = edges.toSorted(strongestFirst);
  const around = new Map<string, EdgeElement[]>();
  for (const edge of strongest) {
    for (const end of new Set([edge.source, edge.target])) {
      const own = around.get(end);
      if (own === undefined) around.set(end, [edge]);
      else own.push(edge);
    }
  }

  function among(chosen: ReadonlySet<string>, cut: boolean): GraphView {
    const found = new Set<EdgeElement>();
    for (const id of chosen) {
      for (const edge of around.get(id) ?? []) {
        if (chosen.has(edge.source) && chosen.has(edge.target)) found.add(edge);
      }
    }
    return {
      nodes: [...chosen].sort().map((id) => nodes.get(id)!),
      edges: [...found].sort(byIdentity),
      cut,
    };
  }

  return ({ entities, depth, limit }) => {
    const chosen = new Set(entities.filter((id) => nodes.has(id)).slice(0, limit));
    let cut = false;
    const take = (candidates: readonly EdgeElement[]) => {
      const added: string[] = [];
      for (const { source, target } of candidates) {
        const missing = [source, target].filter((id) => !chosen.has(id));
        if (chosen.size + missing.length > limit) {
          cut = true;
          continue;
        }
        for (const id of missing) {
          chosen.add(id);
          added.push(id);
        }
      }
      return added;
    };
    if (entities.length === 0) take(strongest);
    let frontier: readonly string[] = [...chosen];
    for (let step = 0; entities.length > 0 && step < depth && frontier.length > 0; step += 1) {
      frontier = take(frontier.flatMap((id) => around.get(id) ?? []).sort(strongestFirst));
    }
    return among(chosen, cut);
  };
}

function strongestFirst(a: EdgeElement, b: EdgeElement): number {
  const by = (name: string) => Number(b.properties[name] ?? 0) - Number(a.properties[name] ?? 0);
  return by('sources') || by('documents') || by('claims') || byIdentity(a, b);
}

function byIdentity(a: EdgeElement, b: EdgeElement): number {
  return compare(a.type, b.type) || compare(a.source, b.source) || compare(a.target, b.target);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
