import { parseExpression } from './parse-expression.ts';
import { parseMap } from './parse-map.ts';
import { refusal } from './read-only.ts';
import type { EdgePattern, NodePattern, Pattern } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** Patterns that commas part, as they stand after MATCH. */
export function parsePatterns(reader: TokenReader): Pattern[] {
  const patterns: Pattern[] = [];
  do patterns.push(parseNamedPattern(reader));
  while (reader.take(','));
  return patterns;
}

function parseNamedPattern(reader: TokenReader): Pattern {
  const token = reader.token();
  if (token === undefined || reader.key(1) !== '=') return parseShortest(reader, null);
  const variable = reader.name('the name of a path');
  reader.expect('=');
  return { ...parseShortest(reader, variable), token, start: token.start };
}

function parseShortest(reader: TokenReader, variable: string | null): Pattern {
  const name = reader.key();
  if (name !== 'SHORTESTPATH' && name !== 'ALLSHORTESTPATHS') return { ...parseChain(reader), variable };
  const token = reader.next();
  reader.expect('(');
  const pattern = parseChain(reader);
  reader.expect(')');
  return { ...pattern, variable, shortest: name, ...reader.since(token) };
}

/** Nodes and relationships in a row, without a name. */
export function parseChain(reader: TokenReader): Pattern {
  const token = reader.token() ?? reader.fail('a pattern');
  const nodes = [parseNode(reader)];
  const edges: EdgePattern[] = [];
  while (reader.key() === '-' || reader.key() === '<') {
    edges.push(parseEdge(reader));
    nodes.push(parseNode(reader));
  }
  return { variable: null, shortest: null, nodes, edges, ...reader.since(token) };
}

function parseNode(reader: TokenReader): NodePattern {
  const token = reader.expect('(');
  const variable =
    reader.key() === ':' || reader.key() === '{' || reader.key() === ')' ? null : reader.name('a node');
  const labels: string[] = [];
  while (reader.take(':')) labels.push(reader.name('a label'));
  if (['|', '&', '!', '%'].includes(reader.key())) {
    throw refusal(reader.next(), 'alternatives of labels are not known here: write WHERE n:A OR n:B');
  }
  const properties = reader.key() === '{' ? parseMap(reader) : null;
  if (reader.key() === 'WHERE') throw refusal(reader.next(), 'write the condition after the pattern');
  reader.expect(')');
  return { variable, labels, properties, ...reader.since(token) };
}

function parseEdge(reader: TokenReader): EdgePattern {
  const token = reader.next();
  const left = token.key === '<';
  if (left) reader.expect('-');
  const plain = { variable: null, types: [], range: null, properties: null, where: null };
  const inside = reader.key() === '[' ? parseEdgeInside(reader) : plain;
  reader.expect('-');
  const right = reader.take('>');
  const direction = left === right ? 'both' : left ? 'left' : 'right';
  return { ...inside, direction, ...reader.since(token) };
}

function parseEdgeInside(reader: TokenReader): Omit<EdgePattern, 'direction' | 'token' | 'start' | 'end'> {
  reader.expect('[');
  const isNamed = reader.token()?.kind === 'word' || reader.token()?.kind === 'name';
  const variable = isNamed && reader.key() !== 'WHERE' ? reader.name('a relationship') : null;
  const types: string[] = [];
  if (reader.take(':')) {
    do types.push(reader.name('a type'));
    while (reader.take('|'));
  }
  const range = reader.take('*') ? parseRange(reader) : null;
  const properties = reader.key() === '{' ? parseMap(reader) : null;
  const where = reader.take('WHERE') ? parseExpression(reader) : null;
  reader.expect(']');
  return { variable, types, range, properties, where };
}

function parseRange(reader: TokenReader): EdgePattern['range'] {
  const number = (): number | null => (reader.token()?.kind === 'number' ? Number(reader.next().text) : null);
  const least = number();
  if (reader.take('..')) return { least, most: number() };
  return { least, most: least };
}
