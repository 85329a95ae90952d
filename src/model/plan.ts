import type { EdgeElement, EdgeIdentity, NodeElement } from './graph.ts';

/** One change to a stored graph. `before` is what is stored now, `after` what shall be stored. */
export type NodeChange =
  | { readonly op: 'create'; readonly after: NodeElement }
  | { readonly op: 'update'; readonly before: NodeElement; readonly after: NodeElement }
  | { readonly op: 'delete'; readonly before: NodeElement };

export type EdgeChange =
  | { readonly op: 'create'; readonly after: EdgeElement }
  | { readonly op: 'update'; readonly before: EdgeElement; readonly after: EdgeElement }
  | { readonly op: 'delete'; readonly before: EdgeElement };

/** The changes that make a stored graph what it shall be, sorted by id or edge key. Empty: nothing to do. */
export interface Plan {
  readonly nodes: readonly NodeChange[];
  readonly edges: readonly EdgeChange[];
}

/** The nodes and edges that a plan is about, wanted or stored. */
export interface Subgraph {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** Names of nodes and edges. */
export interface SubgraphIds {
  readonly nodes: readonly string[];
  readonly edges: readonly EdgeIdentity[];
}
