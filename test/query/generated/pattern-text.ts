import { booleanExpression } from './booleans.ts';
import { expression } from './expressions.ts';
import { drawPattern } from './patterns.ts';
import {
  call,
  compose,
  dares,
  deeper,
  type Expression,
  levels,
  type Scene,
  type Type,
  whateverOrder,
} from './scene.ts';
import { constant, drawValue } from './values.ts';

/** A pattern within an expression: what stands in EXISTS { } and COUNT { }, or a pattern that is a condition itself. */
export function pattern(scene: Scene, place: 'subquery' | 'predicate'): Expression {
  const { choices } = scene;
  const named = place === 'subquery' && choices.once(2);
  const { text, added } = drawPattern(scene, { named, steps: 2, related: true, rooted: true });
  if (place === 'predicate') return compose(levels.atom, [text]);
  if (!named && choices.once(2)) return compose(levels.atom, [text]);
  const condition =
    choices.once(2) && scene.depth > 0 ? [' WHERE ', booleanExpression(deeper(scene, added))] : [];
  return whateverOrder(compose(levels.atom, ['MATCH ', text, ...condition]));
}

/** A list of what is found along a pattern. Its order is nowhere laid down. */
export function patternList(scene: Scene, of: Type): Expression {
  const { choices } = scene;
  const { text, added } = drawPattern(scene, { named: true, steps: 2, related: true, rooted: true });
  // No other pattern is looked for in one, and nothing of what is around it is asked.
  const body = { ...deeper(scene, added), forColumn: false };
  const condition = choices.once(3) ? [' WHERE ', booleanExpression(body)] : [];
  const value = expression(body, of);
  const result = dares(scene, 3) ? value : call('coalesce', value, constant(scene, drawValue(scene, of)));
  return { ...compose(levels.atom, ['[', text, ...condition, ' | ', result, ']']), loose: true };
}
