import type { Plan, Record as Row, Session, Transaction } from 'neo4j-driver';
import { tokenizeCypher } from '../../cypher/cypher-tokens.ts';
import { refusal } from '../../cypher/read-only.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { QueryOptions, QueryResult, QueryValue } from '../graph-store.ts';
import { timeoutError, withinTime } from '../within-time.ts';
import type { Connection } from './connection.ts';
import { relationshipEnds, toQueryValue } from './convert-rows.ts';
import { toParameter } from './properties.ts';
import { operatorNotReading } from './reading-operators.ts';
import { codeOf, isStatementFault, serverError } from './server-errors.ts';

/** Namespaces of functions that come with Cypher. Those of plugins may reach files and networks. */
const namespaces = new Set(['DATE', 'TIME', 'LOCALTIME', 'DATETIME', 'LOCALDATETIME', 'DURATION', 'POINT']);

/**
 * Runs a reading query. The server's own plan is what decides: the query is explained first, and runs only if every
 * operator of its plan reads the graph and nothing else.
 * @throws NewsgraphError `QUERY_INVALID`; `STORE_FAILED` when it runs out of time
 */
export async function runQuery(
  connection: Connection,
  cypher: string,
  options: QueryOptions,
): Promise<QueryResult> {
  const { limit = 10_000, timeout = 30_000 } = options;
  checkText(cypher);
  const parameters = toParameter(options.parameters ?? {}) as Record<string, unknown>;
  const session = connection.readSession();
  try {
    return await withinTime(run(session, cypher, parameters, limit, timeout), timeout);
  } catch (error) {
    throw queryError(error, connection);
  } finally {
    // The server ends a query that was given up by itself; nobody has to wait for that.
    void session.close().catch(() => undefined);
  }
}

/** Refuses what the plan does not tell: execution modes before the query, and functions of plugins. */
function checkText(cypher: string): void {
  const tokens = tokenizeCypher(cypher);
  const [first] = tokens;
  if (first === undefined) throw new NewsgraphError('QUERY_INVALID', 'The query is empty.');
  if (['EXPLAIN', 'PROFILE', 'CYPHER', 'USE'].includes(first.key)) {
    throw refusal(first, 'begin with the query itself');
  }
  tokens.forEach((token, index) => {
    if (token.key !== '(' || tokens[index - 2]?.key !== '.') return;
    const name = tokens[index - 1];
    const namespace = tokens[index - 3];
    if (name?.kind !== 'word' && name?.kind !== 'name') return;
    if (namespace !== undefined && !namespaces.has(namespace.key)) {
      throw refusal(namespace, 'functions that do not come with Cypher may not be called');
    }
  });
}

async function run(
  session: Session,
  cypher: string,
  parameters: Record<string, unknown>,
  limit: number,
  timeout: number,
): Promise<QueryResult> {
  const transaction = await session.beginTransaction({ timeout });
  const { summary } = await transaction.run(`EXPLAIN ${cypher}`, parameters);
  checkPlan(summary.plan, summary.queryType);
  const result = transaction.run(cypher, parameters);
  const columns = await result.keys();
  const stored: Row[] = [];
  let truncated = false;
  for await (const row of result) {
    truncated = stored.length === limit;
    if (truncated) break;
    stored.push(row);
  }
  const values = stored.map((row) => row.keys.map((key) => row.get(key) as unknown));
  const ids = await readIds(transaction, values);
  await transaction.commit();
  const rows = values.map((row) =>
    row.map((value): QueryValue => toQueryValue(value, (id) => ids.get(id) ?? null)),
  );
  return { columns: columns.map(String), rows, truncated };
}

function checkPlan(plan: Plan | false, queryType: string): void {
  const found = plan === false ? 'nothing that can be checked' : operatorNotReading(plan);
  if (found === null && queryType === 'r') return;
  throw new NewsgraphError(
    'QUERY_INVALID',
    `The query is refused: queries may only read the graph, and its plan has ${found ?? 'a part that writes'}. ` +
      'Procedures, LOAD CSV, SHOW, administration and everything that writes are left out.',
    { context: { operator: found } },
  );
}

/** Our ids of the nodes at the ends of relationships, which a relationship itself does not tell. */
async function readIds(
  transaction: Transaction,
  values: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const elementIds = [...new Set(relationshipEnds(values))];
  if (elementIds.length === 0) return new Map();
  const { records } = await transaction.run(
    'UNWIND $ids AS element MATCH (n) WHERE elementId(n) = element AND n.id IS NOT NULL RETURN element, n.id AS id',
    { ids: elementIds },
  );
  return new Map(
    records.flatMap((row) =>
      typeof row.get('id') === 'string' ? [[row.get('element') as string, row.get('id') as string]] : [],
    ),
  );
}

function queryError(error: unknown, { uri, database }: Connection): unknown {
  if (codeOf(error).startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return timeoutError(error);
  if (!isStatementFault(error)) return serverError(error, { uri, database });
  const message = error instanceof Error ? error.message : String(error);
  // The server shows the text that it was given, with our EXPLAIN before it.
  const reason = message.replace(/"EXPLAIN /, '"').trimEnd();
  return new NewsgraphError('QUERY_INVALID', `Neo4j refuses the query: ${reason}`, { cause: error });
}
