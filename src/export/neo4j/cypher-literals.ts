import type { PropertyType, PropertyTypes } from '../../graph/schema.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';

// Marks of direction and invisible characters too: whoever reads the text should see what is in it.
const control = '\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
const inStrings = new RegExp(`\\\\u?|'|[${control}]`, 'gu');
const inNames = new RegExp(`\`|\\\\|[${control}]`, 'gu');

// Cypher 5 decodes \uXXXX in the whole text before it reads it, and readers differ on whether the backslash may be one
// that is escaped. So a u after a backslash is an escape itself, which has one reading only.
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\\u': '\\\\\\u0075',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A string in Cypher, on one line. */
export function stringLiteral(text: string): string {
  return `'${text.replace(inStrings, (found) => escapes[found] ?? unicodeEscape(found))}'`;
}

/** A label, type or property name in Cypher, on one line. Within backticks a backslash stands for itself. */
export function nameLiteral(name: string): string {
  return `\`${name.replace(inNames, (found) => (found === '`' ? '``' : unicodeEscape(found)))}\``;
}

/** Whether a number is a FLOAT: its type says so, or it is not whole. All others are INTEGER. */
export function isFloat(value: number, type: PropertyType | undefined): boolean {
  return type === 'float' || !Number.isSafeInteger(value);
}

/** A number in Cypher. */
export function numberLiteral(value: number, type?: PropertyType): string {
  if (!isFloat(value, type)) return String(value);
  const digits = Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
  return /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
}

/** A property's value in Cypher. */
export function valueLiteral(value: PropertyValue, type?: PropertyType): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberLiteral(value, type);
  return `[${value.map(stringLiteral).join(', ')}]`;
}

/** Properties in Cypher, ordered by name. */
export function propertiesLiteral(properties: Properties, types: PropertyTypes = {}): string {
  const names = Object.keys(properties).sort();
  const entries = names.map((name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    return `${nameLiteral(name)}: ${valueLiteral(properties[name] as PropertyValue, type)}`;
  });
  return `{${entries.join(', ')}}`;
}

/** Only for characters of the Basic Multilingual Plane: the only ones that are looked for. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
