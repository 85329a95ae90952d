import { NewsgraphError } from '../../model/errors.ts';

/** The oldest version whose Cypher has all that is used: the long-term 5.26. */
const oldest = { major: 5, minor: 26 } as const;

/**
 * Checks what a server says that it is.
 * @param agent Such as `Neo4j/5.26.0` or `Neo4j/2025.06.0`.
 * @throws NewsgraphError `STORE_UNAVAILABLE` for an older version and for what is no Neo4j
 */
export function checkServerVersion(agent: string, uri: string): void {
  const parts = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  const [major, minor] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts !== null && (major > oldest.major || (major === oldest.major && minor >= oldest.minor))) return;
  throw new NewsgraphError(
    'STORE_UNAVAILABLE',
    `The server at ${uri} is ${agent || 'unknown'}. newsgraph needs Neo4j ${oldest.major}.${oldest.minor} or later: update the server.`,
    { context: { uri, agent } },
  );
}
