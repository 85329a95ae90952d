import type {
  EdgePattern,
  Expression,
  MapExpression,
  NodePattern,
  Pattern,
  PatternComprehension,
} from '../../cypher/syntax.ts';
import { checkCondition, checkEquality } from './subset-comparisons.ts';
import { typeOf } from './subset-expressions.ts';
import { checkedWhere, learnFrom } from './subset-facts.ts';
import { typeOfProperty } from './subset-properties.ts';
import { asCondition, asValue, differenceOf, refuse, type Scene } from './subset-scene.ts';
import { describe, listOf, plain, type ValueType } from './subset-types.ts';

/**
 * Checks patterns that are matched together.
 * @param declares Whether they may give names to what is new.
 * @param where The condition that is to hold for them; it is not checked here.
 * @returns The scene with what they found, where nothing of it is null.
 */
export function checkPatterns(
  patterns: readonly Pattern[],
  scene: Scene,
  declares: boolean,
  where: Expression | null = null,
): Scene {
  let found = asValue(scene);
  const add = (name: string, type: ValueType) => {
    // What is known already stays what it is.
    found = { ...found, variables: new Map([...found.variables, [name, type]]) };
  };
  for (const pattern of patterns) {
    if (declares) checkAlone(pattern, found);
    for (const node of pattern.nodes) checkNode(node, found, declares, add);
    for (const edge of pattern.edges) checkEdge(edge, found, declares, add);
  }
  // Once all of the nodes are known.
  for (const pattern of patterns) {
    for (const part of [...pattern.nodes, ...pattern.edges]) checkProperties(part.properties, found);
    for (const { where } of pattern.edges)
      if (where !== null) checkCondition(where, typeOf(where, asCondition(found), true));
    const isAccompanied = patterns.some((other) => other !== pattern && other.edges.length > 0);
    if (pattern.shortest !== null && isAccompanied)
      refuse(
        pattern,
        'it may not go along relationships of the other patterns here: write it in a MATCH of its own',
      );
    if (pattern.shortest !== null) checkShortest(pattern, where === null ? found : learnFrom(where, found));
    if (pattern.variable === null) continue;
    if (pattern.edges.length === 0)
      refuse(pattern, 'a path of one node alone is not known here: use the node');
    if (scene.variables.has(pattern.variable)) refuse(pattern, `there is a ${pattern.variable} already`);
    add(pattern.variable, plain('path'));
  }
  return { ...found, nullIsFalse: scene.nullIsFalse };
}

type Add = (name: string, type: ValueType) => void;

function checkNode(node: NodePattern, { variables }: Scene, declares: boolean, add: Add): void {
  const { variable, labels } = node;
  if (variable === null) return;
  const known = variables.get(variable);
  if (known === undefined && !declares) refuse(node, `there is no ${variable} here`);
  if (known !== undefined && known.kind !== 'node' && known.kind !== 'null')
    refuse(node, `${variable} is ${describe(known)}, not a node`);
  add(variable, { kind: 'node', nullable: false, labels: [...(known?.labels ?? []), ...labels] });
}

/** A pattern that is nothing but a node which is known already. */
function checkAlone({ nodes: [node], edges }: Pattern, { variables }: Scene): void {
  if (node === undefined || edges.length > 0 || node.variable === null) return;
  const isBare = node.labels.length === 0 && node.properties === null;
  if (isBare && variables.get(node.variable)?.nullable)
    refuse(node, 'a null is found here, but not in other stores: write WITH n WHERE n IS NOT NULL');
}

function checkEdge(edge: EdgePattern, { variables }: Scene, declares: boolean, add: Add): void {
  const { variable, range } = edge;
  const [least, most] = [range?.least ?? 1, range?.most ?? Number.POSITIVE_INFINITY];
  if (range !== null && least > most) refuse(edge, 'the range of lengths is empty, but would give rows here');
  if (new Set(edge.types).size < edge.types.length)
    refuse(edge, 'other stores count its relationships twice: name every type once');
  if (range !== null && edge.where !== null)
    refuse(
      edge,
      'a condition within several relationships is not known in other stores: write it after the pattern',
    );
  if (variable === null) return;
  const known = variables.get(variable);
  if (known === undefined && !declares) refuse(edge, `there is no ${variable} here`);
  if (known !== undefined && (known.kind !== 'relationship' || range !== null))
    refuse(edge, `${variable} is ${describe(known)} already, not a relationship to look for`);
  add(variable, range === null ? plain('relationship') : listOf(plain('relationship')));
}

function checkProperties(properties: MapExpression | null, scene: Scene): void {
  for (const [name, value] of properties?.entries ?? [])
    checkEquality(value, typeOfProperty(name), typeOf(value, asValue(scene)));
}

function checkShortest(pattern: Pattern, scene: Scene): void {
  const [edge] = pattern.edges;
  if (pattern.edges.length !== 1) refuse(pattern, 'a shortest path is between two nodes: (a)-[*..4]-(b)');
  if (pattern.variable === null) refuse(pattern, 'give the path a name: p = shortestPath(..)');
  if (edge?.properties) refuse(edge, 'a shortest path takes no properties in other stores');
  const least = edge?.range?.least ?? 1;
  if (least > 1) refuse(pattern, 'a shortest path has no least length but 0 or 1');
  const [from, to] = pattern.nodes.map(({ variable }) => variable) as [string | null, string | null];
  const types = pattern.nodes.map(({ variable, labels }) =>
    variable === null ? { ...plain('node'), labels } : scene.variables.get(variable),
  );
  if (areDisjoint(types[0]?.labels ?? [], types[1]?.labels ?? [])) return;
  if (from === null || to === null || !scene.facts.has(differenceOf(from, to)))
    refuse(
      pattern,
      'it fails in other stores where both ends are the same node: leave those out before, with WITH a, b WHERE a.id <> b.id',
    );
}

/** Whether no node has all of both lists of labels: one has a single label of its own and one of a few common ones. */
function areDisjoint(a: readonly string[], b: readonly string[]): boolean {
  const differ = (x: readonly string[], y: readonly string[]) =>
    x.length > 0 && y.length > 0 && !x.some((label) => y.includes(label));
  const own = (labels: readonly string[]) => labels.filter((label) => !label.startsWith('__'));
  return differ(own(a), own(b)) || differ(a.map(baseOf), b.map(baseOf));
}

function baseOf(label: string): string {
  if (label.startsWith('__')) return label;
  return label === 'Claim' || label === 'Document' ? `__${label}__` : '__Entity__';
}

export function typeOfPatternComprehension(expression: PatternComprehension, scene: Scene): ValueType {
  if (!scene.isColumn)
    refuse(
      expression,
      'a list of what a pattern finds is known in WITH and RETURN only: name it there first',
    );
  const found = checkPatterns([expression.pattern], scene, true);
  const around: Scene = { ...found, isInPattern: true, isColumn: false };
  const inner = expression.where === null ? around : checkedWhere(expression.where, around);
  const result = typeOf(expression.result, asValue(inner));
  if (result.nullable)
    refuse(expression, 'nulls are left out of it here: write coalesce(x, 0), or leave them out with WHERE');
  return listOf(result, { unordered: true });
}
