/**
 * Which part of the graph is exported; each option limits it further.
 *
 * - A typed edge is kept if it fits and both ends are kept; its counts are those of the claims that fit.
 * - A claim is kept if it fits and its subject and object are kept.
 * - An entity is kept if its kind fits. With `types` or `bases`, a kept edge or claim must name it, too; with `since` or
 *   `until` alone, an article of that time must mention it; with `near`, it must be near enough by kept edges. Its names are
 *   those of the whole graph, and its counts those of the time.
 * - An article is kept if it is of the time and a kept claim rests on it; without `types`, `bases` and `near`, also if it
 *   mentions a kept entity.
 * - All other edges are kept with their ends.
 */
export interface Where {
  /** Kinds of entities, such as `Person`, whatever the case. Entities of `near` are kept whatever their kind. Default: all. */
  readonly kinds?: readonly string[];
  /** Types of claims, and so of typed edges, such as `CONSULT`, whatever the case. Default: all. */
  readonly types?: readonly string[];
  /** What claims rest on: `stated`, `implied` or `known`, whatever the case. Default: all. */
  readonly bases?: readonly string[];
  /**
   * First day, month or year of publication, ISO 8601; articles of which it is not known are left out. What a correction
   * takes back stays taken back, whenever it came. Default: no limit.
   */
  readonly since?: string;
  /** Last day, month or year of publication. Default: no limit. */
  readonly until?: string;
  /** Names, aliases or ids of entities. Default: none, and so all entities. */
  readonly near?: readonly string[];
  /** How many typed edges away from those an entity may be, from 1 to 10, whatever their direction. Default: 1. */
  readonly depth?: number;
}

/** Whether anything is limited. */
export function isLimited(where: Where): boolean {
  return Object.values(where).some(
    (value) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
}
