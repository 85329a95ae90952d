import { fixedEdgeProperties } from '../../graph/schema.ts';
import type { EdgeElement } from '../../model/graph.ts';
import type { Evidence } from './evidence.ts';
import { isWithin, type Limits } from './limits.ts';

/** Whether an edge is between entities. */
export function isTyped({ type }: Pick<EdgeElement, 'type'>): boolean {
  return !Object.hasOwn(fixedEdgeProperties, type);
}

/** Whether a typed edge is of a type that limits keep. */
export function isOfType({ type }: Pick<EdgeElement, 'type'>, { types }: Pick<Limits, 'types'>): boolean {
  return types === null || types.has(type);
}

type EdgeLimits = Pick<Limits, 'types' | 'bases' | 'days'>;

/** A typed edge as far as claims that fit make it; null where none does. */
export function limitEdge(edge: EdgeElement, limits: EdgeLimits, evidence: Evidence): EdgeElement | null {
  if (!isOfType(edge, limits)) return null;
  const { bases, days } = limits;
  return bases === null && days === null ? edge : evidence.recountEdge(edge);
}

/** Whether claims that fit make a typed edge. Where its counts show it, nothing is counted anew. */
export function isMade(edge: EdgeElement, limits: EdgeLimits, evidence: Evidence): boolean {
  if (!isOfType(edge, limits)) return false;
  return shownByCounts(edge, limits) ?? evidence.recountEdge(edge) !== null;
}

/** Null where the counts of an edge do not show whether claims that fit make it. */
function shownByCounts({ properties }: EdgeElement, { bases, days }: EdgeLimits): boolean | null {
  if (days !== null) {
    // The first and the last day are those of two of its articles.
    const { firstReported: first, lastReported: last } = properties;
    if (typeof first !== 'string' || typeof last !== 'string') return false;
    if ((days.until !== null && first > days.until) || (days.since !== null && last < days.since))
      return false;
    if (bases !== null || !(isWithin(first, days) || isWithin(last, days))) return null;
  }
  // A happening that is told again on another basis is counted by the first of its claims.
  return bases === null || [...bases].some((basis) => Number(properties[basis]) > 0) || null;
}
