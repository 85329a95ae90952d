import type { Expression, Pattern } from './syntax.ts';

/** The expressions right within an expression, those in its patterns included. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
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
      return present(expression.of, expression.from, expression.to);
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
      return present(
        expression.subject,
        ...expression.branches.flatMap(({ when, result }) => [when, result]),
        expression.otherwise,
      );
    case 'comprehension':
      return present(expression.list, expression.where, expression.result);
    case 'quantifier':
      return [expression.list, expression.where];
    case 'reduce':
      return [expression.initial, expression.list, expression.step];
    case 'pattern':
      return partsOfPattern(expression.pattern);
    case 'patternComprehension':
      return [...partsOfPattern(expression.pattern), ...present(expression.where, expression.result)];
    case 'subquery':
      return [...expression.patterns.flatMap(partsOfPattern), ...present(expression.where)];
  }
}

function partsOfPattern({ nodes, edges }: Pattern): readonly Expression[] {
  return [
    ...present(...nodes.map(({ properties }) => properties)),
    ...edges.flatMap(({ properties, where }) => present(properties, where)),
  ];
}

function present(...expressions: readonly (Expression | null)[]): readonly Expression[] {
  return expressions.filter((expression) => expression !== null);
}

/** Whether an expression, or one within it, is such a one. */
export function holds(expression: Expression, test: (part: Expression) => boolean): boolean {
  return test(expression) || partsOf(expression).some((part) => holds(part, test));
}

/** Names of the variables that an expression is about, those included that it gives itself. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  return new Set([...ownNames(expression), ...partsOf(expression).flatMap((part) => [...namesIn(part)])]);
}

/** Names of the variables that an expression is about by itself, not those of its parts. */
export function ownNames(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'variable':
      return [expression.name];
    case 'projection':
      return [expression.variable];
    case 'pattern':
    case 'patternComprehension':
      return namesOfPattern(expression.pattern);
    case 'subquery':
      return expression.patterns.flatMap(namesOfPattern);
    default:
      return [];
  }
}

/** Names of what a pattern finds. */
export function namesOfPattern({ variable, nodes, edges }: Pattern): readonly string[] {
  return [variable, ...[...nodes, ...edges].map((part) => part.variable)].filter((name) => name !== null);
}
