import type { PropertyType, PropertyTypes } from '../../graph/schema.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';

/** Stands between the items of a list. The character was made for it and has no business in a text. */
export const itemSeparator = '\u001f';

const columnTypes: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  // Days stay the strings that they are in every store.
  date: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  strings: 'string[]',
};

/**
 * The header of a file: what each column holds.
 * @param ends The columns that name elements, such as `id:ID`.
 */
export function headerLine(ends: readonly string[], types: PropertyTypes): string {
  const columns = Object.entries(types).map(([name, type]) => `${name}:${columnTypes[type]}`);
  return `${[...ends, ...columns].join(',')}\n`;
}

/** A row of a file. Values that a field cannot hold are left out of it: see {@link isHeldByField}. */
export function rowLine(ends: readonly string[], properties: Properties, types: PropertyTypes): string {
  const fields = Object.keys(types).map((name) =>
    Object.hasOwn(properties, name) ? field(properties[name] as PropertyValue) : '',
  );
  return `${[...ends.map(quoted), ...fields].join(',')}\n`;
}

/**
 * Whether a field can hold a value. The import tool drops empty lists, reads a list with one empty string as an empty
 * one, and knows no way to write the separator within an item.
 */
export function isHeldByField(value: PropertyValue): boolean {
  if (typeof value !== 'object') return true;
  const text = value.join(itemSeparator);
  return text !== '' && text.split(itemSeparator).length === value.length;
}

function field(value: PropertyValue): string {
  if (!isHeldByField(value)) return '';
  if (typeof value === 'object') return quoted(value.join(itemSeparator));
  if (typeof value === 'string') return quoted(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

// Quotes carry meaning here, an empty text in them against a property that is not there, so that every text gets them
// and nothing else does. No writer of CSV is needed for that one rule.
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
