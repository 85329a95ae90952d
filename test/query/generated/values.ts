import type { PropertyType } from '../../../src/graph/schema.ts';
import type { QueryParameter } from '../../../src/store/graph-store.ts';
import {
  atom,
  call,
  compose,
  dares,
  type Expression,
  levels,
  type Scalar,
  type Scene,
  type Type,
} from './scene.ts';
import { propertiesOf } from './world.ts';

const scalars: readonly Scalar[] = ['string', 'integer', 'boolean', 'float'];

export function anyScalar(scene: Scene): Type {
  return { kind: scene.choices.of(scalars) };
}

/** The generator's type of a property of the graph. */
function typeOfProperty(type: PropertyType): Type {
  if (type === 'strings') return { kind: 'list', of: { kind: 'string' } };
  return { kind: type === 'date' ? 'string' : type };
}

const words = [
  'a',
  'Vesland',
  'o',
  '',
  '1',
  "it's",
  'é',
  '😀',
  'A"b',
  'line\nbreak',
  '2031-03-02',
  ' x ',
  'true',
];

function stringValue({ choices, world }: Scene): string {
  return choices.branch([
    [2, () => choices.of(words)],
    [
      5,
      () => {
        const known = world.valuesOf(
          choices.of(['name', 'kind', 'id', 'type', 'published', 'outlet', 'subject']),
        );
        const value = known.length === 0 ? 'a' : choices.of(known);
        if (typeof value !== 'string') return 'a';
        if (choices.once(3)) return value.slice(0, choices.below(value.length + 1));
        return value;
      },
    ],
  ]);
}

/** A value of a type, made up or found in the graph. */
export function drawValue(scene: Scene, type: Type): QueryParameter {
  const { choices } = scene;
  switch (type.kind) {
    case 'integer':
      return choices.of([1, 0, 2, 3, 5, 10, 100, dares(scene, 2) ? -1 : 4]);
    case 'float':
      return choices.of([0.5, 1.5, 2.25, -0.5, 100.125]);
    case 'boolean':
      return choices.of([true, false]);
    case 'list':
      return Array.from({ length: choices.once(10) ? 0 : 1 + choices.below(3) }, () =>
        choices.once(12) ? null : drawValue(scene, type.of),
      );
    case 'map':
      return Object.fromEntries(
        Object.entries(type.fields).map(([name, field]) => [name, drawValue(scene, field)]),
      );
    default:
      return stringValue(scene);
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** A value as it is written in a query. */
export function literal(value: QueryParameter): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    return (
      quote + [...value].map((one) => (one === quote ? `\\${one}` : (escapes[one] ?? one))).join('') + quote
    );
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value as Readonly<Record<string, QueryParameter>>);
  return `{${entries.map(([name, item]) => `${name}: ${literal(item)}`).join(', ')}}`;
}

/** A value in the text of the query, or beside it in a parameter. */
export function constant(scene: Scene, value: QueryParameter): Expression {
  const mayBeParameter = !scene.forGroup || dares(scene, 4);
  if (scene.choices.once(3) && mayBeParameter) return parameter(scene, value);
  const text = literal(value);
  return { text, level: text.startsWith('-') ? levels.sign : levels.atom, loose: false };
}

export function parameter(scene: Scene, value: QueryParameter): Expression {
  const name = scene.fresh('p');
  scene.parameters[name] = value;
  return atom(`$${name}`);
}

/** The year, the month or the day of a date, in digits. */
export function datePart(scene: Scene): Expression {
  const { choices } = scene;
  const dates = scene.variables.flatMap(({ name, element }) =>
    ['published', 'timeStart', 'firstReported', 'lastReported']
      .filter((property) => Object.hasOwn(element?.properties ?? {}, property))
      .map((property) => atom(`${name}.${property}`)),
  );
  const date = dates.length === 0 || choices.once(4) ? constant(scene, '2031-03-02') : choices.of(dates);
  return choices.of([
    call('left', date, atom('4')),
    call('substring', date, atom('5'), atom('2')),
    call('right', date, atom('2')),
    compose(levels.part, [call('split', date, atom("'-'")), '[1]']),
  ]);
}

/** A property of this type of a node or relationship in the scene; null where there is none. */
export function propertyOf(scene: Scene, type: Type): Expression | null {
  const { choices, world } = scene;
  const wanted = JSON.stringify(type);
  const found = scene.variables.flatMap((variable) => {
    if (variable.type.kind === 'map' && !variable.loose) {
      return Object.entries(variable.type.fields)
        .filter(([, field]) => JSON.stringify(field) === wanted)
        .map(([property]) => ({ variable, property }));
    }
    if (variable.type.kind !== 'node' && variable.type.kind !== 'relationship') return [];
    const element =
      variable.element ?? (variable.type.kind === 'node' ? world.graph.nodes[0] : world.graph.edges[0]);
    if (element === undefined) return [];
    return propertiesOf(element)
      .filter(([, property]) => JSON.stringify(typeOfProperty(property)) === wanted)
      .map(([property]) => ({ variable, property }));
  });
  if (found.length === 0) return null;
  // Most are asked for what they have.
  const had = found.filter(
    ({ variable, property }) =>
      property === 'id' ||
      variable.type.kind === 'map' ||
      Object.hasOwn(variable.element?.properties ?? {}, property),
  );
  const { variable, property } = choices.of(had.length > 0 && !choices.once(4) ? had : found);
  const access = choices.branch<string>([
    [12, () => `${variable.name}.${property}`],
    [1, () => `${variable.name}['${property}']`],
    [scene.forGroup ? 0 : 1, () => `${variable.name}[${parameter(scene, property).text}]`],
  ]);
  return { text: access, level: levels.part, loose: false };
}
