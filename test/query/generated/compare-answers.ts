import { isNewsgraphError } from '../../../src/model/errors.ts';
import type { GraphStore, QueryResult, QueryValue } from '../../../src/store/graph-store.ts';
import type { GeneratedQuery } from './generated-queries.ts';

/** What a store says to a query. */
export type Answer = QueryResult | { readonly code: string; readonly message: string };

/** How two stores' answers compare. All but `different` is as it should be. */
export type Outcome = 'equal' | 'refused' | 'refused by both' | 'different';

export interface Comparison {
  readonly outcome: Outcome;
  readonly neo4j: Answer;
  readonly embedded: Answer;
}

/** Which rows are left out is not laid down, so more than these are not compared. */
const mostRows = 1000;

async function ask(store: GraphStore, { cypher, parameters }: GeneratedQuery): Promise<Answer> {
  try {
    return await store.query(cypher, { parameters, limit: mostRows });
  } catch (error) {
    if (!isNewsgraphError(error)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** Asks both stores, which hold the same graph. */
export async function compareAnswers(
  neo4j: GraphStore,
  embedded: GraphStore,
  query: GeneratedQuery,
): Promise<Comparison> {
  const [a, b] = [await ask(neo4j, query), await ask(embedded, query)];
  return { outcome: outcomeOf(query, a, b), neo4j: a, embedded: b };
}

function outcomeOf(query: GeneratedQuery, neo4j: Answer, embedded: Answer): Outcome {
  if ('code' in embedded) {
    if (embedded.code !== 'QUERY_INVALID') return 'different';
    return 'code' in neo4j ? 'refused by both' : 'refused';
  }
  if ('code' in neo4j) return 'different';
  if (JSON.stringify(neo4j.columns) !== JSON.stringify(embedded.columns)) return 'different';
  if (neo4j.truncated || embedded.truncated)
    return neo4j.truncated === embedded.truncated ? 'equal' : 'different';
  const [a, b] = [neo4j, embedded].map((result) => comparableRows(query, result));
  return JSON.stringify(a) === JSON.stringify(b) ? 'equal' : 'different';
}

function comparableRows({ loose, ordered }: GeneratedQuery, { rows }: QueryResult): string[] {
  const written = rows.map((row) =>
    toText(row.map((value, column) => (loose[column] === true ? loosened(value) : value))),
  );
  return ordered ? written : written.sort();
}

/** JSON, with the numbers that it does not know. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'number' && !Number.isFinite(item) ? String(item) : item,
  );
}

/** A value without the order of its lists and the last digits of its numbers. */
function loosened(value: QueryValue): QueryValue {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(10));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map(loosened).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, QueryValue>>).map(([name, item]) => [
      name,
      loosened(item),
    ]),
  );
}
