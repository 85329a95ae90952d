import neo4j from 'neo4j-driver';
import type { Server } from './reference-neo4j.ts';

/** Removes everything from a database that belongs to the benchmark. */
export async function emptyDatabase({ uri, username, password }: Server): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    const { records } = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of records) await session.run(`DROP CONSTRAINT \`${String(record.get('name'))}\``);
  } finally {
    await session.close();
    await driver.close();
  }
}
