import type { Expression } from '../../cypher/syntax.ts';
import { pairOf, type Scene, withVariables } from './subset-scene.ts';

/** What is known besides, where a condition holds: which nodes are not the same, and what is not null. */
export function learnFrom(condition: Expression, scene: Scene): Scene {
  if (condition.kind === 'binary' && condition.operator === 'AND')
    return learnFrom(condition.right, learnFrom(condition.left, scene));
  if (condition.kind === 'unary' && condition.operator === 'IS NOT NULL') {
    const { operand } = condition;
    const type = operand.kind === 'variable' ? scene.variables.get(operand.name) : undefined;
    if (operand.kind !== 'variable' || type === undefined) return scene;
    return withVariables(scene, [[operand.name, { ...type, nullable: false }]]);
  }
  if (condition.kind === 'unary' && condition.operator === 'NOT') {
    const { operand } = condition;
    const isEquality = operand.kind === 'comparison' && operand.operators.join() === '=';
    return isEquality ? learnFrom({ ...operand, operators: ['<>'] }, scene) : scene;
  }
  if (condition.kind !== 'comparison' || !['<>', '<', '>'].includes(condition.operators.join())) return scene;
  const [a, b] = condition.operands.map((operand) => nodeOf(operand, scene));
  if (a === undefined || b === undefined) return scene;
  return { ...scene, distinct: new Set([...scene.distinct, pairOf(a, b)]) };
}

/** The node that an expression stands for, by itself or by its id. */
function nodeOf(expression: Expression, { variables }: Scene): string | undefined {
  const isId =
    expression.kind === 'property' && expression.key.kind === 'literal' && expression.key.value === 'id';
  const node = isId ? expression.of : expression;
  return node.kind === 'variable' && variables.get(node.name)?.kind === 'node' ? node.name : undefined;
}
