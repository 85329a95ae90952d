import type {
  AccessExpression,
  ComprehensionExpression,
  Expression,
  QuantifierExpression,
  ReduceExpression,
  SliceExpression,
} from '../../cypher/syntax.ts';
import { isAggregate } from './subset-aggregates.ts';
import { checkCondition } from './subset-comparisons.ts';
import { typeOf } from './subset-expressions.ts';
import { checkedWhere, propertyOf } from './subset-facts.ts';
import { typeOfProperty } from './subset-properties.ts';
import { asValue, presenceOf, refuse, type Scene, withVariables } from './subset-scene.ts';
import { describe, join, listOf, nothing, plain, remade, type ValueType } from './subset-types.ts';

/** The type of what a list holds, of an expression that has to give a list. */
export function itemsOf(list: Expression, type: ValueType): ValueType {
  if (type.kind === 'null') return nothing;
  if (type.kind !== 'list') return refuse(list, `a list is expected here, and this is ${describe(type)}`);
  return type.items ?? plain('any', true);
}

/** Refuses to take items by their place where it differs from store to store. */
export function refuseUnordered(place: Expression, type: ValueType): void {
  if (type.unordered)
    refuse(
      place,
      'the order of labels() and keys() differs from store to store: write x IN labels(n), or n.kind',
    );
}

/** Refuses to take a node or relationship out of a list that holds only its number. */
export function refuseBare(place: Expression, type: ValueType): void {
  if (type.items?.bare)
    refuse(
      place,
      'nodes and relationships in a list that was made anew are lost when they are taken out: UNWIND the list, or make one of their properties',
    );
}

function refuseAggregate(list: Expression): void {
  if (list.kind === 'call' && isAggregate(list.name))
    refuse(list, 'nothing can be taken out of an aggregate in place here: name it in a WITH first');
}

export function typeOfIndex(expression: AccessExpression, scene: Scene): ValueType {
  const of = typeOf(expression.of, asValue(scene));
  const key = typeOf(expression.key, asValue(scene));
  const nullable = of.nullable || key.nullable;
  switch (of.kind) {
    case 'null':
      return nothing;
    case 'list':
      if (expression.kind === 'property' || (key.kind !== 'integer' && key.kind !== 'null'))
        return refuse(expression, 'an item of a list is taken by a whole number');
      refuseUnordered(expression, of);
      refuseAggregate(expression.of);
      refuseBare(expression, of);
      return { ...(of.items ?? plain('any')), nullable: true };
    case 'node':
    case 'relationship':
    case 'map': {
      if (key.kind !== 'string' && key.kind !== 'null')
        return refuse(expression, `a property is taken by its name, and this is ${describe(key)}`);
      const type = typeOfField(of, key.constant);
      const property = propertyOf(expression);
      const isPresent = property !== null && scene.facts.has(presenceOf(property.name, property.key));
      return { ...type, nullable: !isPresent && (nullable || type.nullable) };
    }
    default:
      return refuse(expression, `${describe(of)} has no properties or items`);
  }
}

function typeOfField(of: ValueType, name: ValueType['constant']): ValueType {
  if (typeof name !== 'string') return plain('any', true);
  return of.fields === undefined ? typeOfProperty(name) : (of.fields[name] ?? nothing);
}

export function typeOfSlice(expression: SliceExpression, scene: Scene): ValueType {
  const of = typeOf(expression.of, asValue(scene));
  itemsOf(expression, of);
  refuseUnordered(expression, of);
  refuseAggregate(expression.of);
  for (const bound of [expression.from, expression.to]) {
    if (bound === null) continue;
    const type = typeOf(bound, asValue(scene));
    if (type.kind !== 'integer' || type.nullable || type.natural !== true)
      refuse(
        expression,
        'a bound that may be negative or null gives a wrong slice here: for the last items write reverse(reverse(x)[..2])',
      );
  }
  const { filled, stored, constant, ...rest } = of;
  return rest;
}

export function typeOfComprehension(expression: ComprehensionExpression, scene: Scene): ValueType {
  const list = typeOf(expression.list, asValue(scene));
  const items = itemsOf(expression.list, list);
  const inner = repeated(scene, [[expression.variable, items]]);
  const found = expression.where === null ? inner : checkedWhere(expression.where, inner);
  const kept = found.variables.get(expression.variable) ?? items;
  const result = expression.result === null ? kept : typeOf(expression.result, found);
  return listOf(remade(result), {
    nullable: list.nullable,
    ...(list.unordered ? { unordered: true } : {}),
    ...(list.filled && expression.where === null ? { filled: true } : {}),
  });
}

export function typeOfQuantifier(expression: QuantifierExpression, scene: Scene): ValueType {
  const list = typeOf(expression.list, asValue(scene));
  const inner = repeated(scene, [[expression.variable, itemsOf(expression.list, list)]]);
  const type = typeOf(expression.where, inner, true);
  checkCondition(expression.where, type);
  // Where it is only asked whether all of it is true, any() and all() may be false instead of null.
  const matters = !scene.nullIsFalse || expression.name === 'NONE' || expression.name === 'SINGLE';
  if (type.nullable && matters)
    refuse(
      expression,
      'a condition that may be null gives a wrong result here: write coalesce(condition, false)',
    );
  return plain('boolean', list.nullable || type.nullable);
}

export function typeOfReduce(expression: ReduceExpression, scene: Scene): ValueType {
  const list = typeOf(expression.list, asValue(scene));
  refuseUnordered(expression.list, list);
  const items = itemsOf(expression.list, list);
  const first = { ...typeOf(expression.initial, asValue(scene)) };
  // What a step makes of the value so far is the value so far of the next step.
  let sum = withoutConstant(first);
  for (let turn = 0; turn < 3; turn++) {
    const inner = repeated(scene, [
      [expression.accumulator, sum],
      [expression.variable, items],
    ]);
    sum = join(sum, withoutConstant(typeOf(expression.step, inner)));
  }
  return remade({ ...sum, nullable: sum.nullable || list.nullable });
}

/** What is asked for every item. */
function repeated(scene: Scene, variables: Iterable<readonly [string, ValueType]>): Scene {
  return withVariables({ ...asValue(scene), isRepeated: true }, variables);
}

function withoutConstant({ constant, form, ...type }: ValueType): ValueType {
  return type;
}
