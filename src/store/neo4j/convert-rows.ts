import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { QueryNode, QueryRelationship, QueryValue } from '../graph-store.ts';

/** Gives our id of a node by its element id, or null. */
export type IdLookup = (elementId: string) => string | null;

/** Turns a value of the driver into the form that rows of every store have. */
export function toQueryValue(value: unknown, idOf: IdLookup): QueryValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map((item) => toQueryValue(item, idOf));
  if (value instanceof Int8Array) return [...value];
  if (typeof value !== 'object') return String(value);
  if (neo4j.isNode(value)) return toQueryNode(value, idOf);
  if (neo4j.isRelationship(value)) return toQueryRelationship(value, idOf);
  if (neo4j.isPath(value)) return toPath(value, idOf);
  // Temporal values write themselves as ISO 8601, durations and points in Cypher's form.
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return convertEntries(value, idOf);
}

/** Element ids of the nodes at the ends of all relationships within a value. */
export function* relationshipEnds(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (neo4j.isRelationship(value)) {
    yield value.startNodeElementId;
    yield value.endNodeElementId;
  } else if (neo4j.isPath(value)) {
    for (const { relationship } of value.segments) yield* relationshipEnds(relationship);
  } else if (Array.isArray(value)) {
    for (const item of value) yield* relationshipEnds(item);
  } else if (Object.getPrototypeOf(value) === Object.prototype) {
    for (const item of Object.values(value)) yield* relationshipEnds(item);
  }
}

function convertEntries(entries: object, idOf: IdLookup): Readonly<Record<string, QueryValue>> {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, item]) => [name, toQueryValue(item, idOf)]));
}

function toQueryNode(node: Node, idOf: IdLookup): QueryNode {
  const { id, ...properties } = node.properties;
  return {
    kind: 'node',
    id: typeof id === 'string' ? id : '',
    labels: [...node.labels].sort(),
    properties: convertEntries(properties, idOf),
  };
}

function toQueryRelationship(relationship: Relationship, idOf: IdLookup): QueryRelationship {
  return {
    kind: 'relationship',
    type: relationship.type,
    source: idOf(relationship.startNodeElementId),
    target: idOf(relationship.endNodeElementId),
    properties: convertEntries(relationship.properties, idOf),
  };
}

/** A path is the list of its nodes with the relationships between them. */
function toPath(path: Path, idOf: IdLookup): QueryValue {
  return [
    toQueryNode(path.start, idOf),
    ...path.segments.flatMap(({ relationship, end }) => [
      toQueryRelationship(relationship, idOf),
      toQueryNode(end, idOf),
    ]),
  ];
}
