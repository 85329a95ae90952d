import { NewsgraphError } from '../../model/errors.ts';

const schemes = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

/** The address of a database. */
export interface Neo4jAddress {
  /** Of the server, such as `bolt://localhost:7687`. */
  readonly uri: string;
  /** Null where the address names none. */
  readonly database: string | null;
}

/**
 * Reads the address of a server, or of a database of it, such as `bolt://localhost:7687/news`.
 * @throws NewsgraphError `CONFIG_INVALID` for another scheme, and for an address that holds a user or a password: they
 * would end up in files and messages
 */
export function parseNeo4jUri(text: string): Neo4jAddress {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // Without the cause, which holds the text, and it may hold a password.
    throw invalid('it is no address, such as bolt://localhost:7687');
  }
  if (!schemes.includes(url.protocol)) {
    const known = schemes.map((scheme) => `${scheme}//`).join(', ');
    throw invalid(`it must begin with one of ${known}, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('it must not hold a user or a password: set NEO4J_USERNAME and NEO4J_PASSWORD instead');
  }
  if (url.hostname === '') throw invalid('it names no host');
  const database = decodeURIComponent(url.pathname.replace(/^\//, ''));
  if (database.includes('/')) throw invalid('it names more than a database');
  return { uri: `${url.protocol}//${url.host}${url.search}`, database: database === '' ? null : database };
}

function invalid(reason: string): NewsgraphError {
  return new NewsgraphError('CONFIG_INVALID', `The address of the Neo4j server is not usable: ${reason}.`);
}
