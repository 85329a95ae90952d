import type { EdgeIdentity } from '../model/graph.ts';

/**
 * Orders strings by code point, as every store does. JavaScript's own order is by UTF-16 unit and differs beyond the
 * Basic Multilingual Plane.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    // Surrogates stand for the highest code points, though units above them exist.
    const [leftHigh, rightHigh] = [isSurrogate(left), isSurrogate(right)];
    return leftHigh === rightHigh ? left - right : leftHigh ? 1 : -1;
  }
  return a.length - b.length;
}

/** Orders edges by type, source and target. */
export function compareEdges(a: EdgeIdentity, b: EdgeIdentity): number {
  return (
    compareCodePoints(a.type, b.type) ||
    compareCodePoints(a.source, b.source) ||
    compareCodePoints(a.target, b.target)
  );
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
