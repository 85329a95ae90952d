import neo4j, { type Driver } from 'neo4j-driver';
import type { Connection } from './plan.ts';

/** Community has no other user database. */
export const database = 'neo4j';

/** Marks a database as the tests'. An index, so that tests which look at all nodes do not see it. */
const marker = 'database_of_newsgraph_tests';

export function openDriver({ uri, username, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
}

/** Takes a database for the tests: marks it if it is empty. @throws Error if it holds what is not the tests' */
export async function claimDatabase(driver: Driver): Promise<void> {
  if (await isMarked(driver)) return;
  const found = await contents(driver);
  if (found.length > 0) {
    throw new Error(
      `the database for the tests holds ${found.join(', ')}, and is not marked as theirs; since they empty it, give them an empty one`,
    );
  }
  await driver.executeQuery(
    `CREATE INDEX ${marker} IF NOT EXISTS FOR (n:__NewsgraphTests__) ON (n.id)`,
    {},
    { database },
  );
}

/** Empties the tests' database: of nodes, relationships, constraints and indexes. @throws Error if it is not marked as theirs */
export async function wipeDatabase(driver: Driver): Promise<void> {
  if (!(await isMarked(driver))) {
    throw new Error(`the database is not marked as the tests', so they do not empty it`);
  }
  const session = driver.session({ database });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
  }
  for (const name of await constraintNames(driver)) {
    await driver.executeQuery(`DROP CONSTRAINT ${quote(name)} IF EXISTS`, {}, { database });
  }
  for (const name of await indexNames(driver)) {
    if (name !== marker) await driver.executeQuery(`DROP INDEX ${quote(name)} IF EXISTS`, {}, { database });
  }
}

/** Leaves a database that was given to the tests as they found it: empty. */
export async function returnDatabase(connection: Connection): Promise<void> {
  const driver = openDriver(connection);
  try {
    if (!(await isMarked(driver))) return;
    await wipeDatabase(driver);
    await unmarkDatabase(driver);
  } finally {
    await driver.close();
  }
}

/** Takes the mark off. */
export async function unmarkDatabase(driver: Driver): Promise<void> {
  await driver.executeQuery(`DROP INDEX ${marker} IF EXISTS`, {}, { database });
}

async function isMarked(driver: Driver): Promise<boolean> {
  return (await indexNames(driver)).includes(marker);
}

async function contents(driver: Driver): Promise<string[]> {
  const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes', {}, { database });
  const nodes = Number(records[0]?.get('nodes'));
  const counts = [
    [nodes, 'nodes'],
    [(await constraintNames(driver)).length, 'constraints'],
    [(await indexNames(driver)).length, 'indexes'],
  ] as const;
  return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

async function constraintNames(driver: Driver): Promise<string[]> {
  return await names(driver, 'SHOW CONSTRAINTS YIELD name');
}

/** Names of indexes, without those of constraints and the two that every database has. */
async function indexNames(driver: Driver): Promise<string[]> {
  return await names(
    driver,
    `SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name`,
  );
}

async function names(driver: Driver, query: string): Promise<string[]> {
  const { records } = await driver.executeQuery(query, {}, { database });
  return records.map((record) => String(record.get('name')));
}

function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
