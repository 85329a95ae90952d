import type { QueryNode, QueryRelationship, QueryValue } from '../graph-store.ts';

/** Gives our id of a node by the engine's number, or null. */
export type IdLookup = (internal: number) => string | null;

/** Turns a value of the engine into the form that rows of every store have. */
export function toQueryValue(value: unknown, idOf: IdLookup): QueryValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toQueryValue(item, idOf));
  if (typeof value !== 'object') return String(value);
  const entries: Readonly<Record<string, unknown>> = { ...value };
  if (Array.isArray(entries._labels)) return toQueryNode(entries, entries._labels.map(String), idOf);
  if (typeof entries._type === 'string') return toQueryRelationship(entries, entries._type, idOf);
  if (isPath(entries)) return toPath(entries.nodes, entries.edges, idOf);
  return convertEntries(entries, idOf);
}

function convertEntries(
  entries: Readonly<Record<string, unknown>>,
  idOf: IdLookup,
): Readonly<Record<string, QueryValue>> {
  const names = Object.keys(entries).sort();
  return Object.fromEntries(names.map((name) => [name, toQueryValue(entries[name], idOf)]));
}

function toQueryNode(
  entries: Readonly<Record<string, unknown>>,
  labels: string[],
  idOf: IdLookup,
): QueryNode {
  const { _id, _labels, id, ...properties } = entries;
  return {
    kind: 'node',
    id: typeof id === 'string' ? id : '',
    labels: labels.sort(),
    properties: convertEntries(properties, idOf),
  };
}

function toQueryRelationship(
  entries: Readonly<Record<string, unknown>>,
  type: string,
  idOf: IdLookup,
): QueryRelationship {
  const { _id, _type, _source, _target, ...properties } = entries;
  return {
    kind: 'relationship',
    type,
    source: idOf(Number(_source)),
    target: idOf(Number(_target)),
    properties: convertEntries(properties, idOf),
  };
}

function isPath(
  entries: Readonly<Record<string, unknown>>,
): entries is { nodes: unknown[]; edges: unknown[] } {
  return Object.keys(entries).length === 2 && Array.isArray(entries.nodes) && Array.isArray(entries.edges);
}

/** A path is the list of its nodes with the relationships between them. */
function toPath(nodes: readonly unknown[], edges: readonly unknown[], idOf: IdLookup): QueryValue {
  return nodes.flatMap((node, at) => [
    toQueryValue(node, idOf),
    ...(at < edges.length ? [toQueryValue(edges[at], idOf)] : []),
  ]);
}
