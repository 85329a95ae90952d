import type { Connection } from './plan.ts';

/** The database that the environment names; null if it names none. */
export function givenConnection(environment: NodeJS.ProcessEnv = process.env): Connection | null {
  const uri = environment.NEWSGRAPH_TEST_NEO4J_URI;
  if (!uri) return null;
  return {
    uri,
    httpUrl: environment.NEWSGRAPH_TEST_NEO4J_HTTP_URL || null,
    username: environment.NEWSGRAPH_TEST_NEO4J_USERNAME || 'neo4j',
    password: environment.NEWSGRAPH_TEST_NEO4J_PASSWORD ?? '',
  };
}
