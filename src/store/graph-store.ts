import type { EdgeElement, NodeElement } from '../model/graph.ts';
import type { Plan, Subgraph, SubgraphIds } from '../model/plan.ts';

/** How much of the graph a store holds: all of it, or only entities and the typed edges between them. */
export type Detail = 'claims' | 'edges';

/** Whose projection a store holds and how far it has come. */
export interface StoreState {
  /** Id of the workspace. */
  readonly workspace: string;
  /** The workspace's revision that the store has reached. */
  readonly revision: number;
  /** Version of the form in which the graph is stored: {@link graphVersion} of the program that wrote it. */
  readonly version: number;
  readonly detail: Detail;
}

/** How many nodes and relationships a store removed. */
export interface DropCounts {
  readonly nodes: number;
  readonly edges: number;
  /** Nodes that stay, without what was the graph's, because something of the user's hangs on them. */
  readonly kept: number;
}

/** What a store can do beyond the common part. */
export interface StoreCapabilities {
  /** Whether its file or server outlives the process. */
  readonly persistent: boolean;
  /** Whether every Cypher query is accepted, or only the documented read subset. */
  readonly fullCypher: boolean;
  /** Whether others can read it while it is open. */
  readonly shared: boolean;
}

export type QueryParameter =
  | string
  | number
  | boolean
  | null
  | readonly QueryParameter[]
  | { readonly [key: string]: QueryParameter };

/** A node in a query's rows, the same from every store. */
export interface QueryNode {
  readonly kind: 'node';
  /** Our id; empty for a node that is not ours. */
  readonly id: string;
  /** All labels, sorted. */
  readonly labels: readonly string[];
  /** Without `id`, sorted by name. */
  readonly properties: Readonly<Record<string, QueryValue>>;
}

/** A relationship in a query's rows. `source` and `target` are ids of ours where the store tells them. */
export interface QueryRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly properties: Readonly<Record<string, QueryValue>>;
}

/**
 * A value in a query's rows. A path is the list of its nodes with the relationships between them. An integer beyond 2^53
 * is a string of its digits.
 */
export type QueryValue =
  | string
  | number
  | boolean
  | null
  | QueryNode
  | QueryRelationship
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

export interface QueryOptions {
  readonly parameters?: Readonly<Record<string, QueryParameter>>;
  /** Most rows to return. Default: 10,000. */
  readonly limit?: number;
  /** Milliseconds before the query is given up. Default: 30,000, which is also the most for the embedded store. */
  readonly timeout?: number;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  /** Whether rows were left out because of the limit. */
  readonly truncated: boolean;
}

/** A place that holds the graph: the port that every store adapter implements. */
export interface GraphStore {
  /** Such as `embedded`. */
  readonly name: string;
  /** Where it is: a file, or the address of a server and its database. Never holds a secret. */
  readonly location: string;
  readonly capabilities: StoreCapabilities;
  /** Null for a store that holds nothing of ours yet. */
  readState(): Promise<StoreState | null>;
  /** What is stored of the named nodes and edges, each once and in order; those that are not stored are left out. */
  read(ids: SubgraphIds): Promise<Subgraph>;
  /**
   * Carries a plan out and then records `state`; plans that are given meanwhile follow in their order, also after one that
   * failed. Idempotent: after a failure in the middle the same plan, or a newer one computed from `read`, completes it. A
   * plan with values that would not come back as they are is refused whole.
   * @throws NewsgraphError `STORE_FAILED`, also for a store of another workspace; `STORE_UNAVAILABLE`;
   * `STORE_LOCKED` while another process writes, naming it
   */
  apply(plan: Plan, state: StoreState): Promise<void>;
  /** Makes the store, whatever it holds, that of a workspace. What it holds stays until a plan changes it. */
  adopt(workspace: string): Promise<void>;
  /** Removes all that `apply` has made, and nothing else. The store is as good as new then. */
  drop(): Promise<DropCounts>;
  /** Every node of ours, ordered by id (by code point), a page at a time; not a snapshot while plans are carried out. */
  nodes(): AsyncIterable<NodeElement>;
  /** Every edge of ours, ordered by type, source and target in the same way. */
  edges(): AsyncIterable<EdgeElement>;
  /**
   * Runs a reading Cypher query.
   * @throws NewsgraphError `QUERY_INVALID` for a query that writes, is outside the subset or does not parse;
   * `STORE_FAILED` when it runs out of time
   */
  query(cypher: string, options?: QueryOptions): Promise<QueryResult>;
  close(): Promise<void>;
}
