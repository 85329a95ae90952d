import type { PropertyValue } from '../../model/graph.ts';
import { wellFormed } from '../well-formed.ts';

/**
 * What a spreadsheet may take for a formula at the beginning of a field, in half and full width, after any apostrophes.
 * White space is among it, since some programs skip it.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A row of a table as RFC 4180 has it: fields with commas between, texts in quotes, a carriage return and a line feed at
 * the end. A value that is not there is an empty field without quotes.
 */
export function csvRow(values: readonly (PropertyValue | undefined)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object') return quoted(JSON.stringify(value.map(wellFormed)));
  return Object.is(value, -0) ? '-0' : String(value);
}

/**
 * A text in quotes. One that a spreadsheet might calculate gets an apostrophe before it, and so does one that looks as if
 * it had got one: to take one away from a field of that form gives the text. Half of a surrogate pair has no form in UTF-8
 * and becomes U+FFFD.
 */
function quoted(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${wellFormed(safe).replaceAll('"', '""')}"`;
}
