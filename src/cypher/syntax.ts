import type { CypherToken } from './cypher-tokens.ts';

/** Where a piece of a query stands. */
export interface Placed {
  /** What an error about it points at. */
  readonly token: CypherToken;
  /** UTF-16 offset into the query. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
}

/** A reading query: one part, or several that UNION joins. */
export interface Query {
  readonly parts: readonly SingleQuery[];
  /** Whether rows that are equal in several parts stay; null for a single part. */
  readonly union: 'all' | 'distinct' | null;
}

/** Clauses from the first to RETURN. */
export interface SingleQuery {
  readonly clauses: readonly Clause[];
}

export type Clause = MatchClause | UnwindClause | ProjectionClause | CallClause;

export interface MatchClause extends Placed {
  readonly kind: 'match';
  readonly optional: boolean;
  readonly patterns: readonly Pattern[];
  readonly where: Expression | null;
}

interface UnwindClause extends Placed {
  readonly kind: 'unwind';
  readonly list: Expression;
  readonly variable: string;
}

/** WITH or RETURN. */
export interface ProjectionClause extends Placed {
  readonly kind: 'with' | 'return';
  readonly distinct: boolean;
  /** Whether it begins with `*`. */
  readonly all: boolean;
  readonly items: readonly ProjectionItem[];
  readonly order: readonly Expression[];
  readonly skip: Expression | null;
  readonly limit: Expression | null;
  readonly where: Expression | null;
}

export interface ProjectionItem {
  readonly expression: Expression;
  /** The name after AS. */
  readonly alias: string | null;
}

export interface CallClause extends Placed {
  readonly kind: 'call';
  /** What stands in brackets: `CALL (a, b) { }`; null without brackets. */
  readonly imports: readonly string[] | '*' | null;
  readonly query: Query;
}

/** Nodes with relationships between them. */
export interface Pattern extends Placed {
  /** Name of the path. */
  readonly variable: string | null;
  readonly shortest: 'SHORTESTPATH' | 'ALLSHORTESTPATHS' | null;
  readonly nodes: readonly NodePattern[];
  /** One less than there are nodes. */
  readonly edges: readonly EdgePattern[];
}

export interface NodePattern extends Placed {
  readonly variable: string | null;
  readonly labels: readonly string[];
  readonly properties: MapExpression | null;
}

export interface EdgePattern extends Placed {
  readonly variable: string | null;
  readonly types: readonly string[];
  readonly direction: 'left' | 'right' | 'both';
  /** Numbers of relationships in a row; null for exactly one, without a star. */
  readonly range: { readonly least: number | null; readonly most: number | null } | null;
  readonly properties: MapExpression | null;
  readonly where: Expression | null;
}

export type Expression =
  | LiteralExpression
  | ListExpression
  | MapExpression
  | MapProjection
  | NamedExpression
  | AccessExpression
  | SliceExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | ComparisonExpression
  | LabelCheck
  | CaseExpression
  | ComprehensionExpression
  | QuantifierExpression
  | ReduceExpression
  | PatternComprehension
  | PatternExpression
  | SubqueryExpression;

export interface LiteralExpression extends Placed {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  /** Whether a number is written as one with a fraction. */
  readonly fractional: boolean;
}

interface ListExpression extends Placed {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

export interface MapExpression extends Placed {
  readonly kind: 'map';
  readonly entries: readonly (readonly [name: string, value: Expression])[];
}

/** `n {.name, .*, key: value}`. */
export interface MapProjection extends Placed {
  readonly kind: 'projection';
  readonly variable: string;
  /** Names of properties; `*` for all. */
  readonly properties: readonly string[];
  readonly entries: readonly (readonly [name: string, value: Expression])[];
}

interface NamedExpression extends Placed {
  readonly kind: 'variable' | 'parameter';
  readonly name: string;
}

/** `a.b` or `a[b]`. */
export interface AccessExpression extends Placed {
  readonly kind: 'property' | 'index';
  readonly of: Expression;
  /** The name as a literal, for `a.b`. */
  readonly key: Expression;
}

export interface SliceExpression extends Placed {
  readonly kind: 'slice';
  readonly of: Expression;
  readonly from: Expression | null;
  readonly to: Expression | null;
}

export interface CallExpression extends Placed {
  readonly kind: 'call';
  /** In capitals. */
  readonly name: string;
  readonly distinct: boolean;
  /** Whether it is `count(*)`. */
  readonly star: boolean;
  readonly args: readonly Expression[];
}

export interface UnaryExpression extends Placed {
  readonly kind: 'unary';
  readonly operator: 'NOT' | '-' | '+' | 'IS NULL' | 'IS NOT NULL';
  readonly operand: Expression;
}

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'IN'
  | '=~'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS';

export interface BinaryExpression extends Placed {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `a < b <= c`: every two neighbours are compared. */
export interface ComparisonExpression extends Placed {
  readonly kind: 'comparison';
  /** One less than there are operands. */
  readonly operators: readonly ('=' | '<>' | '<' | '<=' | '>' | '>=')[];
  readonly operands: readonly Expression[];
}

/** `n:A:B`. */
export interface LabelCheck extends Placed {
  readonly kind: 'labels';
  readonly of: Expression;
  readonly labels: readonly string[];
}

export interface CaseExpression extends Placed {
  readonly kind: 'case';
  readonly subject: Expression | null;
  readonly branches: readonly CaseBranch[];
  readonly otherwise: Expression | null;
}

export interface CaseBranch {
  readonly when: Expression;
  readonly result: Expression;
}

/** `[x IN list WHERE .. | ..]`. */
export interface ComprehensionExpression extends Placed {
  readonly kind: 'comprehension';
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression | null;
  readonly result: Expression | null;
}

/** `any(x IN list WHERE ..)`. */
export interface QuantifierExpression extends Placed {
  readonly kind: 'quantifier';
  readonly name: 'ANY' | 'ALL' | 'NONE' | 'SINGLE';
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression;
}

export interface ReduceExpression extends Placed {
  readonly kind: 'reduce';
  readonly accumulator: string;
  readonly initial: Expression;
  readonly variable: string;
  readonly list: Expression;
  readonly step: Expression;
}

/** `[(a)-->(b) WHERE .. | ..]`. */
export interface PatternComprehension extends Placed {
  readonly kind: 'patternComprehension';
  readonly pattern: Pattern;
  readonly where: Expression | null;
  readonly result: Expression;
}

/** A pattern that is a condition: it holds where it is found. */
interface PatternExpression extends Placed {
  readonly kind: 'pattern';
  readonly pattern: Pattern;
}

/** `EXISTS { }` and `COUNT { }`. */
interface SubqueryExpression extends Placed {
  readonly kind: 'subquery';
  readonly name: 'EXISTS' | 'COUNT';
  readonly patterns: readonly Pattern[];
  readonly where: Expression | null;
}
