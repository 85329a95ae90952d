import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { hostNewsgraph } from './hosted.ts';
import { accusation, createFolder, type Ended, jsonLines, newsgraph, visit } from './support.ts';

const hosted = hostNewsgraph();

const folder = createFolder({
  'articles/visit.txt': visit,
  'articles/accusation.json': accusation,
  'articles/broken.json': '{"title": ',
  'articles/empty.txt': '',
});
const cwd = folder.path;
afterAll(folder.remove);

let first: Ended;
beforeAll(async () => {
  first = await newsgraph(['ingest', 'articles', 'missing.txt'], {
    cwd,
    environment: { FORCE_COLOR: '1', CI: '1' },
  });
});

describe('ingest', () => {
  it('names what it rejects with the reason, takes in the rest and ends with 1', () => {
    expect(first.code).toBe(1);
    const rejected = first.err.trim().split('\n');
    expect(rejected).toHaveLength(3);
    expect(rejected[0]).toMatch(/^rejected: articles.broken\.json: \S+/);
    expect(rejected[1]).toMatch(/^rejected: articles.empty\.txt: it is empty$/);
    expect(rejected[2]).toMatch(/^rejected: missing\.txt: no such file/);
    expect(first.out).toContain('Read 5 articles: 2 added, 3 rejected.');
  });

  it('tells what the graph holds and the strongest relationships with their evidence', () => {
    expect(first.out).toContain('The graph holds what 2 articles say.');
    expect(first.out).toMatch(/Person {2,}2\b/);
    const at = first.out.indexOf('  Kim Jong Un CONSULT Vladimir Putin\n');
    expect(at).toBeGreaterThan(first.out.indexOf('Strongest relationships'));
    const [, support, quote, origin] = first.out.slice(at).split('\n');
    expect(support).toBe('    2 independent sources · 2 articles · 2 claims');
    expect(quote).toMatch(/^ {4}"/);
    expect(origin).toBe('    — The Example, 2026-02-03');
    expect(first.out).not.toContain('LOCATED_IN Moscow');
  });

  it('writes no escape codes where nobody sees colours', () => {
    expect(first.out + first.err).not.toContain('\u001B');
  });

  it('skips what is there unchanged, and replaces what has changed', async () => {
    const changed = createFolder({
      'visit.txt': visit,
      'accusation.json': accusation.replace('on Tuesday', 'on Monday'),
    });
    const again = await hosted(['ingest', changed.path], { cwd });
    changed.remove();
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toContain('Read 2 articles: 0 added, 1 changed, 1 unchanged.');
    expect(again.out).toContain('The graph holds what 2 articles say.');
    expect(again.out).not.toContain('Nothing changed.');
  });

  it('says so when nothing changed', async () => {
    const folder = createFolder({ 'visit.txt': visit });
    await hosted(['ingest', folder.path, '-w', 'same'], { cwd });
    const again = await hosted(['ingest', folder.path, '-w', 'same'], { cwd });
    folder.remove();
    expect(again.code).toBe(0);
    expect(again.out).toContain('Read 1 article: 0 added, 1 unchanged.\nNothing changed.\n');
  });

  it('prints one JSON value a line', async () => {
    const { code, out, err } = await hosted(['ingest', 'articles', '--json', '-w', 'json'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('rejected: ');
    const lines = jsonLines(out);
    expect(lines.map(({ type, status }) => [type, status])).toEqual([
      ['article', 'added'],
      ['article', 'rejected'],
      ['article', 'rejected'],
      ['article', 'added'],
      ['summary', undefined],
    ]);
    expect(lines[0]).toMatchObject({ id: 'accusation-1', title: 'Seoul accuses Moscow', warnings: [] });
    expect(lines[1]).toMatchObject({ error: { code: 'SOURCE_INVALID', message: expect.any(String) } });
    expect(lines[4]).toMatchObject({
      dryRun: false,
      articles: { added: 2, changed: 0, unchanged: 0, retracted: 0, rejected: 2 },
      documents: 2,
      entities: { Person: 2 },
      strongest: expect.arrayContaining([expect.objectContaining({ type: 'CONSULT', sources: 2 })]),
    });
  });

  it('writes nothing in a dry run and tells what it would', async () => {
    const { code, out } = await hosted(['ingest', 'articles/visit.txt', '--dry-run', '-w', 'none'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(out).toContain('Dry run, nothing is written. Read 1 article: 1 added.');
    expect(out).toMatch(/create \d+ entities, 1 article, \d+ claims, \d+ edges/);
    expect(out).toContain('+ (person/kim-jong-un)-[CONSULT]->(person/vladimir-putin)');
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });

  it('reads standard input', async () => {
    const { code, out } = await hosted(['ingest', '-', '--json', '-w', 'stdin'], {
      cwd,
      stdin: accusation,
    });
    expect(code).toBe(0);
    expect(jsonLines(out)[0]).toMatchObject({
      status: 'added',
      source: 'standard input',
      id: 'accusation-1',
    });
  });

  it('cannot run without a valid ontology', async () => {
    const { code, err } = await hosted(['ingest', 'articles', '--ontology', 'articles/visit.txt'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: .*visit\.txt/);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('a workspace in use', () => {
  it('is refused to a second process, which names the owner', async () => {
    const workspace = await openWorkspace({ folder: join(cwd, 'held'), command: 'a test' });
    try {
      const { code, err } = await newsgraph(['ingest', 'articles/visit.txt', '-w', 'held'], { cwd });
      expect(code).toBe(2);
      expect(err).toContain('a test');
      expect(err).toContain(String(process.pid));
    } finally {
      await workspace.close();
    }
  });
});

describe('find', () => {
  it('prints entities with their id and how often they are mentioned', async () => {
    const { code, out } = await hosted(['find', 'kim', 'jong'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^Kim Jong Un {2}Person\n {2}person\/kim-jong-un · 2 articles, \d mentions\n/);
  });

  it('keeps to one kind, in JSON too', async () => {
    const { out } = await hosted(['find', 'russia', '--kind', 'country', '--json'], { cwd });
    expect(JSON.parse(out)).toMatchObject([{ id: 'country/russia', kind: 'Country', exact: true }]);
    const none = await hosted(['find', 'russia', '--kind', 'Person', '--json'], { cwd });
    expect(JSON.parse(none.out)).toEqual([]);
  });

  it('says when there is none', async () => {
    const { code, out, err } = await hosted(['find', 'nobody'], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('"nobody"');
  });
});

describe('query', () => {
  it('takes what was published by a day alone', async () => {
    const count = async (date: string) => {
      const cypher = 'MATCH (d:Document) WHERE d.published <= $asOf RETURN max(d.published) AS day';
      const { code, out } = await hosted(['query', cypher, '--as-of', date, '--json'], { cwd });
      expect(code).toBe(0);
      return (JSON.parse(out) as { rows: { day: string | null }[] }).rows[0]!.day;
    };
    expect(await count('1901')).toBeNull();
    expect(await count('2099-01')).not.toBeNull();
    const named = await hosted(
      ['query', 'documents-about', '--param', 'name=Kim Jong Un', '--as-of', '1901'],
      {
        cwd,
      },
    );
    expect(named).toMatchObject({ code: 0, out: expect.stringContaining('no rows') });
  });

  it.each([
    ['a query over relations', ['meetings', '--as-of', '2025'], 'knows no --as-of'],
    ['Cypher that does not ask for the day', ['RETURN 1 AS one', '--as-of', '2025'], 'does not use'],
    ['no date', ['offices', '--as-of', '2025-13'], '--as-of must be a date such as 2025'],
  ])('refuses to take %s as of a day', async (_, parameters, reason) => {
    const { code, err } = await hosted(['query', ...parameters], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  it('runs a query of the library by its name', async () => {
    const { code, out } = await hosted(['query', 'meetings', '--param', 'name=kim jong un'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/│ Kim Jong Un +│ Vladimir Putin +│/);
    expect(out).toContain('\n1 row\n');
  });

  it('runs Cypher with typed parameters, from a file and standard input too, as JSON', async () => {
    const cypher = 'MATCH (p:Person) WHERE p.documents >= $least AND p.name <> $other RETURN p.name AS name';
    const parameters = ['--param', 'least=2', '--param', 'other=Kim Jong Un', '--json'];
    const expected = { columns: ['name'], rows: [{ name: 'Vladimir Putin' }], truncated: false };
    const direct = await hosted(['query', cypher, ...parameters], { cwd });
    expect(JSON.parse(direct.out)).toEqual(expected);
    const piped = await hosted(['query', '-', ...parameters], { cwd, stdin: cypher });
    expect(JSON.parse(piped.out)).toEqual(expected);
    const file = createFolder({ 'people.cypher': cypher });
    const read = await hosted(['query', join(file.path, 'people.cypher'), ...parameters], { cwd });
    file.remove();
    expect(JSON.parse(read.out)).toEqual(expected);
  });

  it('prints no more rows than asked for and says so', async () => {
    const { out } = await hosted(['query', 'MATCH (n:Person) RETURN n.name', '--limit', '1'], { cwd });
    expect(out).toContain('1 row, and there are more');
  });

  it('lists the library', async () => {
    const { code, out } = await hosted(['query', '--list'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^meetings\n {2}Who meets/m);
    expect(out).toMatch(/--param name=…/);
  });

  it.each([
    ['writing', 'CREATE (n:Person)', 'only read'],
    ['an unknown name', 'no-such-query', 'There are: '],
    ['a missing file', 'missing.cypher', 'missing.cypher'],
  ])('refuses %s', async (_, query, reason) => {
    const { code, out, err } = await hosted(['query', query], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /);
    expect(err).toContain(reason);
  });
});

describe('export', () => {
  it('writes the same graph to a file and to standard output', async () => {
    const piped = await hosted(['export'], { cwd });
    const { nodes, edges } = JSON.parse(piped.out);
    expect(nodes.map(({ key }: { key: string }) => key)).toContain('person/kim-jong-un');
    expect(edges.length).toBeGreaterThan(nodes.length);
    const filed = await hosted(['export', '--output', 'out/graph.json'], { cwd });
    expect([filed.code, filed.out]).toEqual([0, '']);
    expect(filed.err).toContain('graph.json');
    expect(readFileSync(join(cwd, 'out/graph.json'), 'utf8')).toBe(piped.out);
    const other = JSON.parse((await hosted(['export', '-f', 'node-link'], { cwd })).out);
    expect(other.nodes).toHaveLength(nodes.length);
  });
});

describe('status', () => {
  it('tells what a workspace holds', async () => {
    const { code, out } = await hosted(['status'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/store embedded \(.*graph\.grafeo\): up to date/);
    expect(out).toContain('The graph holds what 2 articles say.');
    const json = JSON.parse((await hosted(['status', '--json'], { cwd })).out);
    expect(json).toMatchObject({ documents: 2, entities: { Person: 2 }, unfinished: [] });
  });

  it('makes no workspace where there is none', async () => {
    const { code, err } = await hosted(['status', '-w', 'nothing'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('there is no workspace in nothing');
    expect(existsSync(join(cwd, 'nothing'))).toBe(false);
  });
});

describe('retract', () => {
  it('keeps a document out until it is let in again', async () => {
    const inWorkspace = (...parameters: string[]) => hosted([...parameters, '-w', 'json'], { cwd });
    const statusOf = async () =>
      jsonLines((await inWorkspace('ingest', 'articles/accusation.json', '--json')).out)[0]?.status;
    const gone = await inWorkspace('retract', 'document/accusation-1', 'no-such-document');
    expect([gone.code, gone.out]).toEqual([1, 'Retracted accusation-1.\n']);
    expect(gone.err).toBe('rejected: no-such-document: the workspace has no such document\n');
    expect(await statusOf()).toBe('retracted');
    const back = await inWorkspace('retract', 'accusation-1', '--again', '--json');
    expect(JSON.parse(back.out).documents).toEqual([{ document: 'accusation-1', result: 'readmitted' }]);
    expect(await statusOf()).toBe('added');
  });
});
