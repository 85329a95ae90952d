import type { PropertyType, PropertyTypes } from '../../graph/schema.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';
import { isFloat, nameLiteral, numberLiteral, stringLiteral } from './cypher-literals.ts';

const fieldSeparator = '\t';
const itemSeparator = '\u001f';

/** An element's values in one string, and the Cypher that reads them out of it. */
export interface PackedRow {
  /** The string, in Cypher. */
  readonly row: string;
  /** Makes of `row` the list of its fields: what names the element, then its values. */
  readonly unpack: string;
  /** The properties in Cypher, read from that list; the same for all elements with the same names and types. */
  readonly properties: string;
}

/**
 * Packs an element into one string. A server reads a statement of such rows ten times as fast as one with a literal for
 * every value.
 * @param ids What names the element: the first fields.
 * @returns Null where a text holds what separates the values.
 */
export function packRow(
  ids: readonly string[],
  properties: Properties,
  types: PropertyTypes,
): PackedRow | null {
  const fields = [...ids];
  const entries: string[] = [];
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name] as PropertyValue;
    const packed = packValue(
      value,
      Object.hasOwn(types, name) ? types[name] : undefined,
      `row[${fields.length}]`,
    );
    if (packed === null) return null;
    entries.push(`${nameLiteral(name)}: ${packed.read}`);
    if (packed.field !== null) fields.push(packed.field);
  }
  if (fields.some((field) => field.includes(fieldSeparator))) return null;
  return {
    row: stringLiteral(fields.join(fieldSeparator)),
    unpack: `WITH split(row, ${stringLiteral(fieldSeparator)}) AS row`,
    properties: `{${entries.join(', ')}}`,
  };
}

/** @param position Where the field will be, in Cypher. */
function packValue(
  value: PropertyValue,
  type: PropertyType | undefined,
  position: string,
): { readonly field: string | null; readonly read: string } | null {
  switch (typeof value) {
    case 'string':
      return { field: value, read: position };
    case 'boolean':
      return { field: String(value), read: `toBoolean(${position})` };
    case 'number':
      return {
        field: numberLiteral(value, type),
        read: `${isFloat(value, type) ? 'toFloat' : 'toInteger'}(${position})`,
      };
    default:
      // To split a text gives one item at least.
      if (value.length === 0) return { field: null, read: '[]' };
      if (value.some((item) => item.includes(itemSeparator))) return null;
      return {
        field: value.join(itemSeparator),
        read: `split(${position}, ${stringLiteral(itemSeparator)})`,
      };
  }
}
