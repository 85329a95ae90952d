import { holds } from '../../cypher/expression-parts.ts';
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
  return holds(expression, (part) => part.kind === 'call' && isAggregate(part.name));
}
