import type { Expression, Placed } from '../../cypher/syntax.ts';
import { refuse } from './subset-scene.ts';
import { describe, isNumeric, type ValueType } from './subset-types.ts';

/** Refuses to compare for equality what the engine finds equal, or not, where another store does not. */
export function checkEquality(place: Placed, a: ValueType, b: ValueType): void {
  const fault = equalityFault(a, b);
  if (fault !== null) refuse(place, fault);
}

function equalityFault(a: ValueType, b: ValueType): string | null {
  if (a.kind === 'null' || b.kind === 'null' || (isNumeric(a) && isNumeric(b))) return null;
  if (a.kind === 'any' || b.kind === 'any')
    return "values of no single type cannot be compared here, since '1' = 1 would be true: convert them with toString()";
  if (a.kind !== b.kind)
    return `${describe(a)} is compared with ${describe(b)}, and '1' = 1 would be true here: compare values of one type, converted with toString() or passed as such`;
  if (a.kind === 'list' && a.items !== undefined && b.items !== undefined) {
    if (a.unordered || b.unordered)
      return 'the order of labels() and keys() differs from store to store: write x IN labels(n)';
    // Two empty lists are equal whatever they could hold.
    const nulls = (items: ValueType) => items.nullable && items.kind !== 'null';
    if (nulls(a.items) || nulls(b.items) || a.items.nullable || b.items.nullable)
      return 'lists that may hold nulls are compared wrongly here: fill the nulls with coalesce(), or compare item by item';
    return equalityFault(a.items, b.items);
  }
  if (a.kind === 'map') return mapFault(a, b);
  return null;
}

function mapFault(a: ValueType, b: ValueType): string | null {
  if (a.fields === undefined || b.fields === undefined) return null;
  for (const name of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const [x, y] = [a.fields[name], b.fields[name]];
    if (x?.nullable || y?.nullable)
      return 'maps that may hold nulls are compared wrongly here: compare field by field';
    const fault = x === undefined || y === undefined ? null : equalityFault(x, y);
    if (fault !== null) return fault;
  }
  return null;
}

/** Refuses to put in order what the engine does not. */
export function checkOrder(place: Placed, a: ValueType, b: ValueType): void {
  for (const one of [a, b]) {
    if (!isNumeric(one) && one.kind !== 'string' && one.kind !== 'null')
      refuse(
        place,
        `only numbers and strings can be compared with < and > here, and this is ${describe(one)}`,
      );
  }
  if (a.kind === 'null' || b.kind === 'null' || isNumeric(a) === isNumeric(b)) return;
  refuse(place, `${describe(a)} is compared with ${describe(b)}: compare values of one type`);
}

/** Refuses a condition that is none. */
export function checkCondition(place: Expression, type: ValueType): void {
  if (type.kind !== 'boolean' && type.kind !== 'null')
    refuse(place, `a condition is expected here, and this is ${describe(type)}`);
}
