import { expression } from './expressions.ts';
import {
  atom,
  compose,
  dares,
  deeper,
  type Expression,
  integer,
  levels,
  type Scene,
  type Type,
  variablesOf,
} from './scene.ts';
import { drawValue, parameter } from './values.ts';

/** A map with fields of given types. */
export function mapExpression(scene: Scene, fields: Readonly<Record<string, Type>>): Expression {
  const inner = deeper(scene);
  return scene.choices.branch<Expression>([
    [3, () => written(inner, fields)],
    [scene.forGroup ? 0 : 1, () => parameter(scene, drawValue(scene, { kind: 'map', fields }))],
  ]);
}

function written(scene: Scene, fields: Readonly<Record<string, Type>>): Expression {
  const entries = Object.entries(fields).flatMap(([name, type], at) => [
    `${at === 0 ? '' : ', '}${name}: `,
    expression(scene, type),
  ]);
  return compose(levels.atom, ['{', ...entries, '}']);
}

/** Maps that are returned rather than used: properties and projections of nodes and relationships. */
export function elementMap(scene: Scene): Expression | null {
  const { choices } = scene;
  const found = [...variablesOf(scene, 'node'), ...variablesOf(scene, 'relationship')];
  if (found.length === 0) return null;
  const { name, nullable } = choices.of(found);
  const projects = nullable !== true || dares(scene, 4);
  return choices.branch<Expression>([
    [2, () => atom(`properties(${name})`)],
    [
      projects ? 2 : 0,
      () => compose(levels.atom, [`${name} {.name, .type, extra: `, expression(deeper(scene), integer), '}']),
    ],
    [projects ? 1 : 0, () => atom(`${name} {.*}`)],
    [dares(scene, 2) ? 1 : 0, () => atom(`${name} {name: ${name}.name}`)],
  ]);
}
