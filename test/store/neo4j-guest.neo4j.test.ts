import { hostname } from 'node:os';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { type Connection, connect } from '../../src/store/neo4j/connection.ts';
import { createNeo4jStore, type Neo4jStoreOptions } from '../../src/store/neo4j/neo4j-store.ts';
import { serverError } from '../../src/store/neo4j/server-errors.ts';
import { writePlan } from '../../src/store/neo4j/write-plan.ts';
import { createWriterLease } from '../../src/store/neo4j/writer-lease.ts';
import { samplePlan } from '../query/sample-graph.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { stateAt } from './states.ts';

/** A plan that takes out all that another one puts in. */
function undo(plan: Plan): Plan {
  return {
    nodes: plan.nodes.flatMap((change) =>
      change.op === 'create' ? [{ op: 'delete', before: change.after }] : [],
    ),
    edges: plan.edges.flatMap((change) =>
      change.op === 'create' ? [{ op: 'delete', before: change.after }] : [],
    ),
  };
}

describeNeo4j('a graph in a database of somebody else', (server) => {
  const stores: GraphStore[] = [];
  const open = async (options: Partial<Neo4jStoreOptions> = {}): Promise<GraphStore> => {
    const { uri, username, password } = server;
    const store = await createNeo4jStore({ uri, username, password, retryTime: 3000, ...options });
    stores.push(store);
    return store;
  };
  const run = async (cypher: string, parameters = {}): Promise<Record<string, unknown>[]> => {
    const { records } = await server.driver.executeQuery(cypher, parameters);
    return records.map((record) => record.toObject());
  };

  beforeEach(() => server.wipe());
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  it('has integers, floats, booleans and lists as such', async () => {
    const store = await open();
    const claim = { id: 'claim/a#c9', label: 'Claim', properties: { start: 3, confidence: 1 } };
    await store.apply(samplePlan, stateAt(1));
    await store.apply({ nodes: [{ op: 'create', after: claim }], edges: [] }, stateAt(2));
    const [row] = await run(
      `MATCH (c:Claim {id: 'claim/a#c9'}), (p:Person {id: 'person/mara-okonjo'})-[r:LEADS]->()
       RETURN valueType(c.start) AS start, valueType(c.confidence) AS confidence, valueType(p.aliases) AS aliases,
         valueType(r.claims) AS claims, valueType(r.disputed) AS disputed, valueType(r.firstReported) AS day`,
    );
    expect(row).toEqual({
      start: 'INTEGER NOT NULL',
      confidence: 'FLOAT NOT NULL',
      aliases: 'LIST<STRING NOT NULL> NOT NULL',
      claims: 'INTEGER NOT NULL',
      disputed: 'BOOLEAN NOT NULL',
      day: 'STRING NOT NULL',
    });
  });

  it('has its constraints, on its own labels alone, before its first node', async () => {
    const store = await open();
    expect(await run('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
    await store.apply(samplePlan, stateAt(1));
    const rows = await run(
      'SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties, type RETURN * ORDER BY name',
    );
    expect(rows.map(({ name, labelsOrTypes }) => [name, labelsOrTypes])).toEqual([
      ['newsgraph_claim_id', ['__Claim__']],
      ['newsgraph_document_id', ['__Document__']],
      ['newsgraph_entity_id', ['__Entity__']],
      ['newsgraph_state_id', ['__Newsgraph__']],
    ]);
    const indexes = await run(
      "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'newsgraph' RETURN state",
    );
    expect(indexes.map(({ state }) => state)).toEqual(Array(4).fill('ONLINE'));
  });

  it('loads without rights to change the schema, and says what an administrator should do', async () => {
    const warnings: string[] = [];
    const store = await open({ schema: false, warn: (message) => void warnings.push(message) });
    await store.apply(samplePlan, stateAt(1));
    expect(await run('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('schema/constraints.cypher')]);
    expect((await store.read({ nodes: ['country/vesland'], edges: [] })).nodes).toHaveLength(1);
  });

  describe('beside things of the user', () => {
    beforeEach(async () => {
      await run(
        `CREATE (:Person {name: 'Ada'})-[:CONSULT {note: 'theirs'}]->(:Person {id: 'person/mara-okonjo', name: 'Bea'})`,
      );
    });
    const theirs = `MATCH (a:Person {name: 'Ada'})-[r:CONSULT]->(b:Person {name: 'Bea'})
      RETURN properties(a) AS a, labels(a) AS la, properties(b) AS b, labels(b) AS lb, properties(r) AS r`;

    it('leaves their nodes and relationships alone, even with the same labels, types and ids', async () => {
      const before = await run(theirs);
      const store = await open();
      await store.apply(samplePlan, stateAt(1));
      const ids: string[] = [];
      for await (const node of store.nodes()) ids.push(node.id);
      expect(ids).toHaveLength(samplePlan.nodes.length);
      await store.apply(undo(samplePlan), stateAt(2));
      expect(await run(theirs)).toEqual(before);
      expect(await run('MATCH (n) WHERE NOT n:__Newsgraph__ RETURN count(n) AS nodes')).toMatchObject([
        { nodes: expect.objectContaining({ low: 2 }) },
      ]);
    });

    it('leaves their labels and properties on its own nodes, and does not read them', async () => {
      const store = await open();
      await store.apply(samplePlan, stateAt(1));
      const before = await store.read({ nodes: ['person/mara-okonjo'], edges: [] });
      await run(
        "MATCH (n:__Entity__ {id: 'person/mara-okonjo'}) SET n:Watched, n.note = 'call her', n.name = 'edited'",
      );
      const [edited] = (await store.read({ nodes: ['person/mara-okonjo'], edges: [] })).nodes;
      expect(edited?.properties).not.toHaveProperty('note');
      const [wanted] = before.nodes;
      if (edited === undefined || wanted === undefined) throw new Error('the node is not there');
      // An entity that turns out to be a group.
      const after = { ...wanted, label: 'Group' };
      await store.apply({ nodes: [{ op: 'update', before: edited, after }], edges: [] }, stateAt(2));
      expect(
        await run(
          "MATCH (n {id: 'person/mara-okonjo'}) WHERE n.note IS NOT NULL RETURN labels(n) AS labels, n.note AS note, n.name AS name",
        ),
      ).toEqual([{ labels: ['__Entity__', 'Watched', 'Group'], note: 'call her', name: 'Mara Okonjo' }]);
    });

    it("keeps a node that something of theirs hangs on, without what was the graph's, and takes it back", async () => {
      const store = await open();
      await store.apply(samplePlan, stateAt(1));
      await run(
        "MATCH (n:__Entity__ {id: 'country/vesland'}), (a:Person {name: 'Ada'}) CREATE (a)-[:LIVES_IN {since: 1999}]->(n)",
      );
      await store.apply(undo(samplePlan), stateAt(2));
      const kept =
        'MATCH (:Person {name: "Ada"})-[r:LIVES_IN]->(n) RETURN properties(n) AS n, labels(n) AS labels, r.since AS since';
      expect(await run(kept)).toMatchObject([
        {
          n: { id: 'country/vesland', name: 'Vesland' },
          labels: ['__Withdrawn__'],
          since: expect.anything(),
        },
      ]);
      const left: string[] = [];
      for await (const node of store.nodes()) left.push(node.id);
      expect(left).toEqual([]);
      await store.apply(samplePlan, stateAt(3));
      const [row] = await run(kept);
      expect(row?.labels).toEqual(['__Entity__', 'Country']);
      expect(await run("MATCH (n {id: 'country/vesland'}) RETURN count(n) AS n")).toMatchObject([
        { n: { low: 1 } },
      ]);
    });

    it('drops what is its own and nothing else', async () => {
      const before = await run(theirs);
      const store = await open();
      await store.apply(samplePlan, stateAt(1));
      await run("MATCH (n:__Entity__ {id: 'country/vesland'}) SET n.note = 'mine'");
      const counts = await store.drop();
      expect(counts).toEqual({ nodes: samplePlan.nodes.length - 1, edges: samplePlan.edges.length, kept: 1 });
      expect(await run(theirs)).toEqual(before);
      expect(
        await run("MATCH (n {id: 'country/vesland'}) RETURN properties(n) AS n, labels(n) AS labels"),
      ).toEqual([{ n: { id: 'country/vesland', name: 'Vesland', note: 'mine' }, labels: [] }]);
      expect(await run('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
      expect(await store.readState()).toBeNull();
      await store.apply(samplePlan, stateAt(1));
      expect(await store.readState()).toEqual(stateAt(1));
    });
  });

  it('refuses to change the graph of another workspace, until it is adopted', async () => {
    const store = await open();
    await store.apply(samplePlan, stateAt(4, 'first'));
    await expect(store.apply({ nodes: [], edges: [] }, stateAt(1, 'second'))).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('another workspace (first)'),
    });
    expect(await store.readState()).toEqual(stateAt(4, 'first'));
    await store.adopt('second');
    expect(await store.readState()).toEqual(stateAt(0, 'second'));
    await store.apply({ nodes: [], edges: [] }, stateAt(1, 'second'));
    expect(await store.readState()).toEqual(stateAt(1, 'second'));
  });

  it('lets one write at a time and names it to the other', async () => {
    const first = await open({ writer: 'newsgraph ingest' });
    const second = await open({ writer: 'newsgraph sync' });
    await first.apply(samplePlan, stateAt(1));
    await expect(second.apply(samplePlan, stateAt(2))).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(`"newsgraph ingest" (process ${process.pid} on ${hostname()})`),
    });
    await first.close();
    await second.apply(samplePlan, stateAt(2));
    expect(await second.readState()).toEqual(stateAt(2));
  });

  it('takes over from a writer of this machine that no longer runs, and from any after a while', async () => {
    const first = await open();
    await first.apply(samplePlan, stateAt(1));
    await run('MATCH (s:__Newsgraph__) SET s.writerProcess = 999999999');
    const second = await open();
    await second.apply({ nodes: [], edges: [] }, stateAt(2));
    await run("MATCH (s:__Newsgraph__) SET s.writerHost = 'elsewhere', s.writerUntil = timestamp() - 1");
    const third = await open();
    await third.apply({ nodes: [], edges: [] }, stateAt(3));
    // The first writer wakes up: what it was about to write must not get in.
    await run("MATCH (s:__Newsgraph__) SET s.writerHost = 'elsewhere'");
    await expect(second.apply({ nodes: [], edges: [] }, stateAt(4))).rejects.toMatchObject({
      code: 'STORE_LOCKED',
    });
    expect(await third.readState()).toEqual(stateAt(3));
  });

  it('has each edge once, even where two writers come at the same time', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, async (_, index) => {
        const store = await open();
        await store.apply(samplePlan, stateAt(index + 1));
        await store.close();
      }),
    );
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'STORE_LOCKED' });
    }
    expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(
      await run('MATCH (a)-[r]->(b) WITH a, b, type(r) AS type, count(*) AS n WHERE n > 1 RETURN type'),
    ).toEqual([]);
    expect(await run('MATCH ()-[r]->() RETURN count(r) AS n')).toMatchObject([
      { n: { low: samplePlan.edges.length } },
    ]);
  });

  it('takes smaller transactions where the server runs out of memory, and says so where none helps', async () => {
    const { uri, username, password } = server;
    const connection = await connect({ uri, username, password });
    const withMemoryFor = (most: number): Connection => ({
      ...connection,
      write: (work) =>
        connection.write((run) => {
          let rows = 0;
          return work(async (statement, parameters = {}) => {
            rows += (parameters as { rows?: unknown[] }).rows?.length ?? 0;
            if (rows <= most) return await run(statement, parameters);
            const code = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
            throw serverError(new neo4j.Neo4jError('No memory. Sorry.', code, '', ''), {
              uri,
              database: 'neo4j',
            });
          });
        }),
    });
    const write = async (memory: number): Promise<void> => {
      const lease = createWriterLease('test');
      const record = await lease.take(connection);
      const schema = { nodeTypes: () => null, edgeTypes: () => null };
      const limits = { rows: 1000, bytes: 1e6 };
      try {
        await writePlan(
          { connection: withMemoryFor(memory), lease, limits, schema },
          record,
          samplePlan,
          stateAt(1),
        );
      } finally {
        await lease.release(connection);
      }
    };
    try {
      await expect(write(0)).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(/ran out of memory: No memory\. Raise/),
      });
      await write(7);
    } finally {
      await connection.close();
    }
    expect(await run('MATCH ()-[r]->() RETURN count(r) AS n')).toMatchObject([
      { n: { low: samplePlan.edges.length } },
    ]);
    expect(await (await open()).readState()).toEqual(stateAt(1));
  });

  describe('errors say what to do', () => {
    it.each<[string, Partial<Neo4jStoreOptions>, string, RegExp]>([
      [
        'a wrong password',
        { password: 'wrong-secret' },
        'STORE_UNAVAILABLE',
        /NEO4J_USERNAME .* NEO4J_PASSWORD/,
      ],
      [
        'a database that is not there',
        { database: 'nowhere' },
        'STORE_UNAVAILABLE',
        /no database nowhere.*--database/,
      ],
      [
        'a server that is not there',
        { uri: 'bolt://localhost:1' },
        'STORE_UNAVAILABLE',
        /No Neo4j server answers at bolt:\/\/localhost:1.*ECONNREFUSED/,
      ],
      ['an address that is none', { uri: 'http://localhost:7474' }, 'CONFIG_INVALID', /bolt:\/\//],
      [
        'a secret in the address',
        { uri: 'bolt://neo4j:hunter2@localhost' },
        'CONFIG_INVALID',
        /NEO4J_PASSWORD/,
      ],
    ])('%s', async (_, options, code, message) => {
      const failure = await open(options).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
      const told = JSON.stringify([String(failure), failure, (failure as Error).cause]);
      expect(told).not.toMatch(/wrong-secret|hunter2/);
      expect(told).not.toContain(server.password);
    });

    it('TLS where the server speaks none', async () => {
      const uri = server.uri.replace(/^[a-z]+:/, 'bolt+s:');
      await expect(open({ uri })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('encryption'),
      });
    });

    it('the port of Browser', async (context) => {
      if (server.httpUrl === undefined) context.skip('the address of the web server is not known');
      const uri = `bolt://${new URL(server.httpUrl as string).host}`;
      await expect(open({ uri })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('Neo4j Browser'),
      });
    });

    it('ids that are twice among nodes that look like ours', async () => {
      await run("CREATE (:__Entity__ {id: 'x'}), (:__Entity__ {id: 'x'})");
      const store = await open();
      await expect(store.apply(samplePlan, stateAt(1))).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('same id'),
      });
    });
  });

  it('is reached by a routing address, and by the name of its database', async () => {
    const store = await open({ uri: `${server.uri.replace(/^bolt:/, 'neo4j:')}/neo4j` });
    await store.apply(samplePlan, stateAt(1));
    expect(store.location).toMatch(/^neo4j:\/\/.*\/neo4j$/);
    expect(await store.readState()).toEqual(stateAt(1));
  });
});
