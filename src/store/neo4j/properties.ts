import neo4j from 'neo4j-driver';
import type { PropertyTypes } from '../../graph/schema.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';
import type { QueryParameter } from '../graph-store.ts';

/** Which properties are the graph's own, and their types. What is not among them belongs to the user. */
export interface GraphSchema {
  /** Of a node with this label; null where every name is the graph's own. */
  nodeTypes(label: string): PropertyTypes | null;
  /** Of an edge of this type; null as above. */
  edgeTypes(type: string): PropertyTypes | null;
}

/**
 * Properties as the driver sends them: whole numbers as INTEGER, others as FLOAT, as their type says. A JavaScript
 * number alone would always become a FLOAT.
 */
export function toStored(properties: Properties, types: PropertyTypes | null): Record<string, unknown> {
  const stored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    const isFloat = types !== null && Object.hasOwn(types, name) && types[name] === 'float';
    stored[name] =
      typeof value === 'number' && !isFloat && Number.isInteger(value) ? neo4j.int(value) : value;
  }
  return stored;
}

/** What the graph has stored: the user's own properties are left out. */
export function fromStored(
  stored: Readonly<Record<string, unknown>>,
  types: PropertyTypes | null,
): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (name === 'id' || (types !== null && !Object.hasOwn(types, name))) continue;
    properties[name] = neo4j.isInt(value) ? value.toNumber() : (value as PropertyValue);
  }
  return properties;
}

/** A parameter of a query as the driver sends it: whole numbers as INTEGER. */
export function toParameter(value: QueryParameter): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toParameter);
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, QueryParameter>>).map(([name, item]) => [
      name,
      toParameter(item),
    ]),
  );
}
