import { afterAll, expect, it } from 'vitest';
import { describeNeo4j } from '../neo4j.ts';
import { claimDatabase, database, unmarkDatabase } from './test-database.ts';

describeNeo4j("the tests' Neo4j", (server) => {
  const count = async () => {
    const { records } = await server.driver.executeQuery(
      'MATCH (n) RETURN count(n) AS nodes',
      {},
      { database },
    );
    return Number(records[0]?.get('nodes'));
  };
  const add = () =>
    server.driver.executeQuery('UNWIND range(1, 12000) AS i CREATE (:Thing {i: i})', {}, { database });
  afterAll(() => server.wipe());

  it('answers, and is empty', async () => {
    expect(await count()).toBe(0);
  });

  it('is emptied of nodes, relationships, constraints and indexes', async () => {
    await add();
    await server.driver.executeQuery('MATCH (a:Thing {i: 1}), (b:Thing {i: 2}) CREATE (a)-[:NEXT]->(b)');
    await server.driver.executeQuery('CREATE CONSTRAINT `odd``name` FOR (n:Thing) REQUIRE n.i IS UNIQUE');
    await server.driver.executeQuery('CREATE FULLTEXT INDEX words FOR (n:Thing) ON EACH [n.name]');
    await server.wipe();
    expect(await count()).toBe(0);
    const { records } = await server.driver.executeQuery('SHOW INDEXES YIELD name, type');
    expect(records.map((record) => record.get('type'))).toEqual(['RANGE', 'LOOKUP', 'LOOKUP']);
    expect((await server.driver.executeQuery('SHOW CONSTRAINTS')).records).toEqual([]);
  });

  it("is refused when it holds what is not the tests'", async () => {
    await unmarkDatabase(server.driver);
    await server.driver.executeQuery('CREATE (:Thing)');
    await expect(claimDatabase(server.driver)).rejects.toThrow('holds 1 nodes');
    await expect(server.wipe()).rejects.toThrow('not marked');
    expect(await count()).toBe(1);
    await server.driver.executeQuery('MATCH (n) DELETE n');
    await claimDatabase(server.driver);
  });

  it('keeps its address and data when it is killed and started again', async (context) => {
    const { kill, start } = server.controls(context);
    await server.driver.executeQuery('CREATE (:Thing)');
    await kill();
    await expect(server.driver.verifyConnectivity()).rejects.toThrow();
    await start();
    expect(await count()).toBe(1);
  });
});
