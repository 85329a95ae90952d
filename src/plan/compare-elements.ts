import type { EdgeElement, NodeElement, Properties, PropertyValue } from '../model/graph.ts';

/** Whether two nodes of one id are the same in every store. */
export function sameNode(a: NodeElement, b: NodeElement): boolean {
  return a.label === b.label && changedProperties(a.properties, b.properties).length === 0;
}

/** Whether two edges of one identity are the same in every store. */
export function sameEdge(a: EdgeElement, b: EdgeElement): boolean {
  return changedProperties(a.properties, b.properties).length === 0;
}

/** Names of the properties that differ, sorted; absent counts as a value of its own. */
export function changedProperties(before: Properties, after: Properties): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameValue(before[name], after[name])).sort();
}

function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
