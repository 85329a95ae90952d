import type { Bounded } from '../../model/brief.ts';

/** How many items of each list a brief shows. */
export interface BriefLimits {
  readonly ties: number;
  readonly names: number;
  readonly offices: number;
  /** Others in one office. */
  readonly holders: number;
  /** Statements of one type. */
  readonly relations: number;
  /** Statements of every other list. */
  readonly statements: number;
  readonly disputes: number;
  /** Pieces of evidence on one side of a dispute. */
  readonly sides: number;
  readonly timeline: number;
  readonly speakers: number;
  /** Articles of one statement. */
  readonly documents: number;
}

/** What a reader can take in. */
export const usualLimits: BriefLimits = {
  ties: 4,
  names: 8,
  offices: 4,
  holders: 4,
  relations: 3,
  statements: 5,
  disputes: 5,
  sides: 2,
  timeline: 20,
  speakers: 5,
  documents: 3,
};

/** Everything. */
export const noLimits: BriefLimits = {
  ties: Number.POSITIVE_INFINITY,
  names: Number.POSITIVE_INFINITY,
  offices: Number.POSITIVE_INFINITY,
  holders: Number.POSITIVE_INFINITY,
  relations: Number.POSITIVE_INFINITY,
  statements: Number.POSITIVE_INFINITY,
  disputes: Number.POSITIVE_INFINITY,
  sides: Number.POSITIVE_INFINITY,
  timeline: Number.POSITIVE_INFINITY,
  speakers: Number.POSITIVE_INFINITY,
  documents: Number.POSITIVE_INFINITY,
};

/** The first of a list, in its order, and how many there are. */
export function bounded<T>(items: readonly T[], limit: number): Bounded<T> {
  return { items: items.slice(0, limit), total: items.length };
}

/** The last of a list, in its order, and how many there are. */
export function boundedEnd<T>(items: readonly T[], limit: number): Bounded<T> {
  return { items: items.slice(Math.max(0, items.length - limit)), total: items.length };
}
