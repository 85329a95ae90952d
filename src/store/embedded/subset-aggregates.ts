import type { CallExpression, Expression } from '../../cypher/syntax.ts';
import { refuse } from './subset-scene.ts';
import { describe, isNumeric, listOf, natural, nothing, plain, type ValueType } from './subset-types.ts';

/** Functions that make one value of many rows. */
const aggregates = new Set(['COUNT', 'COLLECT', 'MIN', 'MAX', 'AVG', 'SUM', 'STDEVP']);

export function isAggregate(name: string): boolean {
  return aggregates.has(name);
}

/** The type of an aggregate. Refuses what the engine gets wrong. */
export function typeOfAggregate(call: CallExpression, types: readonly ValueType[]): ValueType {
  const [type = nothing] = types;
  if (call.star) return natural();
  if (types.length !== 1) return refuse(call, 'it takes one argument');
  switch (call.name) {
    case 'COUNT':
      return natural();
    case 'COLLECT':
      return listOf({ ...type, nullable: false });
    case 'MIN':
    case 'MAX':
      return extreme(call, type);
    default: {
      if (!isNumeric(type) && type.kind !== 'null')
        refuse(call, `it takes numbers, and this is ${describe(type)}`);
      if (call.name !== 'SUM') return plain('float', true);
      const { constant, ...sum } = type;
      return { ...sum, nullable: true };
    }
  }
}

function extreme(call: CallExpression, type: ValueType): ValueType {
  if (['node', 'relationship', 'path'].includes(type.kind))
    refuse(
      call,
      'a node or relationship turns into a bare number in this place: choose between its properties instead',
    );
  if (!isNumeric(type) && !['string', 'boolean', 'null'].includes(type.kind))
    refuse(call, `it takes numbers or strings here, and this is ${describe(type)}`);
  const { constant, ...one } = type;
  return { ...one, nullable: true };
}

/** Whether an aggregate is in it, however deep. */
export function holdsAggregate(expression: Expression): boolean {
  if (expression.kind === 'call' && isAggregate(expression.name)) return true;
  return partsOf(expression).some(holdsAggregate);
}

/** The expressions right within an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'pattern':
    case 'subquery':
      return [];
    case 'list':
      return expression.items;
    case 'map':
    case 'projection':
      return expression.entries.map(([, value]) => value);
    case 'property':
    case 'index':
      return [expression.of, expression.key];
    case 'slice':
      return [expression.of, expression.from, expression.to].filter((part) => part !== null);
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'comparison':
      return expression.operands;
    case 'labels':
      return [expression.of];
    case 'case':
      return [
        ...(expression.subject === null ? [] : [expression.subject]),
        ...expression.branches.flatMap(({ when, result }) => [when, result]),
        ...(expression.otherwise === null ? [] : [expression.otherwise]),
      ];
    case 'comprehension':
      return [expression.list, expression.where, expression.result].filter((part) => part !== null);
    case 'quantifier':
      return [expression.list, expression.where];
    case 'reduce':
      return [expression.initial, expression.list, expression.step];
    case 'patternComprehension':
      return [expression.where, expression.result].filter((part) => part !== null);
  }
}
