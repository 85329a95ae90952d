import { NewsgraphError } from '../model/errors.ts';
import { loadNamedQueries } from '../query/named-queries.ts';
import { resolveParameters } from '../query/query-parameters.ts';
import type { GraphStore, QueryOptions, QueryParameter, QueryResult } from '../store/graph-store.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { whatBecameOf } from './identity/former-ids.ts';

/**
 * Runs a query of the library by its name, or Cypher that only reads.
 * @param index Tells what became of ids: in the parameters of a query of the library an old id stands for the new one.
 * @throws NewsgraphError `QUERY_INVALID` for an unknown name, a wrong parameter or Cypher that the store refuses
 */
export async function runQuery(
  store: GraphStore,
  query: string,
  options: QueryOptions = {},
  index?: WorkspaceIndex,
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
  const given = resolveParameters(named, options.parameters ?? {});
  const parameters = index === undefined ? given : withCurrentIds(given, index);
  return await store.query(named.cypher, { ...options, parameters });
}

function withCurrentIds(
  parameters: Readonly<Record<string, QueryParameter>>,
  index: WorkspaceIndex,
): Record<string, QueryParameter> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const former = typeof value === 'string' ? whatBecameOf(index, value) : null;
      const [now, ...others] = former?.now ?? [];
      if (now === undefined) return [name, value];
      if (others.length === 0) return [name, now.id];
      const ids = [now, ...others].map(({ id }) => id).join(' and ');
      throw new NewsgraphError('QUERY_INVALID', `${value} is now ${ids}: ask for one of them.`);
    }),
  );
}
