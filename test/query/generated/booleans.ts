import { expression } from './expressions.ts';
import { pattern } from './pattern-text.ts';
import {
  atom,
  boolean,
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
  whateverOrder,
  within,
} from './scene.ts';
import { anyScalar, constant } from './values.ts';

const ordered: readonly Type[] = [string, integer, float];

export function booleanExpression(scene: Scene): Expression {
  const { choices } = scene;
  const inner = deeper(scene);
  const some = () => expression(inner, boolean);
  return choices.branch<Expression>([
    [4, () => comparison(inner)],
    [3, () => connected(inner, some(), some())],
    [2, () => compose(levels.not, ['NOT ', within(inner, some(), levels.not)])],
    [2, () => nullCheck(inner)],
    [2, () => membership(inner)],
    [3, () => textMatch(inner)],
    [2, () => quantifier(inner)],
    [2, () => labelCheck(scene) ?? some()],
    [2, () => compose(levels.atom, ['EXISTS { ', pattern(inner, 'subquery'), ' }'])],
    [1, () => patternCheck(inner)],
    [1, () => identity(scene) ?? some()],
  ]);
}

/** A pattern that is a condition. On its own it may stand in a condition only, so it is joined with another one. */
function patternCheck(scene: Scene): Expression {
  const found = pattern(scene, 'predicate');
  if (dares(scene, 2)) return found;
  return scene.choices.branch<Expression>([
    [1, () => compose(levels.atom, ['exists(', found, ')'])],
    [1, () => compose(levels.not, ['NOT ', found])],
    [1, () => connected(scene, found, expression(scene, boolean))],
  ]);
}

function comparison(scene: Scene): Expression {
  const { choices } = scene;
  const equality = choices.once(2);
  const operators = equality ? [' = ', ' <> '] : [' < ', ' <= ', ' > ', ' >= '];
  const type = choices.branch<Type>([
    [8, () => choices.of(ordered)],
    [equality || dares(scene, 2) ? 1 : 0, () => boolean],
    [dares(scene, 2) ? 2 : 0, () => listOf(choices.of(ordered))],
  ]);
  const side = () => within(scene, expression(scene, type), levels.predicate);
  const both = compose(levels.comparison, [side(), choices.of(operators), side()]);
  if (both.loose) return atom('true');
  if (equality || !choices.once(8)) return both;
  return compose(levels.comparison, [both, choices.of([' < ', ' = ', ' <= ']), side()]);
}

function connected(scene: Scene, left: Expression, right: Expression): Expression {
  const [operator, level] = scene.choices.of([
    ['AND', levels.and],
    ['OR', levels.or],
    ['XOR', levels.xor],
  ] as const);
  return compose(level, [within(scene, left, level), ` ${operator} `, within(scene, right, level + 1)]);
}

function nullCheck(scene: Scene): Expression {
  const { choices } = scene;
  const type = choices.branch<Type>([
    [4, () => anyScalar(scene)],
    [1, () => listOf(string)],
    [1, () => ({ kind: 'node' })],
    [1, () => boolean],
  ]);
  const tested = within(scene, expression(scene, type), levels.sum);
  return whateverOrder(compose(levels.predicate, [tested, choices.of([' IS NULL', ' IS NOT NULL'])]));
}

/** The condition, or false where it would be null. */
function decided(scene: Scene, condition: Expression): Expression {
  if (dares(scene, 2)) return condition;
  return compose(levels.atom, ['coalesce(', condition, ', false)']);
}

function membership(scene: Scene): Expression {
  const { choices } = scene;
  const type = anyScalar(scene);
  const list = within(scene, expression(scene, listOf(type)), levels.sum);
  const item = within(scene, expression(scene, type), levels.sum);
  const made = { ...compose(levels.predicate, [item, ' IN ', list]), loose: item.loose };
  return choices.once(2) ? made : decided(scene, made);
}

const regexes = [
  '[A-Z][a-z]+',
  '(?s).*',
  '(?s)V.*',
  '(?s).*(land|mark)',
  'a|b',
  '[^ ]+ [^ ]+',
  '(?s).{3,}?d',
  '^[^0-9]*$',
];
const daringRegexes = ['V.*', '\\w+', '(?i)v.*', '.*\\d{2}', '(', 'a++', '\\bV', '(?=V).*'];

function textMatch(scene: Scene): Expression {
  const { choices } = scene;
  const text = within(scene, expression(scene, string), levels.sum);
  if (choices.once(5)) {
    const regex = choices.of(dares(scene, 2) ? daringRegexes : regexes);
    return compose(levels.predicate, [text, ' =~ ', constant(scene, regex)]);
  }
  const operator = choices.of([' STARTS WITH ', ' ENDS WITH ', ' CONTAINS ']);
  return compose(levels.predicate, [text, operator, within(scene, expression(scene, string), levels.sum)]);
}

function quantifier(scene: Scene): Expression {
  const { choices } = scene;
  const type = anyScalar(scene);
  const list = expression(scene, listOf(type));
  const name = scene.fresh('x');
  const body = deeper(scene, [{ name, type, loose: false }]);
  const compared = () =>
    compose(levels.comparison, [
      `${name} `,
      choices.of(type.kind === 'boolean' ? ['=', '<>'] : ['=', '<>', '<']),
      ' ',
      within(body, expression(body, type), levels.predicate),
    ]);
  const condition = decided(scene, choices.once(2) ? expression(body, boolean) : compared());
  const kind = choices.of(['any', 'all', 'none', 'single']);
  const made = compose(levels.atom, [`${kind}(${name} IN `, list, ' WHERE ', condition, ')']);
  return { ...made, loose: condition.loose };
}

function labelCheck(scene: Scene): Expression | null {
  const { choices, world } = scene;
  const nodes = variablesOf(scene, 'node');
  if (nodes.length === 0) return null;
  const { name } = choices.of(nodes);
  const label = choices.of([...world.labels, '__Entity__', '__Claim__', 'Nothing']);
  const text = choices.of([
    `${name}:${label}`,
    `${name}:${label}`,
    `${name}:${label}:__Entity__`,
    `'${label}' IN labels(${name})`,
  ]);
  return { text, level: levels.predicate, loose: false };
}

function identity(scene: Scene): Expression | null {
  const { choices } = scene;
  const found = variablesOf(scene, choices.of(['node', 'relationship'] as const));
  if (found.length === 0) return null;
  const [a, b] = [choices.of(found), choices.of(found)];
  return compose(levels.comparison, [a.name, choices.of([' = ', ' <> ']), b.name]);
}
