import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeNeo4j } from '../support/neo4j.ts';
import { hostNewsgraph } from './hosted.ts';
import { accusation, createFolder, type Ended, visit } from './support.ts';

const newsgraph = hostNewsgraph();

describeNeo4j('the command line with Neo4j', (server) => {
  let folder: ReturnType<typeof createFolder>;
  beforeEach(async () => {
    await server.wipe();
    folder = createFolder({ 'articles/visit.txt': visit, 'articles/accusation.json': accusation });
  });
  afterEach(() => folder.remove());

  const environment = (): Record<string, string> => ({
    NEO4J_USERNAME: server.username,
    NEO4J_PASSWORD: server.password,
    NEO4J_URI: server.uri,
  });
  const run = (parameters: readonly string[], more: Record<string, string> = {}): Promise<Ended> =>
    newsgraph(parameters, { cwd: folder.path, environment: { ...environment(), ...more } });
  const count = async (pattern: string): Promise<number> => {
    const { records } = await server.driver.executeQuery(`MATCH ${pattern} RETURN count(*) AS n`);
    return records[0]?.get('n').toNumber() as number;
  };

  it('loads a new workspace, keeps it up to date without being told again, and finds nothing to do the third time', async () => {
    const first = await run(['ingest', 'articles', '--store', server.uri]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Read 2 articles: 2 added.');
    expect(await count("(:Person {name: 'Vladimir Putin'})-[:CONSULT]-(:Person {name: 'Kim Jong Un'})")).toBe(
      1,
    );
    const config = JSON.parse(readFileSync(join(folder.path, '.newsgraph', 'config.json'), 'utf8'));
    expect(config).toEqual({ stores: [{ kind: 'neo4j', name: 'neo4j', uri: server.uri }] });

    writeFileSync(
      join(folder.path, 'articles', 'third.txt'),
      'Emmanuel Macron met Olaf Scholz in Berlin on Monday.',
    );
    expect((await run(['ingest', 'articles'])).out).toContain('1 added, 2 unchanged');
    expect(await count("(:Person {name: 'Emmanuel Macron'})")).toBe(1);
    expect((await run(['ingest', 'articles', '--dry-run'])).out).toContain(
      'Nothing would change in the neo4j store.',
    );
    const status = JSON.parse((await run(['status', '--json'])).out);
    expect(status.stores).toEqual([
      { name: 'neo4j', location: `${server.uri}/neo4j`, revision: 2, pending: 0, away: null },
    ]);
  });

  it('answers queries from Neo4j, the same as from the embedded store', async () => {
    await run(['ingest', 'articles']);
    expect((await run(['sync', '--store', 'neo4j'])).out).toMatch(
      /In the neo4j store\n {2}create .* entities/,
    );
    const answers = async (...store: readonly string[]): Promise<{ rows: string; graph: string }> => ({
      rows: (await run(['query', 'meetings', '--json', ...store])).out,
      graph: (await run(['export', ...store])).out,
    });
    const embedded = await answers();
    expect(JSON.parse(embedded.rows).rows).not.toEqual([]);
    expect(await answers('--store', 'neo4j')).toEqual(embedded);
  });

  it('takes a retracted article out of all stores, and vanished files with --prune', async () => {
    await run(['ingest', 'articles', '--store', 'embedded', '--store', 'neo4j']);
    await run(['retract', 'accusation-1']);
    expect(await count('(:Document)')).toBe(1);
    rmSync(join(folder.path, 'articles', 'visit.txt'));
    expect((await run(['ingest', 'articles'])).out).not.toContain('pruned');
    const pruned = await run(['ingest', 'articles', '--prune']);
    expect(pruned.out).toContain('1 retracted, 1 pruned');
    expect(await count('(n) WHERE NOT n:__Newsgraph__')).toBe(0);
    writeFileSync(join(folder.path, 'articles', 'visit.txt'), visit);
    expect((await run(['ingest', 'articles', '--prune'])).out).toContain('1 added');
    expect(await count('(:Document)')).toBe(1);
  });

  it('loads entities and relationships alone with --detail edges, and the rest when told so', async () => {
    await run(['ingest', 'articles', '--store', 'neo4j', '--detail', 'edges']);
    expect(await count('(:Claim)')).toBe(0);
    expect(await count('(:Document)')).toBe(0);
    const ties = await count('(:__Entity__)-[]->(:__Entity__)');
    expect(ties).toBeGreaterThan(3);
    expect(await count('()-[]->()')).toBe(ties);
    expect(await run(['sync', '--store', 'neo4j', '--detail', 'claims'])).toMatchObject({ code: 0 });
    expect(await count('(:Claim)')).toBeGreaterThan(3);
    await run(['sync', '--store', 'neo4j', '--detail', 'edges']);
    expect(await count('(:Claim)')).toBe(0);
    expect(await count('()-[]->()')).toBe(ties);
  });

  it('refuses the graph of another workspace unless it adopts or drops it', async () => {
    await run(['ingest', 'articles/visit.txt', '--store', 'neo4j', '-w', 'one']);
    const refused = await run(['ingest', 'articles/accusation.json', '--store', 'neo4j', '-w', 'two']);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/holds the graph of another workspace .*--adopt.*drop/);
    expect(await count("(:Document {id: 'document/visit.txt'})")).toBe(1);

    expect(
      await run(['ingest', 'articles/accusation.json', '--store', 'neo4j', '-w', 'two', '--adopt']),
    ).toMatchObject({
      code: 0,
    });
    expect(await count('(:Document)')).toBe(1);
    expect(await count("(:Document {id: 'document/accusation-1'})")).toBe(1);

    const own = await run(['status', '-w', 'one']);
    expect(own.code).toBe(2);
    expect(await run(['drop', '--store', 'neo4j', '-w', 'elsewhere'])).toMatchObject({ code: 2 });
    const dropped = await run(['drop', '--store', 'neo4j', '-w', 'elsewhere', '--adopt']);
    expect(dropped.out).toMatch(/Removed \d+ nodes and \d+ relationships from bolt:/);
    expect(await count('(n)')).toBe(0);
  });

  describe('where Neo4j cannot be reached', () => {
    const away = 'bolt://localhost:1';

    it('ends before anything is written if it was named or is the only store', async () => {
      const named = await run(['ingest', 'articles', '--store', away]);
      expect(named).toMatchObject({ code: 2, out: '' });
      expect(named.err).toMatch(/^error: No Neo4j server answers at bolt:\/\/localhost:1\..*\n$/);
      expect((await run(['status'])).err).toContain('there is no workspace');
    });

    it('goes on with the other stores and catches up later', async () => {
      await run(['ingest', 'articles/visit.txt', '--store', 'embedded', '--store', 'neo4j']);
      const path = join(folder.path, '.newsgraph', 'config.json');
      const config = readFileSync(path, 'utf8');
      writeFileSync(path, config.replace(server.uri, away));
      const behind = await run(['ingest', 'articles']);
      expect(behind.code).toBe(1);
      expect(behind.out).toContain('1 added, 1 unchanged');
      expect(behind.err).toMatch(
        /warning: the store neo4j is left out: No Neo4j server answers at bolt:\/\/localhost:1/,
      );
      expect((await run(['status'])).out).toContain('store neo4j: cannot be reached');
      writeFileSync(path, config);
      expect((await run(['status'])).out).toMatch(/store neo4j .*: \d+ changes behind/);
      expect((await run(['sync'])).code).toBe(0);
      expect(await count('(:Document)')).toBe(2);
      expect((await run(['status'])).out).toMatch(/store neo4j .*: up to date/);
    });

    it('never tells the password, not even a wrong one', async () => {
      const secret = 'a-wrong-password-91';
      const failed = await run(['ingest', 'articles', '--store', 'neo4j'], { NEO4J_PASSWORD: secret });
      expect(failed.code).toBe(2);
      expect(failed.err).toContain('does not accept the user or the password');
      expect(failed.out + failed.err).not.toContain(secret);
      const inAddress = await run(['ingest', 'articles', '--store', `bolt://neo4j:${secret}@localhost:7687`]);
      expect(inAddress.err).toContain('must not hold a user or a password');
      expect(inAddress.out + inAddress.err).not.toContain(secret);
    });
  });

  it('lets one writer in and names it to a second one, whose workspace is a copy', async () => {
    await run(['ingest', 'articles/visit.txt', '--store', 'neo4j']);
    const { records } = await server.driver.executeQuery(
      'MATCH (s:__Newsgraph__) RETURN s.workspace AS workspace',
    );
    expect(records).toHaveLength(1);
    // Another process that writes: it holds the lease until it ends.
    const program = `
      const { createNeo4jStore } = await import(${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)});
      const store = await createNeo4jStore({ uri: process.env.NEO4J_URI, password: process.env.NEO4J_PASSWORD, writer: 'the other one' });
      const state = await store.readState();
      await store.apply({ nodes: [], edges: [] }, state);
      console.log('holding');
      process.stdin.on('end', () => store.close()).resume();
    `;
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, ...environment() },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    const refused = await run(['ingest', 'articles']);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(
      new RegExp(`is being written by "the other one" \\(process ${other.pid} on `),
    );
    other.stdin.end();
    await once(other, 'exit');
    expect((await run(['ingest', 'articles'])).code).toBe(0);
    expect(await count('(:Document)')).toBe(2);
  });
});
