import { basePropertyTypes, edgePropertyTypes } from '../../graph/schema.ts';
import type { BaseLabel, Properties, PropertyValue } from '../../model/graph.ts';
import { quoted } from './patterns.ts';

// A graph that was opened from its compact form stays compact where properties are asked for by name. `properties(n)`
// decompresses all that there is.

/** Names of the properties that a node with this base label may have. */
export function nodePropertyNames(base: BaseLabel): readonly string[] {
  return Object.keys(basePropertyTypes[base]);
}

/** Names of the properties that an edge of this type may have. */
export function edgePropertyNames(type: string): readonly string[] {
  return Object.keys(edgePropertyTypes(type));
}

/** Columns of a query that follow others: the properties of `variable` with these names. */
export function propertyColumns(variable: string, names: readonly string[]): string {
  // Named otherwise than any variable of a query.
  return names.map((name) => `, ${variable}.${quoted(name)} AS ${quoted(`_${name}`)}`).join('');
}

/** The values of such columns as properties: what is null is not there. */
export function toProperties(names: readonly string[], values: readonly unknown[]): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const [at, name] of names.entries()) {
    const value = values[at];
    if (value !== null && value !== undefined) properties[name] = value as PropertyValue;
  }
  return properties;
}
