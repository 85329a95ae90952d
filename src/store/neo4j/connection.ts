import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver';
import { NewsgraphError } from '../../model/errors.ts';
import { isOutOfMemory, serverError, type Target } from './server-errors.ts';
import { checkServerVersion } from './server-version.ts';
import { parseNeo4jUri } from './uri.ts';

/** What is needed to reach a database. */
export interface ConnectionOptions {
  /** Such as `bolt://localhost:7687`, `neo4j+s://host` or, with a database, `bolt://localhost:7687/news`. */
  readonly uri: string;
  /** Default: `neo4j`. */
  readonly username?: string;
  /** Without it, the server must not ask for one. */
  readonly password?: string;
  /** Default: the one in the address, else the user's home database, which the server tells. */
  readonly database?: string;
  /** How long a read or write is tried again where that may help, such as while a server restarts, in milliseconds. Default: 60,000. */
  readonly retryTime?: number;
}

/** Runs a statement within a transaction. */
export type Run = (statement: string, parameters?: object) => Promise<QueryResult>;

/** A database of a Neo4j server. Errors come translated, in terms of newsgraph. */
export interface Connection {
  readonly uri: string;
  readonly database: string;
  /** Runs `work` in a reading transaction; again where the server was away for a moment. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs `work` in a writing transaction, again as above: it must do no harm twice. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** A session for reading, for what needs more than `read`. Its errors are not translated. */
  readSession(): Session;
  close(): Promise<void>;
}

/**
 * Connects to a server and checks who is there.
 * @throws NewsgraphError `CONFIG_INVALID` for an address that is none; `STORE_UNAVAILABLE`, saying what to do, for a
 * server that does not answer, refuses the user, is too old or lacks the database
 */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { username = 'neo4j', password, retryTime = 60_000 } = options;
  const address = parseNeo4jUri(options.uri);
  const { uri } = address;
  const wanted = options.database ?? address.database;
  const auth = password === undefined ? undefined : neo4j.auth.basic(username, password);
  const driver = neo4j.driver(uri, auth, {
    userAgent: 'newsgraph',
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 30_000,
    maxConnectionPoolSize: 20,
    maxTransactionRetryTime: retryTime,
    telemetryDisabled: true,
  });
  try {
    const { agent = '' } = await driver.getServerInfo();
    checkServerVersion(agent, uri);
    const database = await resolveDatabase(driver, wanted);
    return createConnection(driver, uri, database);
  } catch (error) {
    await driver.close();
    throw serverError(error, { uri, database: wanted });
  }
}

/** Asks for the database by name: a name that is always set saves the server from resolving it for every session. */
async function resolveDatabase(driver: Driver, wanted: string | null): Promise<string> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(wanted === null ? {} : { database: wanted }),
  });
  try {
    const { records } = await session.run('CALL db.info() YIELD name RETURN name');
    return records[0]?.get('name') as string;
  } finally {
    await session.close();
  }
}

function createConnection(driver: Driver, uri: string, database: string): Connection {
  const target: Target = { uri, database };
  let closed = false;

  async function inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = open(mode);
    try {
      return await work(session);
    } catch (error) {
      throw serverError(error, target);
    } finally {
      await session.close();
    }
  }

  function open(mode: 'READ' | 'WRITE'): Session {
    if (closed) {
      throw new NewsgraphError('STORE_UNAVAILABLE', `The connection to ${uri} is closed.`, {
        context: { uri },
      });
    }
    return driver.session({ database, defaultAccessMode: mode });
  }

  return {
    uri,
    database,
    read: (work) => inSession('READ', (session) => session.executeRead((tx) => work(runIn(tx, target)))),
    write: (work) => inSession('WRITE', (session) => session.executeWrite((tx) => work(runIn(tx, target)))),
    readSession: () => open('READ'),
    async close() {
      if (closed) return;
      closed = true;
      await driver.close();
    },
  };
}

/** A whole number of the driver as JavaScript's. */
export function toCount(value: unknown): number {
  return neo4j.isInt(value) ? value.toNumber() : Number(value ?? 0);
}

function runIn(transaction: ManagedTransaction, target: Target): Run {
  return async (statement, parameters = {}) => {
    try {
      return await transaction.run(statement, parameters);
    } catch (error) {
      // The driver would try the same again and again; only a smaller transaction can help.
      throw isOutOfMemory(error) ? serverError(error, target) : error;
    }
  };
}
