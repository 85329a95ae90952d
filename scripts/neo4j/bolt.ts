import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';

/** The only user that a new server has, and the password that it must change. */
export const username = 'neo4j';
const firstPassword = 'neo4j';

/** Asks the server at `uri` a question that needs its database; tells whether it took the password, and null if it did not answer. */
export async function ask(uri: string, password: string): Promise<'accepted' | 'refused' | null> {
  try {
    await withDriver(uri, password, async (driver) => {
      await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    return error.code.startsWith('Neo.ClientError.Security.') ? 'refused' : null;
  }
}

/** Gives a new server its password. @returns Whether it was new. */
export async function setFirstPassword(uri: string, password: string): Promise<boolean> {
  try {
    await withDriver(uri, firstPassword, async (driver) => {
      await driver.executeQuery(
        'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
        { old: firstPassword, new: password },
        { database: 'system' },
      );
    });
    return true;
  } catch (error) {
    if (error instanceof Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized') return false;
    throw error;
  }
}

async function withDriver(
  uri: string,
  password: string,
  work: (driver: Driver) => Promise<void>,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: 2000,
    connectionAcquisitionTimeout: 5000,
    maxConnectionPoolSize: 1,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}
