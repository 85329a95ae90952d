import type { BinaryExpression, ComparisonExpression, Placed, UnaryExpression } from '../../cypher/syntax.ts';
import { checkCondition, checkEquality, checkOrder } from './subset-comparisons.ts';
import { typeOf } from './subset-expressions.ts';
import { regexFault } from './subset-regex.ts';
import { asValue, refuse, type Scene } from './subset-scene.ts';
import { describe, isNumeric, join, listOf, plain, remade, type ValueType } from './subset-types.ts';

export function typeOfUnary(expression: UnaryExpression, scene: Scene): ValueType {
  const { operator, operand } = expression;
  if (operator === 'IS NULL' || operator === 'IS NOT NULL') {
    typeOf(operand, asValue(scene));
    return plain('boolean');
  }
  if (operator === 'NOT') {
    const type = typeOf(operand, asValue(scene), true);
    checkCondition(operand, type);
    return plain('boolean', type.nullable);
  }
  const type = number(expression, typeOf(operand, asValue(scene)), operator);
  const { constant } = type;
  if (operator === '+') return type;
  if (typeof constant === 'number') return { ...plain(type.kind), constant: -constant };
  return plain(type.kind, type.nullable);
}

export function typeOfComparison(expression: ComparisonExpression, scene: Scene): ValueType {
  const types = expression.operands.map((operand) => typeOf(operand, asValue(scene)));
  expression.operators.forEach((operator, index) => {
    const check = operator === '=' || operator === '<>' ? checkEquality : checkOrder;
    check(expression, types[index]!, types[index + 1]!);
  });
  return plain(
    'boolean',
    types.some((type) => type.nullable),
  );
}

export function typeOfBinary(expression: BinaryExpression, scene: Scene): ValueType {
  const { operator, left, right } = expression;
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR') {
    const inner = operator === 'XOR' ? asValue(scene) : scene;
    const types = [left, right].map((side) => {
      const type = typeOf(side, inner, true);
      checkCondition(side, type);
      return type;
    });
    return plain(
      'boolean',
      types.some((type) => type.nullable),
    );
  }
  const [a, b] = [typeOf(left, asValue(scene)), typeOf(right, asValue(scene))];
  const nullable = a.nullable || b.nullable;
  switch (operator) {
    case 'IN':
      return typeOfMembership(expression, a, b, scene);
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      return plain('boolean', nullable || a.kind !== 'string' || b.kind !== 'string');
    case '=~':
      checkMatch(expression, a, b);
      return plain('boolean', nullable);
    case '+':
      return typeOfSum(expression, a, b);
    default:
      return typeOfArithmetic(expression, a, b);
  }
}

function typeOfMembership(
  place: BinaryExpression,
  item: ValueType,
  list: ValueType,
  scene: Scene,
): ValueType {
  if (list.kind === 'null') return plain('boolean', true);
  if (list.kind !== 'list' || list.items === undefined)
    return refuse(place, `IN takes a list, and this is ${describe(list)}`);
  checkEquality(place, item, list.items);
  const nullable = item.nullable || list.nullable || list.items.nullable;
  if (item.nullable && list.filled !== true && !scene.nullIsFalse)
    refuse(place, 'null IN [] is null here, not false: write coalesce(x IN list, false)');
  return plain('boolean', nullable);
}

function checkMatch(place: BinaryExpression, text: ValueType, pattern: ValueType): void {
  if (text.kind !== 'string' && text.kind !== 'null')
    refuse(place, `=~ takes a string, and this is ${describe(text)}`);
  const { constant } = pattern;
  const fault =
    typeof constant === 'string'
      ? regexFault(constant)
      : 'a regular expression must stand in the query or in a parameter';
  if (fault !== null) refuse(place, fault);
}

function typeOfSum(place: BinaryExpression, a: ValueType, b: ValueType): ValueType {
  const nullable = a.nullable || b.nullable;
  if (a.kind === 'list' || b.kind === 'list') {
    if (a.kind === 'null' || b.kind === 'null') return { ...(a.kind === 'null' ? b : a), nullable: true };
    if (a.kind !== b.kind)
      return refuse(place, 'a list plus a single value is null here: write the value as a list, [x]');
    return listOf(remade(join(a.items ?? plain('any'), b.items ?? plain('any'))), {
      nullable,
      ...(a.filled || b.filled ? { filled: true } : {}),
      ...(a.unordered || b.unordered ? { unordered: true } : {}),
    });
  }
  if (a.kind === 'string' || b.kind === 'string') {
    const other = a.kind === 'string' ? b : a;
    if (other.kind !== 'string' && other.kind !== 'null')
      refuse(place, `a string plus ${describe(other)} is null here: convert it with toString()`);
    return plain('string', nullable);
  }
  return typeOfArithmetic(place, a, b);
}

function typeOfArithmetic(place: BinaryExpression, left: ValueType, right: ValueType): ValueType {
  const { operator } = place;
  const [a, b] = [number(place, left, operator), number(place, right, operator)];
  const nullable = a.nullable || b.nullable;
  if (operator === '^') return plain('float', nullable);
  const kinds = [a.kind, b.kind];
  if (operator === '/' && kinds.includes('number') && !kinds.includes('float'))
    refuse(
      place,
      'what is whole in one store may be a fraction in another, and divides differently: write toFloat(x)',
    );
  const divides = operator === '/' || operator === '%';
  if (divides && isFractional(a) && !isFractional(b) && !isCertain(b))
    refuse(
      place,
      'other stores stop where a fraction is divided by a whole 0: write toFloat(x) for the divisor, too',
    );
  if (kinds.includes('float')) return plain('float', nullable);
  if (kinds.includes('number')) return plain('number', nullable);
  if (kinds.includes('null')) return plain(a.kind === 'null' ? b.kind : a.kind, true);
  const grows = operator === '+' || operator === '*' || operator === '/' || operator === '%';
  return { ...plain('integer', nullable), ...(grows && a.natural && b.natural ? { natural: true } : {}) };
}

function isFractional({ kind }: ValueType): boolean {
  return kind === 'float' || kind === 'number';
}

/** Whether it is a number that is known, and not 0. */
function isCertain({ constant }: ValueType): boolean {
  return typeof constant === 'number' && constant !== 0;
}

function number(place: Placed, type: ValueType, operator: string): ValueType {
  if (!isNumeric(type) && type.kind !== 'null')
    refuse(place, `${operator} takes numbers, and this is ${describe(type)}`);
  return type;
}
