import { NewsgraphError } from '../model/errors.ts';
import { loadNamedQueries } from '../query/named-queries.ts';
import { resolveParameters } from '../query/query-parameters.ts';
import type { GraphStore, QueryOptions, QueryResult } from '../store/graph-store.ts';

/**
 * Runs a query of the library by its name, or Cypher that only reads.
 * @throws NewsgraphError `QUERY_INVALID` for an unknown name, a wrong parameter or Cypher that the store refuses
 */
export async function runQuery(
  store: GraphStore,
  query: string,
  options: QueryOptions = {},
): Promise<QueryResult> {
  const name = query.trim();
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return await store.query(query, options);
  const library = await loadNamedQueries();
  const named = library.find((candidate) => candidate.name === name);
  if (named === undefined) {
    throw new NewsgraphError(
      'QUERY_INVALID',
      `There is no query ${name}. There are: ${library.map((candidate) => candidate.name).join(', ')}.`,
    );
  }
  const parameters = resolveParameters(named, options.parameters ?? {});
  return await store.query(named.cypher, { ...options, parameters });
}
