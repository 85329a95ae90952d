import { parseCase, parseComprehension, parseQuantifier, parseReduce } from './parse-blocks.ts';
import { parseExpression } from './parse-expression.ts';
import { parseLiteral } from './parse-literal.ts';
import { parseMap, parseMapProjection } from './parse-map.ts';
import { parseChain, parsePatterns } from './parse-pattern.ts';
import { parseWhere } from './parse-query.ts';
import { refusal } from './read-only.ts';
import type { Expression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

const quantifiers = ['ANY', 'ALL', 'NONE', 'SINGLE'] as const;

/** Reads an expression without operators around it. */
export function parseAtom(reader: TokenReader): Expression {
  const token = reader.token();
  if (token === undefined) return reader.fail('an expression');
  const literal = parseLiteral(reader);
  if (literal !== null) return literal;
  if (token.kind === 'parameter') {
    reader.next();
    const name = token.text.slice(1).replaceAll('`', '');
    return { kind: 'parameter', name, ...reader.since(token) };
  }
  if (token.key === '(')
    return looksLikePattern(reader) ? parsePatternExpression(reader) : parseBrackets(reader);
  if (token.key === '[') return parseList(reader);
  if (token.key === '{') return parseMap(reader);
  if (token.kind === 'symbol') return reader.fail('an expression');
  return parseNamed(reader);
}

/** Whether the bracket that comes next opens a node with a relationship behind it. */
function looksLikePattern(reader: TokenReader, ahead = 0): boolean {
  const after = (ahead === 0 ? reader.partner() : 0) + 1;
  const arrow = reader.key(after) === '<' ? after + 1 : after;
  return reader.key(arrow) === '-' && ['-', '['].includes(reader.key(arrow + 1));
}

function parsePatternExpression(reader: TokenReader): Expression {
  const token = reader.token()!;
  const pattern = parseChain(reader);
  return { kind: 'pattern', pattern, ...reader.since(token) };
}

function parseBrackets(reader: TokenReader): Expression {
  const token = reader.expect('(');
  const inner = parseExpression(reader);
  reader.expect(')');
  const { start, end } = reader.since(token);
  return { ...inner, start, end };
}

function parseList(reader: TokenReader): Expression {
  const token = reader.expect('[');
  if (reader.key(1) === '=' && reader.key(2) === '(')
    throw refusal(token, 'paths in a list are not known here: MATCH the path, and collect() what is wanted');
  if (reader.key(1) === 'IN') return parseComprehension(reader, token);
  if (reader.key() === '(' && looksLikePattern(reader)) {
    const pattern = parseChain(reader);
    const where = parseWhere(reader);
    reader.expect('|');
    const result = parseExpression(reader);
    reader.expect(']');
    return { kind: 'patternComprehension', pattern, where, result, ...reader.since(token) };
  }
  const items: Expression[] = [];
  while (reader.key() !== ']') {
    if (items.length > 0) reader.expect(',');
    items.push(parseExpression(reader));
  }
  reader.expect(']');
  return { kind: 'list', items, ...reader.since(token) };
}

function parseNamed(reader: TokenReader): Expression {
  const token = reader.token()!;
  const next = reader.key(1);
  if (token.key === 'CASE') return parseCase(reader);
  if (token.key === 'COLLECT' && next === '{')
    throw refusal(token, 'COLLECT { } is not known here: use CALL { } with collect()');
  if ((token.key === 'EXISTS' || token.key === 'COUNT') && next === '{')
    return parseSubquery(reader, token.key);
  if (next === '(') {
    const quantifier = quantifiers.find((one) => one === token.key);
    if (quantifier !== undefined) return parseQuantifier(reader, quantifier);
    return token.key === 'REDUCE' ? parseReduce(reader) : parseCall(reader);
  }
  if (next === '.' && isFunctionWithDot(reader))
    throw refusal(token, 'functions with a dot in their name are not known here');
  if (next === '{') return parseMapProjection(reader);
  return { kind: 'variable', name: reader.name('a variable'), ...reader.since(token) };
}

function isFunctionWithDot(reader: TokenReader): boolean {
  let ahead = 1;
  while (reader.key(ahead) === '.') ahead += 2;
  return reader.key(ahead) === '(';
}

function parseCall(reader: TokenReader): Expression {
  const token = reader.next();
  reader.expect('(');
  const distinct = reader.take('DISTINCT');
  const star = token.key === 'COUNT' && reader.take('*');
  const args: Expression[] = [];
  while (reader.key() !== ')') {
    if (args.length > 0 || star) reader.expect(',');
    args.push(parseExpression(reader));
  }
  reader.expect(')');
  return { kind: 'call', name: token.key, distinct, star, args, ...reader.since(token) };
}

function parseSubquery(reader: TokenReader, name: 'EXISTS' | 'COUNT'): Expression {
  const token = reader.next();
  reader.expect('{');
  reader.take('MATCH');
  const patterns = parsePatterns(reader);
  const where = parseWhere(reader);
  if (reader.key() !== '}')
    throw refusal(reader.token() ?? token, 'EXISTS { } and COUNT { } hold MATCH and WHERE only here');
  reader.expect('}');
  return { kind: 'subquery', name, patterns, where, ...reader.since(token) };
}
