import { parseExpression } from './parse-expression.ts';
import { refusal } from './read-only.ts';
import type { Expression, MapExpression, MapProjection } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** `{name: value}`. */
export function parseMap(reader: TokenReader): MapExpression {
  const token = reader.expect('{');
  const entries: (readonly [string, Expression])[] = [];
  while (reader.key() !== '}') {
    if (entries.length > 0) reader.expect(',');
    entries.push(parseEntry(reader));
  }
  reader.expect('}');
  return { kind: 'map', entries, ...reader.since(token) };
}

function parseEntry(reader: TokenReader): readonly [string, Expression] {
  const name = reader.name('a key');
  reader.expect(':');
  return [name, parseExpression(reader)];
}

/** `n {.name, .*, key: value}`. */
export function parseMapProjection(reader: TokenReader): MapProjection {
  const token = reader.token() ?? reader.fail('a variable');
  const variable = reader.name('a variable');
  reader.expect('{');
  const properties: string[] = [];
  const entries: (readonly [string, Expression])[] = [];
  while (reader.key() !== '}') {
    if (properties.length + entries.length > 0) reader.expect(',');
    else if (reader.key() !== '.') throw refusal(token, 'name a property first, as in n {.id, name: x}');
    if (reader.take('.')) properties.push(reader.take('*') ? '*' : reader.name('a property'));
    else entries.push(parseEntry(reader));
  }
  reader.expect('}');
  return { kind: 'projection', variable, properties, entries, ...reader.since(token) };
}
