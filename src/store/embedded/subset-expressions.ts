import type { CaseExpression, Expression, LabelCheck, MapProjection, Pattern } from '../../cypher/syntax.ts';
import type { QueryParameter } from '../graph-store.ts';
import { typeOfCall } from './subset-calls.ts';
import { checkCondition, checkEquality } from './subset-comparisons.ts';
import {
  typeOfComprehension,
  typeOfIndex,
  typeOfQuantifier,
  typeOfReduce,
  typeOfSlice,
} from './subset-lists.ts';
import { typeOfBinary, typeOfComparison, typeOfUnary } from './subset-operators.ts';
import { checkPatterns, typeOfPatternComprehension } from './subset-patterns.ts';
import { typeOfProperty } from './subset-properties.ts';
import { asCondition, asValue, refuse, type Scene } from './subset-scene.ts';
import {
  describe,
  isElement,
  join,
  keysFault,
  listOf,
  natural,
  nothing,
  plain,
  remade,
  typeOfConstant,
  type ValueType,
} from './subset-types.ts';

/**
 * Tells what kind of value an expression gives, and refuses it where the engine would give another one than Neo4j.
 * @param tested Whether its value is only tested for being true, so that a pattern may stand for it.
 * @throws NewsgraphError `QUERY_INVALID`
 */
export function typeOf(expression: Expression, scene: Scene, tested = false): ValueType {
  switch (expression.kind) {
    case 'literal':
      return typeOfConstant(expression.value, expression.fractional);
    case 'parameter': {
      const value = scene.parameters[expression.name];
      if (value === undefined) return refuse(expression, 'the parameter is not given');
      refuseKeys(expression, keysWithin(value));
      return typeOfConstant(value);
    }
    case 'variable':
      return variable(expression, expression.name, scene);
    case 'list': {
      const types = expression.items.map((item) => typeOf(item, asValue(scene)));
      const filled = types.length > 0 ? { filled: true } : {};
      return listOf(types.reduce(join, plain('null')), filled);
    }
    case 'map': {
      refuseKeys(expression, [expression.entries.map(([name]) => name)]);
      const fields = expression.entries.map(
        ([name, value]) => [name, typeOf(value, asValue(scene))] as const,
      );
      return { ...plain('map'), fields: Object.fromEntries(fields) };
    }
    case 'projection':
      return typeOfProjection(expression, scene);
    case 'property':
    case 'index':
      return typeOfIndex(expression, scene);
    case 'slice':
      return typeOfSlice(expression, scene);
    case 'call':
      return typeOfCall(expression, scene);
    case 'unary':
      return typeOfUnary(expression, scene);
    case 'binary':
      return typeOfBinary(expression, scene);
    case 'comparison':
      return typeOfComparison(expression, scene);
    case 'labels':
      return typeOfLabelCheck(expression, scene);
    case 'case':
      return typeOfCase(expression, scene);
    case 'comprehension':
      return typeOfComprehension(expression, scene);
    case 'quantifier':
      return typeOfQuantifier(expression, scene);
    case 'reduce':
      return typeOfReduce(expression, scene);
    case 'patternComprehension':
      return typeOfPatternComprehension(expression, scene);
    case 'pattern':
      if (!tested)
        refuse(expression, 'a pattern can only be tested, as in WHERE: write EXISTS { } around it');
      checkPlace(expression, [expression.pattern], null, scene);
      checkPatterns([expression.pattern], scene, false);
      return plain('boolean');
    case 'subquery': {
      checkPlace(expression, expression.patterns, expression.where, scene);
      const inner = checkPatterns(expression.patterns, { ...scene, isColumn: false }, true);
      if (expression.where !== null)
        checkCondition(expression.where, typeOf(expression.where, asCondition(inner), true));
      return expression.name === 'COUNT' ? natural() : plain('boolean');
    }
  }
}

/** Refuses patterns where the engine cannot look for them, or looks for something else. */
function checkPlace(
  place: Expression,
  patterns: readonly Pattern[],
  where: Expression | null,
  scene: Scene,
): void {
  if (scene.isInPattern)
    refuse(
      place,
      'another pattern within a list of what a pattern finds is wrong here: write CALL { WITH a MATCH .. WHERE .. RETURN collect(x) AS found }',
    );
  if (!scene.isRepeated) return;
  const [pattern] = patterns;
  const isSimple =
    where === null && patterns.length === 1 && pattern?.edges.length === 1 && isPlain(pattern, scene);
  if (!isSimple)
    refuse(
      place,
      'within a list only (n)-[:TYPE]-(:Label) with a known n can be looked for here: name more in a WITH first',
    );
}

function isPlain({ nodes, edges }: Pattern, { variables }: Scene): boolean {
  const known = nodes.filter(({ variable: name }) => name !== null && variables.has(name));
  return (
    known.length > 0 &&
    known.every(({ labels }) => labels.length === 0) &&
    [...nodes, ...edges].every(({ properties }) => properties === null) &&
    edges.every(({ range, where, variable: name }) => range === null && where === null && name === null)
  );
}

function refuseKeys(place: Expression, maps: readonly (readonly string[])[]): void {
  for (const keys of maps) {
    const fault = keysFault(keys);
    if (fault !== null) refuse(place, fault);
  }
}

/** The keys of every map in a parameter. */
function keysWithin(value: QueryParameter): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value as Readonly<Record<string, QueryParameter>>).flatMap(keysWithin);
  return Array.isArray(value) ? inner : [Object.keys(value), ...inner];
}

/** The type of a variable, which has to be known. */
function variable(place: Expression, name: string, { variables }: Scene): ValueType {
  return variables.get(name) ?? refuse(place, `there is no ${name} here`);
}

function typeOfProjection(expression: MapProjection, scene: Scene): ValueType {
  const of = variable(expression, expression.variable, scene);
  if (of.kind !== 'node' && of.kind !== 'relationship' && of.kind !== 'map')
    return refuse(
      expression,
      `properties are taken of a node, a relationship or a map, and this is ${describe(of)}`,
    );
  if (of.nullable)
    refuse(
      expression,
      'a null would turn into a map of nulls here: keep it out with WHERE, or return the properties one by one',
    );
  const entries = expression.entries.map(([name, value]) => [name, typeOf(value, asValue(scene))] as const);
  refuseKeys(expression, [[...expression.properties, ...entries.map(([name]) => name)]]);
  if (expression.properties.includes('*')) return plain('map');
  const own = expression.properties.map((name) => [name, of.fields?.[name] ?? typeOfProperty(name)] as const);
  return { ...plain('map'), fields: Object.fromEntries([...own, ...entries]) };
}

function typeOfLabelCheck(expression: LabelCheck, scene: Scene): ValueType {
  const type = typeOf(expression.of, asValue(scene));
  if (type.kind !== 'node') refuse(expression, `only a node has labels, and this is ${describe(type)}`);
  return plain('boolean', type.nullable);
}

function typeOfCase(expression: CaseExpression, scene: Scene): ValueType {
  const { subject, branches, otherwise } = expression;
  const tested = subject === null ? null : typeOf(subject, asValue(scene));
  for (const { when } of branches) {
    if (tested === null) checkCondition(when, typeOf(when, asCondition(scene), true));
    else checkEquality(when, tested, typeOf(when, asValue(scene)));
  }
  const results = [...branches.map(({ result }) => result), ...(otherwise === null ? [] : [otherwise])];
  const types = results.map((result) => {
    const type = typeOf(result, scene);
    refuseElement(result, type);
    return type;
  });
  return remade([...types, ...(otherwise === null ? [nothing] : [])].reduce(join));
}

/** Refuses a node, relationship or path where the engine loses what it is. */
export function refuseElement(place: Expression, type: ValueType): void {
  if (isElement(type))
    refuse(
      place,
      'a node or relationship turns into a bare number in this place: choose between its properties instead',
    );
}
