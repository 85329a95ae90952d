import { baseLabelOf, baseLabels, type EdgeIdentity } from '../../model/graph.ts';

/** Label of the one node that says whose projection the store is. It is no part of the graph. */
export const stateLabel = '__Newsgraph__';

/** A label or type, quoted for Cypher. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** Base labels of an edge's ends and its type: edges that agree in them share a statement. */
export function edgeShape(edge: EdgeIdentity): string {
  return `${baseLabelOf(edge.source)} ${baseLabelOf(edge.target)} ${edge.type}`;
}

/** How to write a relationship so that the engine starts from the end with fewer of them. */
export interface EdgePattern {
  /** Matches both ends `a` and `b` by index, from `r.source` and `r.target`. */
  readonly ends: string;
  /** The relationship `x` between them. */
  readonly relationship: string;
}

// The engine looks through all relationships of the node on the left: claims have few, entities may have very many.
const degrees: readonly string[] = [baseLabels.claim, baseLabels.document, baseLabels.entity];

/** The pattern of edges with the shape of `edge`. */
export function edgePattern(edge: EdgeIdentity): EdgePattern {
  const [source, target] = [baseLabelOf(edge.source), baseLabelOf(edge.target)];
  const ends = `MATCH (a:${source} {id: r.source}) MATCH (b:${target} {id: r.target})`;
  const type = quoted(edge.type);
  const forward = degrees.indexOf(source) <= degrees.indexOf(target);
  return { ends, relationship: forward ? `(a)-[x:${type}]->(b)` : `(b)<-[x:${type}]-(a)` };
}
