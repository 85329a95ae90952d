import type { EdgeElement, NodeElement } from '../../model/graph.ts';

/** What the elements of a graph do not tell of themselves: the port through which limits ask for it. */
export interface Evidence {
  /** Day of publication of a document by its id; null if it is not known. */
  published(document: string): string | null;
  /** A typed edge with the counts of those of its claims that fit the limits; null where none of them makes it. */
  recountEdge(edge: EdgeElement): EdgeElement | null;
  /** An entity with the counts of the documents that fit the limits. */
  recountEntity(node: NodeElement): NodeElement;
}
