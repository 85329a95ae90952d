import type { CypherToken } from './cypher-tokens.ts';
import { parseExpression } from './parse-expression.ts';
import { parseWhere } from './parse-query.ts';
import type { CaseBranch, Expression, QuantifierExpression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** Reads CASE .. END. */
export function parseCase(reader: TokenReader): Expression {
  const token = reader.expect('CASE');
  const subject = reader.key() === 'WHEN' ? null : parseExpression(reader);
  const branches: CaseBranch[] = [];
  while (reader.take('WHEN')) {
    const when = parseExpression(reader);
    reader.expect('THEN');
    branches.push({ when, result: parseExpression(reader) });
  }
  if (branches.length === 0) reader.fail('WHEN');
  const otherwise = reader.take('ELSE') ? parseExpression(reader) : null;
  reader.expect('END');
  return { kind: 'case', subject, branches, otherwise, ...reader.since(token) };
}

/** Reads `x IN list WHERE .. | ..]`, after the bracket that opened it. */
export function parseComprehension(reader: TokenReader, token: CypherToken): Expression {
  const variable = reader.name('a variable');
  reader.expect('IN');
  const list = parseExpression(reader);
  const where = parseWhere(reader);
  const result = reader.take('|') ? parseExpression(reader) : null;
  reader.expect(']');
  return { kind: 'comprehension', variable, list, where, result, ...reader.since(token) };
}

/** Reads `any(x IN list WHERE ..)` and the like. */
export function parseQuantifier(reader: TokenReader, name: QuantifierExpression['name']): Expression {
  const token = reader.next();
  reader.expect('(');
  const variable = reader.name('a variable');
  reader.expect('IN');
  const list = parseExpression(reader);
  reader.expect('WHERE');
  const where = parseExpression(reader);
  reader.expect(')');
  return { kind: 'quantifier', name, variable, list, where, ...reader.since(token) };
}

/** Reads `reduce(sum = 0, x IN list | sum + x)`. */
export function parseReduce(reader: TokenReader): Expression {
  const token = reader.next();
  reader.expect('(');
  const accumulator = reader.name('a variable');
  reader.expect('=');
  const initial = parseExpression(reader);
  reader.expect(',');
  const variable = reader.name('a variable');
  reader.expect('IN');
  const list = parseExpression(reader);
  reader.expect('|');
  const step = parseExpression(reader);
  reader.expect(')');
  return { kind: 'reduce', accumulator, initial, variable, list, step, ...reader.since(token) };
}
