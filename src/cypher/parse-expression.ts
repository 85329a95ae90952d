import { parseAtom } from './parse-atom.ts';
import { refusal } from './read-only.ts';
import type { BinaryOperator, ComparisonExpression, Expression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

type Level = (reader: TokenReader) => Expression;

const comparisons = ['=', '<>', '<=', '>=', '<', '>'] as const;

/** Reads an expression. Operators bind as in the levels below, from the loosest. */
export function parseExpression(reader: TokenReader): Expression {
  return parseOr(reader);
}

const parseOr = leftToRight(['OR'], (reader) => parseXor(reader));
const parseXor = leftToRight(['XOR'], (reader) => parseAnd(reader));
const parseAnd = leftToRight(['AND'], (reader) => parseNot(reader));
const parseSum = leftToRight(['+', '-'], (reader) => parseProduct(reader));
const parseProduct = leftToRight(['*', '/', '%'], (reader) => parsePower(reader));
const parsePower = leftToRight(['^'], (reader) => parseSign(reader));

function leftToRight(operators: readonly BinaryOperator[], operand: Level): Level {
  return (reader) => {
    const token = reader.token() ?? reader.fail('an expression');
    let left = operand(reader);
    for (;;) {
      const operator = operators.find((one) => one === reader.key());
      if (operator === undefined) return left;
      const place = reader.next();
      const right = operand(reader);
      if (operator === '^' && reader.key() === '^')
        throw refusal(place, 'a chain of powers is grouped differently in some stores: set brackets');
      left = { kind: 'binary', operator, left, right, ...reader.since(token), token: place };
    }
  };
}

function parseNot(reader: TokenReader): Expression {
  if (reader.key() !== 'NOT') return parseComparison(reader);
  const token = reader.next();
  const operand = parseNot(reader);
  return { kind: 'unary', operator: 'NOT', operand, ...reader.since(token) };
}

function parseComparison(reader: TokenReader): Expression {
  const token = reader.token() ?? reader.fail('an expression');
  const operands = [parsePredicate(reader)];
  const operators: ComparisonExpression['operators'][number][] = [];
  for (;;) {
    const operator = comparisons.find((one) => one === reader.key());
    if (operator === undefined) break;
    reader.next();
    operators.push(operator);
    operands.push(parsePredicate(reader));
  }
  if (operators.length === 0) return operands[0]!;
  return { kind: 'comparison', operators, operands, ...reader.since(token) };
}

function parsePredicate(reader: TokenReader): Expression {
  const token = reader.token() ?? reader.fail('an expression');
  const left = parseSum(reader);
  const place = reader.token();
  if (place === undefined) return left;
  if (reader.take('IS')) {
    const operator = reader.take('NOT') ? 'IS NOT NULL' : 'IS NULL';
    reader.expect('NULL');
    return { kind: 'unary', operator, operand: left, ...reader.since(token) };
  }
  const operator = takeWordOperator(reader);
  if (operator === null) return left;
  const right = parseSum(reader);
  return { kind: 'binary', operator, left, right, ...reader.since(token), token: place };
}

function takeWordOperator(reader: TokenReader): BinaryOperator | null {
  if (reader.take('STARTS', 'WITH')) return 'STARTS WITH';
  if (reader.take('ENDS', 'WITH')) return 'ENDS WITH';
  if (reader.take('CONTAINS')) return 'CONTAINS';
  if (reader.take('IN')) return 'IN';
  return reader.take('=~') ? '=~' : null;
}

function parseSign(reader: TokenReader): Expression {
  const operator = reader.key();
  if (operator !== '-' && operator !== '+') return parseParts(reader);
  const token = reader.next();
  const operand = parseSign(reader);
  return { kind: 'unary', operator, operand, ...reader.since(token) };
}

/** What is taken out of a value: properties, elements, slices, and whether it has labels. */
function parseParts(reader: TokenReader): Expression {
  const token = reader.token() ?? reader.fail('an expression');
  let of = parseAtom(reader);
  for (;;) {
    const place = reader.token();
    if (place === undefined) return of;
    if (reader.take('.')) {
      const start = reader.token() ?? place;
      const value = reader.name('a property');
      const key = { kind: 'literal', value, fractional: false, ...reader.since(start) } as const;
      of = { kind: 'property', of, key, ...reader.since(token), token: start };
    } else if (reader.key() === '[') of = parseIndex(reader, of);
    else if (reader.key() === ':' && of.kind !== 'map') {
      const labels: string[] = [];
      while (reader.take(':')) labels.push(reader.name('a label'));
      // Within a list a bar stands before what is made of its items.
      const isBar = reader.key() === '|' && reader.enclosing() === '[';
      if (['|', '&', '!'].includes(reader.key()) && !isBar)
        throw refusal(reader.next(), 'alternatives of labels are not known here: write n:A OR n:B');
      of = { kind: 'labels', of, labels, ...reader.since(token) };
    } else return of;
  }
}

function parseIndex(reader: TokenReader, of: Expression): Expression {
  const token = reader.expect('[');
  const place = () => ({ ...reader.since(token), start: of.start });
  const from = reader.key() === '..' ? null : parseExpression(reader);
  if (reader.take('..')) {
    const to = reader.key() === ']' ? null : parseExpression(reader);
    reader.expect(']');
    return { kind: 'slice', of, from, to, ...place() };
  }
  reader.expect(']');
  return { kind: 'index', of, key: from!, ...place() };
}
