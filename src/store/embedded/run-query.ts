import { parseReadQuery, type ReadQuery } from '../../cypher/read-only.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { QueryOptions, QueryResult } from '../graph-store.ts';
import { withinTime } from '../within-time.ts';
import { toQueryValue } from './convert-rows.ts';
import type { EngineDatabase, EngineResult, EngineTransaction } from './engine.ts';
import { queryError } from './engine-errors.ts';
import { checkEmbeddedSubset } from './query-subset.ts';

/**
 * Runs a reading query in a transaction that is rolled back whatever happens.
 * @throws NewsgraphError `QUERY_INVALID`; `STORE_FAILED` when it runs out of time
 */
export async function runQuery(
  database: EngineDatabase,
  cypher: string,
  options: QueryOptions,
): Promise<QueryResult> {
  const { parameters = {}, limit = 10_000, timeout = 30_000 } = options;
  const query = parseReadQuery(cypher);
  const columns = checkEmbeddedSubset(query, parameters);
  const transaction = database.beginTransaction();
  // The engine cannot be interrupted: a query that takes too long goes on, and is rolled back when it ends.
  const running = transaction.executeCypher(withLimit(query, limit), parameters);
  let result: EngineResult;
  try {
    result = await withinTime(running, timeout);
  } catch (error) {
    throw lostNode(error) ?? queryError(error);
  } finally {
    void running.catch(() => undefined).then(() => rollBack(transaction));
  }
  const stored = result.rows();
  const idOf = (internal: number): string | null => {
    const id = database.getNode(internal)?.get('id');
    return typeof id === 'string' ? id : null;
  };
  const order = columns.names.map((name, index) =>
    index < columns.all ? result.columns.indexOf(name) : index,
  );
  const rows = stored.slice(0, limit).map((row) => order.map((index) => toQueryValue(row[index], idOf)));
  return { columns: columns.names, rows, truncated: stored.length > limit };
}

/** The engine fails where a step of a pattern after the first finds nothing. */
function lostNode(error: unknown): NewsgraphError | null {
  if (!(error instanceof Error) || !error.message.includes('Expected node ID')) return null;
  return new NewsgraphError(
    'QUERY_INVALID',
    'The embedded store cannot follow the pattern: a step of it leads nowhere. Give its nodes labels, or write the steps of ' +
      '(a)-->(b)-->(c) as two patterns: (a)-->(b), (b)-->(c).',
    { cause: error },
  );
}

function rollBack(transaction: EngineTransaction): void {
  try {
    transaction.rollback();
  } catch {
    // The store was closed meanwhile, which ends its transactions.
  }
}

/** Asks for one row more than wanted, which tells whether there are more. */
function withLimit(query: ReadQuery, limit: number): string {
  let depth = 0;
  let bounded = false;
  query.tokens.forEach((token, index) => {
    if (token.key === '{') depth++;
    if (token.key === '}') depth--;
    if (depth > 0 || query.tokens[index - 1]?.key === '.') return;
    if (token.key === 'RETURN') bounded = false;
    if (token.key === 'LIMIT') bounded = true;
  });
  const united = query.tokens.some(
    (token, index) => token.key === 'UNION' && query.tokens[index - 1]?.key !== '.',
  );
  // A limit after UNION would hold for its last part only.
  return bounded || united ? query.text : `${query.text}\nLIMIT ${limit + 1}`;
}
