import { holds, namesIn, ownNames, partsOf } from '../../cypher/expression-parts.ts';
import type { Expression, ProjectionClause } from '../../cypher/syntax.ts';
import { holdsAggregate } from './subset-aggregates.ts';
import { typeOf } from './subset-expressions.ts';
import { refuse, type Scene, textOf } from './subset-scene.ts';
import { describe, holdsElement, isElement, type ValueType } from './subset-types.ts';

/** Refuses what the engine gets wrong of a projection that makes groups. */
export function checkGroups({ items }: ProjectionClause, scene: Scene): void {
  const aggregated = items.filter(({ expression }) => holdsAggregate(expression));
  for (const { expression, alias } of aggregated)
    if (alias === null) refuse(expression, 'give the aggregate a name: count(x) AS n');
  if (aggregated.length === 0) return;
  const keys = items.filter((item) => !aggregated.includes(item)).map(({ expression }) => expression);
  for (const { expression } of aggregated) checkBesideAggregate(expression, keys, scene);
  for (const { expression } of items) {
    const isSimple = expression.kind === 'variable' || expression.kind === 'parameter';
    if (
      !isSimple &&
      !holdsAggregate(expression) &&
      (isTakenOut(expression) || holds(expression, keepsFromGrouping))
    )
      refuse(expression, 'rows cannot be grouped by this here: name it in a WITH first');
  }
}

/** Refuses what stands beside an aggregate, and is neither one itself nor what rows are grouped by. */
function checkBesideAggregate(expression: Expression, keys: readonly Expression[], scene: Scene): void {
  const isAggregate = expression.kind === 'call' && holdsAggregate({ ...expression, args: [] });
  if (isAggregate || keys.some((key) => textOf(scene, key) === textOf(scene, expression))) return;
  const grouped = new Set(keys.map((key) => (key.kind === 'variable' ? key.name : '')));
  const stray = ownNames(expression).find((name) => scene.variables.has(name) && !grouped.has(name));
  if (stray !== undefined)
    refuse(expression, `rows are not grouped by ${stray}: name what is beside the aggregate in a WITH first`);
  for (const part of partsOf(expression)) checkBesideAggregate(part, keys, scene);
}

/** Refuses to put rows in an order that the engine gets wrong. */
export function checkOrderKeys(
  { order, kind }: ProjectionClause,
  scene: Scene,
  columns: ReadonlyMap<string, ValueType>,
): void {
  const returnsElements = kind === 'return' && [...columns.values()].some(holdsElement);
  for (const key of order) {
    const type = typeOf(key, scene);
    if (isElement(type))
      refuse(key, `${describe(type)} has no place in an order that stores share: write n.id`);
    if (returnsElements && scene.inSubquery && [...namesIn(key)].some((name) => !columns.has(name)))
      refuse(
        key,
        'a node that is returned is lost when rows are in an order of what is not: order by what is returned, as in n.name',
      );
    if (returnsElements && holds(key, readsEnds))
      refuse(key, 'rows are not put in order by this beside nodes or relationships: name it in a WITH first');
  }
}

/** A node or relationship that is taken out of a path: it would be null. */
function isTakenOut(expression: Expression): boolean {
  const [list] =
    expression.kind === 'call' && ['HEAD', 'LAST'].includes(expression.name)
      ? expression.args
      : expression.kind === 'index'
        ? [expression.of]
        : [];
  return list !== undefined && list.kind !== 'variable';
}

/** Parameters and lists of what a pattern finds: the engine does not find expressions with them again. */
function keepsFromGrouping({ kind }: Expression): boolean {
  return kind === 'parameter' || kind === 'patternComprehension';
}

function readsEnds(expression: Expression): boolean {
  return (
    expression.kind === 'labels' ||
    (expression.kind === 'call' && ['STARTNODE', 'ENDNODE'].includes(expression.name))
  );
}
