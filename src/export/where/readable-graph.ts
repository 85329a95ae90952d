import {
  baseLabelOf,
  baseLabels,
  type EdgeElement,
  type EdgeIdentity,
  type NodeElement,
} from '../../model/graph.ts';
import type { Elements } from '../graph-exporter.ts';

/** A graph that can be read several times, each time in the order of a store, and of which not all need be read. */
export interface ReadableGraph {
  /** The nodes whose ids are wanted. Default: all. */
  nodes(isWanted?: (id: string) => boolean): Elements<NodeElement>;
  /** The edges that are wanted. Default: all. */
  edges(isWanted?: (edge: EdgeIdentity) => boolean): Elements<EdgeElement>;
  /** All claims, of which their type and basis alone are known. Those of one document come one after the other. */
  claims(): Elements<ClaimOutline>;
}

/** What limits must know of a claim. */
export interface ClaimOutline {
  /** Id of its node. */
  readonly id: string;
  readonly type: string;
  readonly basis: string;
}

/** A graph that is read as a whole, and from which the rest is dropped. */
export function readWhole(graph: {
  nodes(): Elements<NodeElement>;
  edges(): Elements<EdgeElement>;
}): ReadableGraph {
  return {
    nodes: (isWanted) =>
      isWanted === undefined ? graph.nodes() : filter(graph.nodes(), ({ id }) => isWanted(id)),
    edges: (isWanted) => (isWanted === undefined ? graph.edges() : filter(graph.edges(), isWanted)),
    async *claims() {
      for await (const { id, properties } of graph.nodes()) {
        if (baseLabelOf(id) !== baseLabels.claim) continue;
        yield { id, type: String(properties.type), basis: String(properties.basis) };
      }
    },
  };
}

async function* filter<T>(elements: Elements<T>, isWanted: (element: T) => boolean): AsyncGenerator<T> {
  for await (const element of elements) if (isWanted(element)) yield element;
}
