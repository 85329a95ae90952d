import { baseLabelOf, type EdgeElement, type NodeElement } from '../../../src/model/graph.ts';
import { dares, type Scene, type Variable } from './scene.ts';
import { literal } from './values.ts';
import { walk } from './walks.ts';

/** A pattern and the variables that it adds. */
export interface Pattern {
  readonly text: string;
  readonly added: readonly Variable[];
}

export interface PatternOptions {
  /** Whether nodes and relationships may get names. */
  readonly named: boolean;
  /** Most relationships. */
  readonly steps: number;
  /** Whether there must be a relationship. */
  readonly related: boolean;
  /** Whether it begins at a node that is known already, if there is one. */
  readonly rooted: boolean;
}

/** A pattern along a walk through the graph, so that it is mostly found. */
export function drawPattern(scene: Scene, options: PatternOptions): Pattern {
  const { choices } = scene;
  const added: Variable[] = [];
  const nodes = scene.variables.filter(({ type }) => type.kind === 'node');
  const known = nodes.filter(({ element }) => element !== undefined);
  const roots = known.length > 0 && !choices.once(6) ? known : nodes;
  const root = roots.length > 0 && (options.rooted || choices.once(2)) ? choices.of(roots) : undefined;
  const length = (options.related ? 1 : 0) + choices.below(options.steps + (options.related ? 0 : 1));
  const from = root?.element !== undefined && 'label' in root.element ? root.element : undefined;
  const { start, steps } = walk(scene, length, from);
  const alone = steps.length === 0 && !options.related;
  const parts = [nodeText(scene, start, options, added, { root, alone })];
  for (let at = 0; at < steps.length; at++) {
    const { edge, to } = steps[at]!;
    const before = at === 0 ? start : steps[at - 1]!.to;
    parts.push(edgeText(scene, edge, before, options, added), nodeText(scene, to, options, added, {}));
  }
  // A walk may have found nothing to go along.
  if (options.related && steps.length === 0) parts.push('--', '()');
  return { text: parts.join(''), added };
}

function nodeText(
  scene: Scene,
  node: NodeElement,
  { named }: PatternOptions,
  added: Variable[],
  { root, alone = false }: { readonly root?: Variable | undefined; readonly alone?: boolean },
): string {
  const { choices } = scene;
  const known = [...scene.variables, ...added].filter(({ element }) => element === node);
  const variable = root ?? (known.length > 0 && choices.once(2) ? choices.of(known) : undefined);
  const isBare = alone && variable?.nullable === true && !dares(scene, 4);
  if (variable !== undefined)
    return isBare || choices.once(8) ? `(${variable.name}:${node.label})` : `(${variable.name})`;
  const base = baseLabelOf(node.id);
  const labels = choices.branch<string>([
    [5, () => `:${node.label}`],
    [3, () => `:${base}`],
    [1, () => `:${node.label}:${base}`],
    // A node by itself needs a label, or it may be the one that holds the state of the store.
    [alone ? 0 : 2, () => ''],
    [dares(scene, 4) ? 1 : 0, () => `:${choices.of(scene.world.labels)}`],
  ]);
  const properties = choices.once(8) ? ` ${propertyMap(scene, node)}` : '';
  if (!named || choices.once(5)) return `(${labels}${properties})`;
  const name = scene.fresh('n');
  added.push({ name, type: { kind: 'node' }, loose: false, element: node });
  return `(${name}${labels}${properties})`;
}

function propertyMap(scene: Scene, element: NodeElement | EdgeElement): string {
  const { choices } = scene;
  const own = Object.entries(element.properties).filter(([, value]) => !Array.isArray(value));
  const entries = 'id' in element ? [['id', element.id] as const, ...own] : own;
  if (entries.length === 0) return '{id: 1}';
  const [name, value] = choices.of(entries);
  const wrong = dares(scene, 3) ? (typeof value === 'string' ? 1 : String(value)) : value;
  return `{${name}: ${literal(wrong as string)}}`;
}

function edgeText(
  scene: Scene,
  edge: EdgeElement,
  before: NodeElement,
  { named }: PatternOptions,
  added: Variable[],
): string {
  const { choices, world } = scene;
  const types = choices.branch<string>([
    [5, () => `:${edge.type}`],
    [
      2,
      () =>
        `:${edge.type}|${choices.of(world.edgeTypes.filter((one) => one !== edge.type || dares(scene, 4)))}`,
    ],
    [2, () => ''],
    [dares(scene, 4) ? 1 : 0, () => `:${choices.of(world.edgeTypes)}`],
  ]);
  const range = choices.once(6)
    ? choices.of([
        '*1..2',
        '*..2',
        '*2',
        '*0..1',
        '*1',
        '*1..3',
        '*0..2',
        '*0',
        dares(scene, 2) ? '*2..1' : '*2..3',
      ])
    : '';
  const properties =
    range === '' && choices.once(10) && Object.keys(edge.properties).length > 0
      ? ` ${propertyMap(scene, edge)}`
      : '';
  let name = '';
  if (named && choices.once(2)) {
    name = scene.fresh('r');
    const one = { kind: 'relationship' } as const;
    added.push(
      range === ''
        ? { name, type: one, loose: false, element: edge }
        : { name, type: { kind: 'list', of: one }, loose: false },
    );
  }
  const inside = `${name}${types}${range}${properties}`;
  const line = inside === '' ? '--' : `-[${inside}]-`;
  const outwards = edge.source === before.id;
  return choices.branch<string>([
    [6, () => (outwards ? `${line}>` : `<${line}`)],
    [3, () => line],
    [dares(scene, 4) ? 1 : 0, () => (outwards ? `<${line}` : `${line}>`)],
  ]);
}
