import { expression } from './expressions.ts';
import { patternList } from './pattern-text.ts';
import {
  atom,
  boolean,
  call,
  compose,
  dares,
  deeper,
  type Expression,
  integer,
  levels,
  listOf,
  type Scene,
  sameType,
  string,
  type Type,
  variablesOf,
  within,
} from './scene.ts';
import { anyScalar, constant, propertyOf } from './values.ts';

/** A list with items of a type. */
export function listExpression(scene: Scene, of: Type): Expression {
  const { choices } = scene;
  const inner = deeper(scene);
  const list = () => expression(inner, listOf(of));
  return choices.branch<Expression>([
    [2, () => written(inner, of)],
    [4, () => comprehension(inner, of)],
    [2, () => sum(inner, list(), dares(scene, 3) ? expression(inner, of) : list())],
    [1, () => ordered(list(), (one) => call(choices.of(['reverse', 'tail']), one))],
    [2, () => ordered(within(inner, list(), levels.part), (one) => slice(inner, one))],
    [1, () => call('coalesce', propertyOf(inner, listOf(of)) ?? list(), atom('[]'))],
    [3, () => ofKind(inner, of) ?? list()],
    [scene.forColumn || dares(scene, 6) ? 2 : 0, () => patternList(inner, of)],
  ]);
}

function written(scene: Scene, of: Type): Expression {
  const items = Array.from({ length: 1 + scene.choices.below(3) }, () => expression(scene, of));
  return compose(levels.atom, ['[', ...items.flatMap((item, at) => (at === 0 ? [item] : [', ', item])), ']']);
}

function sum(scene: Scene, left: Expression, right: Expression): Expression {
  return compose(levels.sum, [within(scene, left, levels.sum), ' + ', within(scene, right, levels.sum + 1)]);
}

/** What depends on the order of a list, unless the list has none. */
function ordered(list: Expression, make: (list: Expression) => Expression): Expression {
  return list.loose ? list : make(list);
}

function slice(scene: Scene, list: Expression): Expression {
  const { choices } = scene;
  const bound = () => (dares(scene, 3) ? expression(scene, integer) : constant(scene, choices.below(4)));
  return compose(
    levels.part,
    choices.branch<(string | Expression)[]>([
      [1, () => [list, '[', bound(), '..', bound(), ']']],
      [1, () => [list, '[', bound(), '..]']],
      [1, () => [list, '[..', bound(), ']']],
    ]),
  );
}

function scalarList(scene: Scene): readonly [Type, Expression] {
  const type = anyScalar(scene);
  return [type, expression(scene, listOf(type))];
}

/** A list of nodes or relationships, at times and where there is one. */
function elementList(scene: Scene): readonly [Type, Expression] | null {
  const { choices } = scene;
  if (!choices.once(2)) return null;
  const held = scene.variables.flatMap(({ name, type, loose }) =>
    type.kind === 'list' && (type.of.kind === 'node' || type.of.kind === 'relationship')
      ? [[type.of, atom(name, loose)] as const]
      : [],
  );
  if (held.length > 0 && choices.once(2)) return choices.of(held);
  const paths = variablesOf(scene, 'path');
  if (paths.length === 0) return null;
  const kind = choices.of(['node', 'relationship'] as const);
  const list = kind === 'node' ? 'nodes' : 'relationships';
  return [{ kind }, atom(`${list}(${choices.of(paths).name})`)];
}

function comprehension(scene: Scene, of: Type): Expression {
  const { choices } = scene;
  const name = scene.fresh('x');
  const [type, list] = elementList(scene) ?? scalarList(scene);
  const body = deeper(scene, [{ name, type, loose: false }]);
  const condition = choices.once(2) ? [' WHERE ', expression(body, boolean)] : [];
  const isPlain = sameType(type, of) && choices.once(3);
  const result = isPlain ? [] : [' | ', expression(body, of)];
  return compose(levels.atom, [`[${name} IN `, list, ...condition, ...result, ']']);
}

/** Lists of strings and whole numbers that come from functions of their own. */
function ofKind(scene: Scene, of: Type): Expression | null {
  const { choices } = scene;
  if (of.kind === 'integer') {
    const step = choices.once(4) ? [constant(scene, choices.of([2, -1, 3]))] : [];
    return call('range', constant(scene, choices.below(3)), constant(scene, choices.below(6)), ...step);
  }
  if (of.kind !== 'string') return null;
  const nodes = variablesOf(scene, 'node');
  if (nodes.length === 0 || choices.once(2))
    return call('split', expression(scene, string), constant(scene, choices.of([' ', '-', 'a'])));
  return { ...call(choices.of(['labels', 'keys']), atom(choices.of(nodes).name)), loose: true };
}
