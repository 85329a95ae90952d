import { edgePropertyTypes, nodePropertyTypes, type PropertyType } from '../../../src/graph/schema.ts';
import type { EdgeElement, NodeElement, PropertyValue } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';

/** A graph with what a generator of queries asks of it, so that what it makes up is mostly found. */
export interface World {
  readonly graph: Subgraph;
  readonly nodes: ReadonlyMap<string, NodeElement>;
  /** Edges that start or end at a node. */
  edgesAt(id: string): readonly EdgeElement[];
  /** Values of a property anywhere in the graph; those of other names, too, where it has none. */
  valuesOf(property: string): readonly PropertyValue[];
  readonly labels: readonly string[];
  readonly edgeTypes: readonly string[];
}

export function createWorld(graph: Subgraph): World {
  const edges = new Map<string, EdgeElement[]>();
  const values = new Map<string, Set<PropertyValue>>();
  const add = (name: string, value: PropertyValue) =>
    values.set(name, (values.get(name) ?? new Set()).add(value));
  for (const edge of graph.edges) {
    for (const end of new Set([edge.source, edge.target])) edges.set(end, [...(edges.get(end) ?? []), edge]);
  }
  for (const node of graph.nodes) add('id', node.id);
  for (const { properties } of [...graph.nodes, ...graph.edges])
    for (const [name, value] of Object.entries(properties)) add(name, value);
  return {
    graph,
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    edgesAt: (id) => edges.get(id) ?? [],
    valuesOf: (name) => [...(values.get(name) ?? [])],
    labels: [...new Set(graph.nodes.map((node) => node.label))],
    edgeTypes: [...new Set(graph.edges.map((edge) => edge.type))],
  };
}

/** Names and types of the properties that a node or edge may have. */
export function propertiesOf(
  element: NodeElement | EdgeElement,
): readonly (readonly [string, PropertyType])[] {
  const types = 'label' in element ? nodePropertyTypes(element.label) : edgePropertyTypes(element.type);
  const own = Object.entries(types);
  return 'label' in element ? [['id', 'string'], ...own] : own;
}
