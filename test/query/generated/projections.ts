import { element, expression } from './expressions.ts';
import { elementMap } from './maps.ts';
import {
  atom,
  boolean,
  compose,
  dares,
  type Expression,
  firm,
  float,
  integer,
  levels,
  listOf,
  type Scene,
  string,
  type Type,
  type Variable,
  variablesOf,
} from './scene.ts';
import { anyScalar, constant, propertyOf } from './values.ts';

/** A column of WITH or RETURN. */
export interface Item {
  /** As written, alias included. */
  readonly text: string;
  /** What it is called afterwards: a name, or the text of an expression without one. */
  readonly name: string;
  readonly variable: Variable;
  readonly isAggregate?: boolean;
}

export interface Projection {
  readonly text: string;
  readonly items: readonly Item[];
  /** Whether the order of the rows is laid down, but for rows that are equal. */
  readonly ordered: boolean;
}

function item(name: string, value: Expression, type: Type, element?: Variable['element']): Item {
  const variable = { name, type, loose: value.loose, ...(element === undefined ? {} : { element }) };
  return { text: `${value.text} AS ${name}`, name, variable };
}

function plainItem(scene: Scene, free: readonly Variable[], place: Place): Item {
  const { choices } = scene;
  return choices.branch<Item>([
    [
      4,
      () => {
        const type = anyScalar(scene);
        const property = propertyOf(scene, type);
        if (property === null) return item(scene.fresh('c'), expression(scene, type), type);
        if (place === 'return' && choices.once(3))
          return {
            text: property.text,
            name: property.text,
            variable: { name: property.text, type, loose: false },
          };
        return item(scene.fresh('c'), property, type);
      },
    ],
    [
      4,
      () => {
        if (free.length === 0) return item(scene.fresh('c'), expression(scene, string), string);
        const variable = choices.of(free);
        if (place === 'subquery' || choices.once(5)) {
          const value = atom(variable.name, variable.loose);
          return item(scene.fresh('c'), value, variable.type, variable.element);
        }
        return { text: variable.name, name: variable.name, variable };
      },
    ],
    [
      4,
      () => {
        const type = choices.once(4) ? listOf(anyScalar(scene)) : anyScalar(scene);
        return item(scene.fresh('c'), expression(scene, type), type);
      },
    ],
    [
      1,
      () => {
        const kind = choices.of(['node', 'relationship'] as const);
        const value = element(scene, kind) ?? atom('null');
        return item(scene.fresh('c'), value, { kind });
      },
    ],
    [
      1,
      () => {
        const map =
          elementMap(scene) ?? expression(scene, { kind: 'map', fields: { k: integer, w: string } });
        // Nothing is asked of its fields.
        return item(scene.fresh('c'), map, { kind: 'map', fields: {} });
      },
    ],
  ]);
}

function aggregate(scene: Scene): Item {
  const { choices } = scene;
  const name = scene.fresh('g');
  const type = anyScalar(scene);
  const distinct = choices.once(3) ? 'DISTINCT ' : '';
  const of = (kind: Type) => expression(scene, kind);
  const make: Make = (text, result, loose) => item(name, { ...compose(levels.atom, text), loose }, result);
  return choices.branch<Item>([
    [3, () => make(['count(*)'], integer, false)],
    [3, () => make([`count(${distinct}`, of(type), ')'], integer, false)],
    [
      2,
      () => {
        const nodes = variablesOf(scene, 'node');
        return nodes.length === 0
          ? make(['count(*)'], integer, false)
          : make([`count(${distinct}${choices.of(nodes).name})`], integer, false);
      },
    ],
    [3, () => make([`collect(${distinct}`, of(type), ')'], listOf(type), true)],
    [1, () => make([`size(collect(${distinct}`, of(type), '))'], integer, false)],
    [
      3,
      () => {
        const kind = choices.of([string, integer, float]);
        return make([choices.of(['min', 'max']), '(', of(kind), ')'], kind, false);
      },
    ],
    [1, () => make([choices.of(['min', 'max']), '(', of(type), ')'], type, false)],
    [1, () => collectedMaps(scene, make)],
    [2, () => make(['coalesce(sum(', of(integer), '), 0)'], integer, false)],
    [1, () => make(['coalesce(sum(', of(float), '), 0)'], float, true)],
    [dares(scene, 3) ? 1 : 0, () => make(['sum(', of(integer), ')'], integer, false)],
    [2, () => make([`avg(${distinct}`, of(choices.of([integer, float])), ')'], float, true)],
    [
      1,
      () =>
        make([choices.of(['stDevP', dares(scene, 2) ? 'stDev' : 'avg']), '(', of(integer), ')'], float, true),
    ],
    [1, () => make(['count(*) + ', dares(scene, 2) ? of(integer) : constant(scene, 2)], integer, false)],
    [
      1,
      () => {
        const nodes = variablesOf(scene, 'node');
        return nodes.length === 0
          ? make(['count(*)'], integer, false)
          : make([`collect(${distinct}${choices.of(nodes).name})`], listOf({ kind: 'node' }), true);
      },
    ],
  ]);
}

type Make = (text: readonly (string | Expression)[], result: Type, loose: boolean) => Item;

function collectedMaps(scene: Scene, make: Make): Item {
  const fields = { k: anyScalar(scene), w: anyScalar(scene) };
  const map = expression(scene, { kind: 'map', fields });
  return make(['collect(', map, ')'], listOf({ kind: 'map', fields }), true);
}

/** By what rows are put in order, so that no two different ones tie; null where that cannot be said. */
function totalOrder(items: readonly Item[]): string[] | null {
  const keys: string[] = [];
  for (const { name, variable } of items) {
    const { type, loose } = variable;
    if (loose) return null;
    if (type.kind === 'node') keys.push(`${name}.id`);
    else if (type.kind === 'relationship')
      keys.push(`type(${name})`, `startNode(${name}).id`, `endNode(${name}).id`);
    else if (type.kind === 'list' && ['string', 'integer'].includes(type.of.kind)) keys.push(name);
    else if (type.kind === 'list' || type.kind === 'map' || type.kind === 'path') return null;
    else keys.push(name);
  }
  return keys;
}

/** Something to put rows in order by that need not be returned. */
function firstKey(scene: Scene): string {
  const type = scene.choices.of([string, integer, float, boolean]);
  const key = scene.choices.once(2) ? expression(scene, type) : (propertyOf(scene, type) ?? atom('1'));
  return key.loose ? '1' : key.text;
}

function paging(scene: Scene): string {
  const { choices } = scene;
  const number = (value: number): string => {
    if (!choices.once(3)) return String(value);
    const name = scene.fresh('p');
    scene.parameters[name] = value;
    return `$${name}`;
  };
  const skip = choices.once(3) ? ` SKIP ${number(choices.of([1, 0, 2]))}` : '';
  const limit = skip === '' || choices.once(2) ? ` LIMIT ${number(choices.of([3, 1, 2, 5, 8, 20, 0]))}` : '';
  return skip + limit;
}

/** Where a projection stands: in a subquery every column gets a name that is new. */
export type Place = 'with' | 'return' | 'subquery';

/** What stands after WITH or RETURN. */
export function drawProjection(scene: Scene, place: Place): Projection {
  const { choices } = scene;
  if (place !== 'subquery' && scene.variables.length > 0 && choices.once(15)) return everything(scene, place);
  const aggregates = choices.once(3) ? 1 + choices.below(2) : 0;
  const distinct = aggregates === 0 && choices.once(5);
  const strict = distinct || aggregates > 0;
  const items = new Map<string, Item>();
  const add = (made: Item) => {
    // Groups and distinct rows are told apart by exact values.
    if (!(strict && made.variable.loose && !made.isAggregate)) items.set(made.name, made);
  };
  const wanted = (aggregates > 0 ? 0 : 1) + choices.below(place === 'return' ? 4 : 5);
  for (let at = 0; at < wanted; at++) {
    const free = (strict ? firm(scene) : scene.variables).filter(({ name }) => !items.has(name));
    add(plainItem({ ...scene, forColumn: aggregates === 0, forGroup: aggregates > 0 }, free, place));
  }
  for (let at = 0; at < aggregates; at++) add({ ...aggregate(scene), isAggregate: true });
  if (items.size === 0) add(item(scene.fresh('c'), atom('1'), integer));
  const list = [...items.values()];
  const order = drawOrder(scene, list, strict, place);
  const text = `${distinct ? 'DISTINCT ' : ''}${list.map((one) => one.text).join(', ')}${order.text}`;
  return { text, items: list, ordered: order.total };
}

/** `*`, with another column at times. Stores give the columns in the order of their names. */
function everything(scene: Scene, place: Place): Projection {
  const { choices, variables } = scene;
  const sorted = [...variables].sort((a, b) => (a.name < b.name ? -1 : 1));
  const all = sorted.map((variable) => ({ text: variable.name, name: variable.name, variable }));
  const more = choices.once(2) ? [item(scene.fresh('c'), expression(scene, string), string)] : [];
  const items = [...all, ...more];
  const order = drawOrder(scene, items, false, place);
  return { text: ['*', ...more.map((one) => one.text)].join(', ') + order.text, items, ordered: order.total };
}

/** Columns of given names and types, as UNION needs them. */
export function drawColumns(scene: Scene, columns: readonly Item[]): string {
  return columns
    .map(({ name, variable: { type } }) => {
      const value = type.kind === 'map' ? nullValue : expression(scene, type);
      return `${value.loose ? 'null' : value.text} AS ${name}`;
    })
    .join(', ');
}

const nullValue = atom('null');

function drawOrder(
  scene: Scene,
  items: readonly Item[],
  strict: boolean,
  place: Place,
): { readonly text: string; readonly total: boolean } {
  const { choices } = scene;
  if (!choices.once(2)) return { text: '', total: false };
  const hasEdge = items.some(({ variable }) => variable.type.kind === 'relationship');
  // Beside a relationship that is returned, the embedded store refuses what would tell it from others.
  const keys = place !== 'with' && hasEdge && !dares(scene, 2) ? null : totalOrder(items);
  const direction = () => choices.of(['', ' DESC', ' ASC']);
  if (keys === null) {
    const some = items.filter(
      ({ variable }) => !variable.loose && ['string', 'integer'].includes(variable.type.kind),
    );
    if (some.length === 0) return { text: '', total: false };
    return { text: ` ORDER BY ${choices.of(some).name}${direction()}`, total: false };
  }
  // First by something else, at times by what is not returned.
  const free = !strict && choices.once(3) ? [firstKey(scene)] : [];
  const turn = choices.below(keys.length);
  const sorted = [...keys.slice(turn), ...keys.slice(0, turn)];
  const text = ` ORDER BY ${[...free, ...sorted].map((key) => key + direction()).join(', ')}`;
  return { text: text + (choices.once(2) ? paging(scene) : ''), total: true };
}
