import type { GraphPart } from './synthetic-graph.ts';

/** One way to load a graph into an empty database. */
export interface Loader {
  readonly name: string;
  /** Loads a part: nodes alone, or edges whose ends are there. */
  load(part: GraphPart): Promise<void>;
  close(): Promise<void>;
}
