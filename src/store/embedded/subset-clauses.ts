import { holds, namesIn, namesOfPattern } from '../../cypher/expression-parts.ts';
import type {
  CallClause,
  Clause,
  Expression,
  MatchClause,
  Pattern,
  ProjectionClause,
  ProjectionItem,
  Query,
  SingleQuery,
} from '../../cypher/syntax.ts';
import { typeOf } from './subset-expressions.ts';
import { checkedWhere } from './subset-facts.ts';
import { checkPatterns } from './subset-patterns.ts';
import { checkGroups, checkOrderKeys } from './subset-projections.ts';
import { asValue, factsWhere, refuse, type Scene, textOf, withVariables } from './subset-scene.ts';
import { describe, holdsElement, join, plain, type ValueType } from './subset-types.ts';

/** Columns by name, with their types. */
export type Columns = ReadonlyMap<string, ValueType>;

/**
 * Checks a query or a subquery, and tells what it returns.
 * @param isClosed Whether it sees nothing of what is outside but what it names first.
 */
export function checkQuery(query: Query, scene: Scene, isClosed = false): Columns {
  const isSubquery = scene.inSubquery;
  const [first, ...others] = query.parts.map((part) => checkSingle(part, scene, isClosed));
  const columns = new Map(first);
  for (const other of others) {
    for (const [name, type] of other) {
      const before = columns.get(name) ?? type;
      if (isSubquery && holdsElement(before) !== holdsElement(type))
        refuse(
          query.parts[0]!.clauses.at(-1)!,
          `${name} is a node or relationship in one part and none in another: return its properties`,
        );
      columns.set(name, join(before, type));
    }
  }
  return columns;
}

function checkSingle({ clauses }: SingleQuery, outer: Scene, isClosed: boolean): Columns {
  // Such a subquery sees what its first WITH names, and nothing else of what is outside.
  let scene = isClosed && clauses[0]?.kind !== 'with' ? { ...outer, variables: new Map() } : outer;
  for (const clause of clauses) scene = checkClause(clause, scene);
  return scene.variables;
}

function checkClause(clause: Clause, scene: Scene): Scene {
  switch (clause.kind) {
    case 'match':
      return checkMatch(clause, scene);
    case 'unwind': {
      const list = typeOf(clause.list, { ...asValue(scene), isRepeated: true });
      if (list.kind !== 'list' && list.kind !== 'null')
        refuse(clause, `UNWIND takes a list here, and this is ${describe(list)}: write [x]`);
      if (scene.variables.has(clause.variable)) refuse(clause, `there is a ${clause.variable} already`);
      return withVariables(scene, [[clause.variable, list.items ?? plain('null', true)]]);
    }
    case 'call':
      return checkCall(clause, scene);
    default:
      return checkProjection(clause, scene);
  }
}

function checkMatch(clause: MatchClause, scene: Scene): Scene {
  const found = checkPatterns(clause.patterns, scene, true, clause.where);
  if (clause.where !== null) checkShortestCondition(clause.patterns, clause.where);
  const matched = clause.where === null ? found : checkedWhere(clause.where, found);
  if (!clause.optional) return matched;
  if (clause.where !== null && holds(clause.where, looksForPattern))
    refuse(
      clause.where,
      'after OPTIONAL MATCH a pattern takes away rows here instead of giving null: write CALL { WITH a MATCH .. WHERE .. RETURN collect(b) AS found }',
    );
  // What is new may be missing, and what was there is as it was.
  const variables = [...found.variables].map(([name, type]) => {
    const before = scene.variables.get(name);
    return [name, before ?? { ...type, nullable: true }] as const;
  });
  return { ...scene, variables: new Map(variables) };
}

/** A condition on a shortest path: other stores look for the shortest path for which it holds. */
function checkShortestCondition(patterns: readonly Pattern[], where: Expression): void {
  const used = namesIn(where);
  for (const pattern of patterns) {
    const nodes = new Set(pattern.nodes.map(({ variable }) => variable));
    const found = namesOfPattern(pattern).filter((name) => !nodes.has(name));
    if (pattern.shortest !== null && found.some((name) => used.has(name)))
      refuse(
        where,
        'here it holds for the shortest path or there is none, while other stores look for a longer one: write MATCH p = shortestPath(..) WITH * WHERE ..',
      );
  }
}

function looksForPattern({ kind }: Expression): boolean {
  return kind === 'pattern' || kind === 'subquery' || kind === 'patternComprehension';
}

function checkProjection(clause: ProjectionClause, scene: Scene): Scene {
  const columns = new Map(clause.all ? [...scene.variables].sort(byName) : []);
  for (const item of clause.items)
    columns.set(nameOf(item, scene), typeOf(item.expression, { ...asValue(scene), isColumn: true }));
  checkGroups(clause, scene);
  checkOrderKeys(clause, withVariables(asValue(scene), columns), columns);
  checkPaging(clause.skip, scene);
  checkPaging(clause.limit, scene);
  const kept = keep(scene, columns);
  return clause.where === null ? kept : checkedWhere(clause.where, kept);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The scene after a projection. What was known of variables holds for those that keep their names. */
function keep(scene: Scene, columns: Columns): Scene {
  const facts = factsWhere(scene, (name) => columns.get(name) === scene.variables.get(name));
  return { ...scene, variables: columns, facts };
}

/** What a column is called. */
function nameOf({ expression, alias }: ProjectionItem, scene: Scene): string {
  if (alias !== null) return alias;
  const { token, start } = expression;
  if (expression.kind === 'variable' && token.start === start) return expression.name;
  return expression.kind === 'projection' ? expression.variable : textOf(scene, expression);
}

function checkPaging(value: Expression | null, scene: Scene): void {
  if (value === null) return;
  if (value.kind !== 'literal' && value.kind !== 'parameter')
    refuse(value, 'it takes one number or one parameter here');
  if (typeOf(value, scene).natural !== true) refuse(value, 'it takes a whole number that is not negative');
}

function checkCall(clause: CallClause, scene: Scene): Scene {
  const { imports } = clause;
  let inner: Scene = { ...asValue(scene), inSubquery: true };
  if (imports !== null && imports !== '*') {
    const imported = imports.map((name) => {
      const type = scene.variables.get(name) ?? refuse(clause, `there is no ${name} here`);
      return [name, type] as const;
    });
    inner = { ...inner, variables: new Map(imported) };
  }
  const columns = checkQuery(clause.query, inner, imports === null);
  return withVariables(scene, columns);
}
