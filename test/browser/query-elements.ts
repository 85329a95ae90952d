import neo4j from 'neo4j-driver';

/** What Browser draws of the rows of a query. */
export interface QueryElements {
  /** Our ids. */
  readonly nodes: Set<string>;
  /** The driver's ids. */
  readonly edges: Set<string>;
}

/** Nodes and relationships in the rows of a query, within paths and lists too. */
export function elementsOf(value: unknown, found?: QueryElements): QueryElements {
  const elements = found ?? { nodes: new Set<string>(), edges: new Set<string>() };
  if (neo4j.isNode(value)) elements.nodes.add(value.properties.id);
  else if (neo4j.isRelationship(value)) elements.edges.add(value.elementId);
  else if (neo4j.isPath(value)) {
    for (const { start, relationship, end } of value.segments)
      elementsOf([start, relationship, end], elements);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) elementsOf(item, elements);
  }
  return elements;
}
