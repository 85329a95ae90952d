import type { PropertyValue } from '../../../src/model/graph.ts';
import { booleanExpression } from './booleans.ts';
import { expression } from './expressions.ts';
import { drawPattern, type Pattern } from './patterns.ts';
import { drawColumns, drawProjection } from './projections.ts';
import {
  compose,
  dares,
  type Expression,
  firm,
  integer,
  levels,
  listOf,
  type Scene,
  type Variable,
  variablesOf,
  within,
} from './scene.ts';
import { anyScalar, constant } from './values.ts';

/** A clause and the variables that there are after it. */
export interface Clause {
  readonly text: string;
  readonly variables: readonly Variable[];
}

/** A clause that reads. */
export function drawClause(scene: Scene, first: boolean): Clause {
  const { choices } = scene;
  return choices.branch<Clause>([
    [6, () => match(scene, first)],
    [first ? 1 : 3, () => optionalMatch(scene)],
    [first ? 0 : 3, () => withClause(scene)],
    [1, () => unwind(scene)],
    [first ? 1 : 2, () => subquery(scene)],
    [first ? 0 : 2, () => shortestPath(scene) ?? match(scene, first)],
  ]);
}

function after(scene: Scene, text: string, added: readonly Variable[]): Clause {
  return { text, variables: [...scene.variables, ...added] };
}

function match(scene: Scene, first: boolean): Clause {
  const { choices } = scene;
  const parts = [named(scene, drawPattern(scene, { named: true, steps: 3, related: false, rooted: !first }))];
  if (choices.once(4)) {
    const known = { ...scene, variables: [...scene.variables, ...parts[0]!.added] };
    parts.push(named(known, drawPattern(known, { named: true, steps: 1, related: false, rooted: true })));
  }
  const added = parts.flatMap((part) => part.added);
  return after(scene, `MATCH ${parts.map((part) => part.text).join(', ')}${where(scene, added)}`, added);
}

function named(scene: Scene, pattern: Pattern): Pattern {
  if (!scene.choices.once(5) || !/-/.test(pattern.text)) return pattern;
  const name = scene.fresh('path');
  return {
    text: `${name} = ${pattern.text}`,
    added: [...pattern.added, { name, type: { kind: 'path' }, loose: false }],
  };
}

function optionalMatch(scene: Scene): Clause {
  const { choices } = scene;
  const parts = [named(scene, drawPattern(scene, { named: true, steps: 2, related: false, rooted: true }))];
  if (choices.once(6)) {
    const known = { ...scene, variables: [...scene.variables, ...parts[0]!.added] };
    parts.push(drawPattern(known, { named: true, steps: 1, related: true, rooted: true }));
  }
  const added = parts.flatMap((part) => part.added);
  const text = `OPTIONAL MATCH ${parts.map((part) => part.text).join(', ')}${where(scene, added)}`;
  return after(
    scene,
    text,
    added.map((variable) => ({ ...variable, nullable: true })),
  );
}

function where(scene: Scene, added: readonly Variable[]): string {
  const { choices } = scene;
  if (!choices.once(2)) return '';
  return ` WHERE ${condition({ ...scene, variables: [...scene.variables, ...added] }).text}`;
}

/** A condition, mostly one that holds for what the variables are known to stand for. */
function condition(scene: Scene): Expression {
  const { choices } = scene;
  const known = scene.variables.flatMap(({ name, element }) =>
    Object.entries(element?.properties ?? {}).map(([property, value]) => ({ name, property, value })),
  );
  const certain = known.length === 0 ? compose(levels.atom, ['true']) : held(scene, choices.of(known));
  if (!choices.once(3)) return certain;
  const made = booleanExpression(scene);
  if (made.loose) return certain;
  if (choices.once(3)) return made;
  // What is only sometimes true must not leave all queries without rows.
  const [left, right] = choices.once(2) ? [made, certain] : [certain, made];
  return compose(levels.or, [within(scene, left, levels.or), ' OR ', within(scene, right, levels.xor)]);
}

interface Held {
  readonly name: string;
  readonly property: string;
  readonly value: PropertyValue;
}

/** A condition that holds for what a variable is known to stand for. */
function held(scene: Scene, { name, property, value }: Held): Expression {
  const { choices } = scene;
  const access = `${name}.${property}`;
  if (typeof value === 'string') {
    const half = value.slice(0, 1 + choices.below(value.length));
    return choices.branch<Expression>([
      [3, () => compose(levels.comparison, [`${access} = `, constant(scene, value)])],
      [1, () => compose(levels.predicate, [`${access} STARTS WITH `, constant(scene, half)])],
      [1, () => compose(levels.comparison, [`toLower(${access}) = `, constant(scene, value.toLowerCase())])],
      [1, () => compose(levels.predicate, [`${access} IN `, constant(scene, [value, 'a'])])],
      [1, () => compose(levels.comparison, [`${access} <> `, constant(scene, half)])],
      [1, () => compose(levels.comparison, [`${access} >= `, constant(scene, half)])],
    ]);
  }
  if (typeof value === 'number') {
    const operator = choices.of([' = ', ' >= ', ' <= ', ' <> ']);
    return compose(levels.comparison, [access, operator, constant(scene, value)]);
  }
  if (typeof value === 'boolean') return compose(levels.comparison, [`${access} = `, constant(scene, value)]);
  return compose(levels.comparison, [`size(${access}) >= `, constant(scene, 1)]);
}

function unwind(scene: Scene): Clause {
  const { choices } = scene;
  const type = anyScalar(scene);
  const lists = scene.variables.filter((variable) => variable.type.kind === 'list');
  const name = scene.fresh('u');
  const [path] = variablesOf(scene, 'path');
  if (path !== undefined && choices.once(3)) {
    const kind = choices.of(['node', 'relationship'] as const);
    const list = kind === 'node' ? 'nodes' : 'relationships';
    return after(scene, `UNWIND ${list}(${path.name}) AS ${name}`, [{ name, type: { kind }, loose: false }]);
  }
  if (lists.length > 0 && !choices.once(3)) {
    const list = choices.of(lists);
    if (list.type.kind === 'list')
      return after(scene, `UNWIND ${list.name} AS ${name}`, [{ name, type: list.type.of, loose: false }]);
  }
  const list = expression(scene, listOf(type));
  return after(scene, `UNWIND ${list.text} AS ${name}`, [{ name, type, loose: false }]);
}

function withClause(scene: Scene): Clause {
  const { text, items } = drawProjection(scene, 'with');
  const variables = items.map(({ variable }) => variable);
  const filter = scene.choices.once(4) ? ` WHERE ${condition({ ...scene, variables }).text}` : '';
  return { text: `WITH ${text}${filter}`, variables };
}

function subquery(scene: Scene): Clause {
  const { choices } = scene;
  const imported = choices.some(firm(scene), 0, 2);
  const names = imported.map(({ name }) => name).join(', ');
  const isAll = imported.length === firm(scene).length && imported.length === scene.variables.length;
  const head = choices.once(2) ? `CALL (${isAll && choices.once(2) ? '*' : names})` : 'CALL';
  const importing = head === 'CALL' && names !== '' ? `WITH ${names} ` : '';
  const inside: Scene = { ...scene, variables: imported, depth: scene.depth - 1 };
  const body = (): Scene & { readonly text: string } => {
    const first = match(inside, imported.length === 0);
    const known = { ...inside, variables: first.variables };
    if (!choices.once(3)) return { ...known, text: `${importing}${first.text}` };
    const second = choices.once(2) ? optionalMatch(known) : withClause(known);
    return { ...known, variables: second.variables, text: `${importing}${first.text} ${second.text}` };
  };
  const one = body();
  const projection = drawProjection(one, 'subquery');
  const parts = [`${one.text} RETURN ${projection.text}`];
  if (choices.once(4)) {
    const other = body();
    const isFirm = projection.items.every(({ variable }) => !variable.loose);
    const union = isFirm && choices.once(2) ? 'UNION' : 'UNION ALL';
    parts.push(union, `${other.text} RETURN ${drawColumns(other, projection.items)}`);
  }
  const added = projection.items.map(({ name, variable }) => ({ ...variable, name }));
  return after(scene, `${head} { ${parts.join(' ')} }`, added);
}

function shortestPath(scene: Scene): Clause | null {
  const { choices, world } = scene;
  const nodes = scene.variables.filter(({ type }) => type.kind === 'node');
  if (nodes.length < 2) return null;
  const [a, b] = choices.some(nodes, 2, 2) as [Variable, Variable];
  const types = choices.some(world.edgeTypes, 1, 5).join('|');
  const name = scene.fresh('path');
  const kind = choices.of(['shortestPath', 'allShortestPaths']);
  const least = choices.once(6) ? '0' : '';
  const most = choices.of([3, 4, 2]);
  const arrow = choices.of(['-', '->']);
  const filter = dares(scene, 4) ? ` WHERE length(${name}) > 1` : '';
  const beside = dares(scene, 4) ? `, (${a.name})--()` : '';
  const text = `MATCH ${name} = ${kind}((${a.name})-[:${types}*${least}..${most}]${arrow}(${b.name}))${beside}${filter}`;
  const distinct = choices.of([
    `WITH * WHERE ${a.name} <> ${b.name} `,
    `WITH * WHERE ${a.name}.id <> ${b.name}.id `,
  ]);
  const whole = (dares(scene, 3) ? '' : distinct) + text;
  if (kind === 'allShortestPaths')
    return after(scene, whole, [{ name, type: { kind: 'path' }, loose: false }]);
  // Which of several it finds is not laid down, only how long it is.
  const length = scene.fresh('l');
  const names = scene.variables.map((variable) => variable.name);
  return after(scene, `${whole} WITH ${[...names, `length(${name}) AS ${length}`].join(', ')}`, [
    { name: length, type: integer, loose: false },
  ]);
}
