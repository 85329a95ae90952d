import { booleanExpression } from './booleans.ts';
import { listExpression } from './lists.ts';
import { mapExpression } from './maps.ts';
import { floatExpression, integerExpression } from './numbers.ts';
import {
  atom,
  boolean,
  call,
  compose,
  dares,
  deeper,
  type Expression,
  firm,
  integer,
  levels,
  listOf,
  type Scene,
  sameType,
  type Type,
  variablesOf,
  within,
} from './scene.ts';
import { stringExpression } from './strings.ts';
import { anyScalar, constant, drawValue, parameter, propertyOf } from './values.ts';

/** An expression of a type. At times one of another type, which is for the stores to refuse. */
export function expression(scene: Scene, type: Type): Expression {
  const { choices } = scene;
  if (dares(scene, 25)) return expression(scene, anyScalar(scene));
  if (choices.once(50)) return atom('null');
  if (scene.depth <= 0) return leaf(scene, type);
  return choices.branch([
    [5, () => leaf(scene, type)],
    [8, () => operation(scene, type)],
    [1, () => choice(scene, type)],
  ]);
}

/** One that holds no other. */
function leaf(scene: Scene, type: Type): Expression {
  const { choices } = scene;
  const variables = firm(scene).filter((variable) => sameType(variable.type, type));
  if (type.kind === 'node' || type.kind === 'relationship' || type.kind === 'path')
    return (
      element(scene, type.kind) ?? (variables.length === 0 ? atom('null') : atom(choices.of(variables).name))
    );
  const known = () => constant(scene, drawValue(scene, type));
  return choices.branch([
    [5, () => propertyOf(scene, type) ?? known()],
    [3, () => (variables.length === 0 ? known() : atom(choices.of(variables).name))],
    [2, known],
  ]);
}

/** A node or relationship that another one leads to; at times, and where there is one. */
export function element(scene: Scene, kind: 'node' | 'relationship' | 'path'): Expression | null {
  const { choices } = scene;
  if (!choices.once(3)) return null;
  const edges = variablesOf(scene, 'relationship');
  const paths = variablesOf(scene, 'path');
  const at = choices.below(3);
  if (kind === 'node' && edges.length > 0 && choices.once(2))
    return atom(`${choices.of(['startNode', 'endNode'])}(${choices.of(edges).name})`);
  if (kind === 'path' || paths.length === 0) return null;
  const list = `${kind === 'node' ? 'nodes' : 'relationships'}(${choices.of(paths).name})`;
  return choices.of([atom(`head(${list})`), atom(`last(${list})`), compose(levels.part, [`${list}[${at}]`])]);
}

function operation(scene: Scene, type: Type): Expression {
  switch (type.kind) {
    case 'integer':
      return integerExpression(scene);
    case 'float':
      return floatExpression(scene);
    case 'string':
      return stringExpression(scene);
    case 'boolean':
      return booleanExpression(scene);
    case 'list':
      return listExpression(scene, type.of);
    case 'map':
      return mapExpression(scene, type.fields);
    default:
      return leaf(scene, type);
  }
}

/** What may have any type: CASE, coalesce, and what is taken out of a list or a map. */
function choice(scene: Scene, type: Type): Expression {
  const { choices } = scene;
  const inner = deeper(scene);
  const any = () => expression(inner, type);
  return choices.branch([
    [2, () => call('coalesce', any(), any())],
    [2, () => searchedCase(inner, any)],
    [1, () => simpleCase(inner, any)],
    [2, () => takenOut(inner, type)],
  ]);
}

function searchedCase(scene: Scene, any: () => Expression): Expression {
  const { choices } = scene;
  const branch = () => [' WHEN ', expression(scene, boolean), ' THEN ', any()];
  const more = choices.once(3) ? branch() : [];
  const otherwise = choices.once(4) ? [] : [' ELSE ', any()];
  return compose(levels.atom, ['CASE', ...branch(), ...more, ...otherwise, ' END']);
}

function simpleCase(scene: Scene, any: () => Expression): Expression {
  const tested = anyScalar(scene);
  const side = () => within(scene, expression(scene, tested), levels.comparison);
  return compose(levels.atom, ['CASE ', side(), ' WHEN ', side(), ' THEN ', any(), ' ELSE ', any(), ' END']);
}

function takenOut(scene: Scene, type: Type): Expression {
  const list = within(scene, expression(scene, listOf(type)), levels.part);
  if (list.loose) return leaf(scene, type);
  return scene.choices.branch([
    [2, () => call('head', list)],
    [1, () => call('last', list)],
    [2, () => compose(levels.part, [list, '[', expression(scene, integer), ']'])],
    [1, () => compose(levels.part, [within(scene, mapExpression(scene, { k: type }), levels.part), '.k'])],
    [1, () => compose(levels.part, [within(scene, mapExpression(scene, { k: type }), levels.part), "['k']"])],
    [
      1,
      () => compose(levels.part, [parameter(scene, { a: [{ b: drawValue(scene, type) }, null] }), '.a[0].b']),
    ],
  ]);
}
