import type { EdgeElement, NodeElement } from '../../../model/graph.ts';
import type { PackedError } from '../../../model/packed-error.ts';
import type { Plan, Subgraph, SubgraphIds } from '../../../model/plan.ts';
import type { DropCounts, QueryOptions, QueryResult, StoreState } from '../../graph-store.ts';
import type { EmbeddedStoreOptions } from '../embedded-store.ts';

/** What the process that holds a store can be asked to do. */
export interface StoreCalls {
  /** Comes first. */
  open(options: Omit<EmbeddedStoreOptions, 'loader'>): Promise<void>;
  readState(): Promise<StoreState | null>;
  read(ids: SubgraphIds): Promise<Subgraph>;
  apply(plan: Plan, state: StoreState): Promise<void>;
  adopt(workspace: string): Promise<void>;
  drop(): Promise<DropCounts>;
  query(cypher: string, options: QueryOptions): Promise<QueryResult>;
  /** Begins to read all nodes or edges, and gives the number by which to go on. */
  start(all: 'nodes' | 'edges'): Promise<number>;
  /** The next elements; none at the end. */
  next(reading: number): Promise<readonly (NodeElement | EdgeElement)[]>;
  /** Ends reading before its end. */
  stop(reading: number): Promise<void>;
  /** Comes last: the process ends itself after it has answered. */
  close(): Promise<void>;
}

export type StoreCall = keyof StoreCalls;

/** A call. Calls run side by side; the store itself puts those that write one behind the other. */
export interface StoreRequest<Call extends StoreCall = StoreCall> {
  readonly number: number;
  readonly call: Call;
  readonly args: Parameters<StoreCalls[Call]>;
}

/** What became of the call with a number. */
export type StoreAnswer = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly error: PackedError }
);
