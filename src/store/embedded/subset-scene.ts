import { type ReadQuery, refusal } from '../../cypher/read-only.ts';
import type { Expression, Placed } from '../../cypher/syntax.ts';
import type { QueryParameter } from '../graph-store.ts';
import type { ValueType } from './subset-types.ts';

/** What an expression may use, and where it stands. */
export interface Scene {
  readonly query: ReadQuery;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  readonly variables: ReadonlyMap<string, ValueType>;
  /** Whether it does not matter here if something is false or null, as in WHERE. */
  readonly nullIsFalse: boolean;
  /** Whether it is in CALL { }. */
  readonly inSubquery: boolean;
  /** Whether it is asked for every item of a list, or makes rows of one. */
  readonly isRepeated: boolean;
  /** Whether it is about what a pattern in a list finds. */
  readonly isInPattern: boolean;
  /** Whether it is a column of WITH or RETURN, or a part of one. */
  readonly isColumn: boolean;
  /** Pairs of nodes that are known not to be the same, see {@link pairOf}. */
  readonly distinct: ReadonlySet<string>;
}

/** The same place for a part whose null matters. */
export function asValue(scene: Scene): Scene {
  return scene.nullIsFalse ? { ...scene, nullIsFalse: false } : scene;
}

/** The same place for a part that is a condition. */
export function asCondition(scene: Scene): Scene {
  return scene.nullIsFalse ? scene : { ...scene, nullIsFalse: true };
}

export function withVariables(scene: Scene, added: Iterable<readonly [string, ValueType]>): Scene {
  return { ...scene, variables: new Map([...scene.variables, ...added]) };
}

export function pairOf(a: string, b: string): string {
  return JSON.stringify([a, b].sort());
}

/** Throws the error for a part of the query. */
export function refuse({ token }: Placed, reason: string): never {
  throw refusal(token, reason);
}

/** An expression as it is written. */
export function textOf({ query }: Scene, { start, end }: Expression): string {
  return query.text.slice(start, end);
}
