import type { EdgeElement, NodeElement } from '../model/graph.ts';

/** Elements of a graph, such as a store gives them: nodes ordered by id, edges by type, source and target. */
export type Elements<T> = Iterable<T> | AsyncIterable<T>;

/** What is exported. */
export interface GraphSource {
  readonly nodes: Elements<NodeElement>;
  /** Both ends of every edge must be among the nodes. */
  readonly edges: Elements<EdgeElement>;
}

/** A format of files: the port that every exporter implements. */
export interface GraphExporter {
  /** What it is called on the command line, such as `node-link`. */
  readonly name: string;
  /** Of its files, with the dot. */
  readonly extension: string;
  /** Sent with it over HTTP. */
  readonly mediaType: string;
  /**
   * The file's text in pieces, equal for equal elements in equal order. Nodes are read to their end before edges, one
   * at a time, so that memory does not grow with the graph.
   */
  write(graph: GraphSource): AsyncIterable<string>;
}

/** Items one a line, with commas between. */
export async function* separated<T>(items: Elements<T>, format: (item: T) => string): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield separator + format(item);
    separator = ',\n';
  }
}
