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
  /** What a condition has told of the variables, see {@link differenceOf} and {@link presenceOf}. */
  readonly facts: ReadonlySet<string>;
}

/** The same place for a part whose null matters. */
export function asValue(scene: Scene): Scene {
  return scene.nullIsFalse ? { ...scene, nullIsFalse: false } : scene;
}

/** The same place for a part that is a condition. */
export function asCondition(scene: Scene): Scene {
  return scene.nullIsFalse ? scene : { ...scene, nullIsFalse: true };
}

/** The same place with variables that are new, or that stand for something else now. */
export function withVariables(scene: Scene, added: Iterable<readonly [string, ValueType]>): Scene {
  const more = new Map(added);
  const facts = factsWhere(scene, (name) => !more.has(name));
  return { ...scene, variables: new Map([...scene.variables, ...more]), facts };
}

/** The facts all of whose variables are such. */
export function factsWhere({ facts }: Scene, holds: (name: string) => boolean): ReadonlySet<string> {
  return new Set([...facts].filter((fact) => (JSON.parse(fact) as Fact).of.every(holds)));
}

/** The fact that two nodes are not the same. */
export function differenceOf(a: string, b: string): string {
  return JSON.stringify({ of: [a, b].sort() } satisfies Fact);
}

/** The fact that a property of a variable is not null. */
export function presenceOf(name: string, property: string): string {
  return JSON.stringify({ of: [name], property } satisfies Fact);
}

interface Fact {
  readonly of: readonly string[];
  readonly property?: string;
}

/** Throws the error for a part of the query. */
export function refuse({ token }: Placed, reason: string): never {
  throw refusal(token, reason);
}

/** An expression as it is written. */
export function textOf({ query }: Scene, { start, end }: Expression): string {
  return query.text.slice(start, end);
}
