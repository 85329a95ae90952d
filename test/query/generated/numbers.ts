import { expression } from './expressions.ts';
import { pattern } from './pattern-text.ts';
import {
  atom,
  call,
  compose,
  dares,
  deeper,
  type Expression,
  float,
  integer,
  levels,
  listOf,
  type Scene,
  string,
  variablesOf,
  whateverOrder,
  within,
} from './scene.ts';
import { anyScalar, constant, datePart } from './values.ts';

/** A sum, difference or product. */
function arithmetic(scene: Scene, left: Expression, right: Expression): Expression {
  const [operator, level] = scene.choices.of([
    ['+', levels.sum],
    ['-', levels.sum],
    ['*', levels.product],
  ] as const);
  return compose(level, [within(scene, left, level), ` ${operator} `, within(scene, right, level + 1)]);
}

/** A quotient or a rest, by a number that is not 0. */
function divided(scene: Scene, left: Expression, by: readonly number[]): Expression {
  return compose(levels.product, [
    within(scene, left, levels.product),
    scene.choices.of([' / ', ' % ']),
    constant(scene, scene.choices.of(by)),
  ]);
}

export function integerExpression(scene: Scene): Expression {
  const { choices } = scene;
  const inner = deeper(scene);
  const some = () => expression(inner, integer);
  return choices.branch<Expression>([
    [4, () => arithmetic(inner, some(), some())],
    [2, () => whateverOrder(call('size', expression(inner, listOf(anyScalar(scene)))))],
    [1, () => call('size', expression(inner, string))],
    [1, () => divided(inner, some(), [2, 3, -2])],
    [1, () => compose(levels.sign, ['-', within(inner, some(), levels.part)])],
    [1, () => call(choices.of(['abs', 'sign']), some())],
    [1, () => call('sign', expression(inner, float))],
    [1, () => call('toInteger', choices.once(2) ? expression(inner, float) : some())],
    [1, () => call('toInteger', dares(scene, 3) ? expression(inner, string) : datePart(inner))],
    [2, () => pathLength(scene) ?? some()],
    [2, () => compose(levels.atom, ['COUNT { ', pattern(inner, 'subquery'), ' }'])],
    [1, () => reduced(inner)],
  ]);
}

function pathLength(scene: Scene): Expression | null {
  const paths = variablesOf(scene, 'path');
  return paths.length === 0 ? null : call('length', atom(scene.choices.of(paths).name));
}

function reduced(scene: Scene): Expression {
  const { choices } = scene;
  const [sum, item] = [scene.fresh('s'), scene.fresh('x')];
  const list = expression(scene, listOf(integer));
  const body = deeper(scene, [
    { name: sum, type: integer, loose: false },
    { name: item, type: integer, loose: false },
  ]);
  const step =
    choices.once(2) && !list.loose ? expression(body, integer) : atom(`${sum} + coalesce(${item}, 0)`);
  const first = constant(scene, choices.below(3));
  return whateverOrder(
    compose(levels.atom, [`reduce(${sum} = `, first, `, ${item} IN `, list, ' | ', step, ')']),
  );
}

export function floatExpression(scene: Scene): Expression {
  const { choices } = scene;
  const inner = deeper(scene);
  const some = () => expression(inner, float);
  return choices.branch<Expression>([
    [3, () => arithmetic(inner, some(), some())],
    [2, () => arithmetic(inner, expression(inner, integer), some())],
    [1, () => call(choices.of(['abs', 'ceil', 'floor']), dares(scene, 3) ? some() : call('toFloat', some()))],
    [1, () => call('toFloat', expression(inner, integer))],
    [1, () => call('toFloat', dares(scene, 3) ? expression(inner, string) : datePart(inner))],
    [1, () => call('sqrt', call('abs', some()))],
    [1, () => divided(inner, call('toFloat', some()), [2, 0.5, -4])],
    [
      1,
      () =>
        compose(levels.power, [
          // What is no number makes other groups of rows in one store than in the other, as documented.
          call('abs', expression(inner, choices.of([integer, float]))),
          ' ^ ',
          constant(scene, choices.of([2, 0.5, 0])),
        ]),
    ],
    [1, () => compose(levels.sign, ['-', within(inner, some(), levels.part)])],
  ]);
}
