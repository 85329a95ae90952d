import { parseQuery } from '../../cypher/parse-query.ts';
import type { ReadQuery } from '../../cypher/read-only.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { QueryParameter } from '../graph-store.ts';
import { checkQuery } from './subset-clauses.ts';
import type { Scene } from './subset-scene.ts';
import { holdsBare } from './subset-types.ts';

/** What a query's columns are called. */
export interface ColumnNames {
  readonly names: readonly string[];
  /** How many of them, from the first, `RETURN *` stands for. The engine gives these in an order of its own. */
  readonly all: number;
}

/**
 * Refuses what this engine is known to get wrong without saying so, each with a way to write it that gives the right
 * result. It tells by the types of values, which the schema of the graph and the parameters say. What the engine
 * itself reports as an error is left to it, save where its message would not help.
 * @returns The names of the result's columns, as every store has them.
 * @throws NewsgraphError `QUERY_INVALID`
 */
export function checkEmbeddedSubset(
  query: ReadQuery,
  parameters: Readonly<Record<string, QueryParameter>>,
): ColumnNames {
  const scene: Scene = {
    query,
    parameters,
    variables: new Map(),
    nullIsFalse: false,
    isRepeated: false,
    isInPattern: false,
    isColumn: false,
    inSubquery: false,
    facts: new Set(),
  };
  const tree = parseQuery(query);
  const columns = checkQuery(tree, scene);
  const names = [...columns.keys()];
  for (const [name, type] of columns) {
    if (holdsBare(type))
      throw new NewsgraphError(
        'QUERY_INVALID',
        `The query is refused at its column ${name}: nodes and relationships in a list that was made anew turn into bare ` +
          'numbers here. Return the list as it was, or one of their properties, such as [n IN list | n.id].',
        { context: { column: name } },
      );
  }
  const last = tree.parts[0]?.clauses.at(-1);
  const listed = last?.kind === 'return' ? last.items.length : names.length;
  return { names, all: last?.kind === 'return' && last.all ? names.length - listed : 0 };
}
