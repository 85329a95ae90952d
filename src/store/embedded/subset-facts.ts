import type { Expression } from '../../cypher/syntax.ts';
import { checkCondition } from './subset-comparisons.ts';
import { typeOf } from './subset-expressions.ts';
import { asCondition, differenceOf, presenceOf, type Scene } from './subset-scene.ts';

/** Checks what stands after WHERE, and gives the scene in which it holds. */
export function checkedWhere(where: Expression, scene: Scene): Scene {
  checkCondition(where, typeOf(where, asCondition(scene), true));
  return learnFrom(where, scene);
}

/** What is known besides, where a condition holds: which nodes are not the same, and what is not null. */
export function learnFrom(condition: Expression, scene: Scene): Scene {
  if (condition.kind === 'binary' && condition.operator === 'AND')
    return learnFrom(condition.right, learnFrom(condition.left, scene));
  if (condition.kind === 'unary' && condition.operator === 'IS NOT NULL')
    return withPresent(condition.operand, scene);
  if (condition.kind === 'unary' && condition.operator === 'NOT') {
    const { operand } = condition;
    const isEquality = operand.kind === 'comparison' && operand.operators.join() === '=';
    return isEquality ? learnFrom({ ...operand, operators: ['<>'] }, scene) : scene;
  }
  if (condition.kind !== 'comparison' || !['<>', '<', '>'].includes(condition.operators.join())) return scene;
  const [a, b] = condition.operands.map((operand) => nodeOf(operand, scene));
  if (a === undefined || b === undefined) return scene;
  return withFact(scene, differenceOf(a, b));
}

/** The scene in which a variable, or a property of one, is not null. */
function withPresent(operand: Expression, scene: Scene): Scene {
  const type = operand.kind === 'variable' ? scene.variables.get(operand.name) : undefined;
  if (operand.kind === 'variable' && type !== undefined)
    return {
      ...scene,
      variables: new Map([...scene.variables, [operand.name, { ...type, nullable: false }]]),
    };
  const property = propertyOf(operand);
  return property === null ? scene : withFact(scene, presenceOf(property.name, property.key));
}

/** The variable and the name of what is a property of a variable. */
export function propertyOf(expression: Expression): { readonly name: string; readonly key: string } | null {
  if (expression.kind !== 'property' || expression.of.kind !== 'variable') return null;
  return { name: expression.of.name, key: String(expression.key.kind === 'literal' && expression.key.value) };
}

function withFact(scene: Scene, fact: string): Scene {
  return { ...scene, facts: new Set([...scene.facts, fact]) };
}

/** The node that an expression stands for, by itself or by its id. */
function nodeOf(expression: Expression, { variables }: Scene): string | undefined {
  const property = propertyOf(expression);
  const name = expression.kind === 'variable' ? expression.name : property?.key === 'id' ? property.name : '';
  return variables.get(name)?.kind === 'node' ? name : undefined;
}
