import { expression } from './expressions.ts';
import {
  atom,
  boolean,
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
  type Type,
  variablesOf,
  within,
} from './scene.ts';
import { constant, datePart } from './values.ts';

export function stringExpression(scene: Scene): Expression {
  const { choices } = scene;
  const inner = deeper(scene);
  const some = () => expression(inner, string);
  const count = () => length(inner);
  return choices.branch<Expression>([
    [3, () => call(choices.of(['toLower', 'toUpper', 'trim', 'ltrim', 'rtrim', 'reverse']), some())],
    [3, () => sum(inner, some(), some())],
    [1, () => call('substring', some(), count())],
    [1, () => call('substring', some(), count(), count())],
    [1, () => call(choices.of(['left', 'right']), some(), count())],
    [1, () => call('replace', some(), some(), some())],
    [
      2,
      () =>
        call(
          'toString',
          expression(
            inner,
            choices.of<Type>([integer, boolean, string, ...(dares(scene, 3) ? [float] : [])]),
          ),
        ),
    ],
    [2, () => typeName(scene) ?? some()],
    [1, () => compose(levels.part, [separated(inner, some()), '[', count(), ']'])],
    [1, () => reduced(inner) ?? some()],
    [
      1,
      () => (dares(scene, 2) ? sum(inner, some(), constant(scene, choices.of([1, 0.5]))) : datePart(inner)),
    ],
  ]);
}

function sum(scene: Scene, left: Expression, right: Expression): Expression {
  return compose(levels.sum, [within(scene, left, levels.sum), ' + ', within(scene, right, levels.sum + 1)]);
}

/** A number of characters. */
function length(scene: Scene): Expression {
  const { choices } = scene;
  if (dares(scene, 3)) return expression(scene, integer);
  return choices.branch<Expression>([
    [3, () => constant(scene, choices.below(6))],
    [1, () => call('size', expression(scene, string))],
    [1, () => call('abs', expression(scene, integer))],
  ]);
}

function separated(scene: Scene, text: Expression): Expression {
  const separator = dares(scene, 3)
    ? expression(scene, string)
    : constant(scene, scene.choices.of([' ', '-', '/', 'an']));
  return call('split', text, separator);
}

function typeName(scene: Scene): Expression | null {
  const found = variablesOf(scene, 'relationship');
  return found.length === 0 ? null : call('type', atom(scene.choices.of(found).name));
}

function reduced(scene: Scene): Expression | null {
  const [text, item] = [scene.fresh('s'), scene.fresh('x')];
  const list = expression(scene, listOf(string));
  if (list.loose) return null;
  const step = scene.choices.of([`${item} + ','`, `coalesce(${item}, '-')`, `left(${item}, 2)`]);
  return compose(levels.atom, [`reduce(${text} = '', ${item} IN `, list, ` | ${text} + ${step})`]);
}
