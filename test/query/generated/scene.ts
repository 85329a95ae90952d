import type { EdgeElement, NodeElement } from '../../../src/model/graph.ts';
import type { QueryParameter } from '../../../src/store/graph-store.ts';
import type { Choices } from './choices.ts';
import type { World } from './world.ts';

export type Scalar = 'integer' | 'float' | 'string' | 'boolean';

/** What a generated expression gives, when it is not null. */
export type Type =
  | { readonly kind: Scalar | 'node' | 'relationship' | 'path' }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'map'; readonly fields: Readonly<Record<string, Type>> };

export interface Variable {
  readonly name: string;
  readonly type: Type;
  /** Whether its value is known but for the order of lists and the last digits of numbers. */
  readonly loose: boolean;
  /** Whether it may be null, as after OPTIONAL MATCH. */
  readonly nullable?: boolean;
  /** A node or edge that it stands for in at least one row, unless a condition has taken that row away. */
  readonly element?: NodeElement | EdgeElement;
}

/** A piece of a query. */
export interface Expression {
  readonly text: string;
  /** How tightly its outermost operator binds, see {@link levels}. */
  readonly level: number;
  readonly loose: boolean;
}

/** Where an expression is generated: what it may use, and how large it may become. */
export interface Scene {
  readonly choices: Choices;
  readonly world: World;
  readonly variables: readonly Variable[];
  /** Filled as the query grows. */
  readonly parameters: Record<string, QueryParameter>;
  /** A name that is not in use, which begins with `prefix`. */
  fresh(prefix: string): string;
  /** How deep expressions may still be. */
  readonly depth: number;
  /** Whether it is for a column, where a list of what a pattern finds may be. */
  readonly forColumn: boolean;
  /** Whether rows are grouped by it, so that it should have no parameters. */
  readonly forGroup: boolean;
  /** Whether there may be what stores are to refuse, or not to do alike. */
  readonly daring: boolean;
}

/** True once in `times` where stores may be given what they refuse. */
export function dares({ daring, choices }: Scene, times: number): boolean {
  return daring && choices.once(times);
}

/** How tightly operators bind, from the loosest. */
export const levels = {
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
  comparison: 5,
  predicate: 6,
  sum: 7,
  product: 8,
  power: 9,
  sign: 10,
  part: 11,
  atom: 12,
} as const;

export const integer: Type = { kind: 'integer' };
export const float: Type = { kind: 'float' };
export const string: Type = { kind: 'string' };
export const boolean: Type = { kind: 'boolean' };
export const listOf = (of: Type): Type => ({ kind: 'list', of });

export function sameType(a: Type, b: Type): boolean {
  if (a.kind === 'list' && b.kind === 'list') return sameType(a.of, b.of);
  if (a.kind === 'map' || b.kind === 'map') return a === b;
  return a.kind === b.kind;
}

/** An expression from texts and other expressions: loose if one of them is. */
export function compose(level: number, parts: readonly (string | Expression)[]): Expression {
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    level,
    loose: parts.some((part) => typeof part !== 'string' && part.loose),
  };
}

export function atom(text: string, loose = false): Expression {
  return { text, level: levels.atom, loose };
}

/** The expression in brackets, where it would fall apart without; at times in brackets that change nothing. */
export function within(scene: Scene, expression: Expression, level: number): Expression {
  const needed = expression.level < level;
  if (!needed && !(expression.level < levels.part && scene.choices.once(8))) return expression;
  return { ...expression, text: `(${expression.text})`, level: levels.atom };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return compose(levels.atom, [
    `${name}(`,
    ...args.flatMap((arg, index) => (index === 0 ? [arg] : [', ', arg])),
    ')',
  ]);
}

/** The same scene for a part of an expression. */
export function deeper(scene: Scene, more: readonly Variable[] = []): Scene {
  return { ...scene, depth: scene.depth - 1, variables: [...scene.variables, ...more] };
}

/** Variables whose values are the same in every store to the last digit. */
export function firm(scene: Scene): readonly Variable[] {
  return scene.variables.filter((variable) => !variable.loose);
}

/** An expression whose value depends on a list, but not on its order. */
export function whateverOrder(expression: Expression): Expression {
  return { ...expression, loose: false };
}

export function variablesOf(scene: Scene, kind: Type['kind']): readonly Variable[] {
  return firm(scene).filter(({ type }) => type.kind === kind);
}
