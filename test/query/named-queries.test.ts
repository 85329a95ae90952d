import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNamedQueries, type NamedQuery, parseNamedQuery } from '../../src/query/named-queries.ts';
import { resolveParameters } from '../../src/query/query-parameters.ts';

const text = [
  '// name: by-name',
  '// description: Entities by name',
  '// parameters:',
  '//   name: { type: string, example: Ada, description: A name }',
  '//   limit: { type: integer, default: 5, description: Most rows }',
  '//   kinds: { type: strings, default: [], description: Kinds }',
  '//   exact: { type: boolean, default: null, description: Whether case counts }',
  '// columns:',
  '//   id: Its id',
  '',
  'MATCH (n) WHERE n.name = $name AND n.kind IN $kinds AND $exact IS NULL',
  'RETURN n.id AS id LIMIT $limit',
  '',
].join('\n');

describe('parseNamedQuery', () => {
  it('reads header and text', () => {
    const query = parseNamedQuery(text, 'by-name.cypher');
    expect(query).toMatchObject({
      name: 'by-name',
      description: 'Entities by name',
      columns: { id: 'Its id' },
    });
    expect(query.cypher.startsWith('MATCH')).toBe(true);
    expect(query.parameters.limit).toEqual({ type: 'integer', default: 5, description: 'Most rows' });
  });

  it.each([
    ['no header', 'MATCH (n) RETURN n', 'no named query'],
    ['no query', '// name: a', 'no named query'],
    ['an unknown field', text.replace('// columns', '// more: x\n// columns'), 'more'],
    ['an unknown type', text.replace('type: integer', 'type: float'), 'parameters.limit.type'],
    [
      'a parameter that the header does not name',
      text.replace('n.kind IN $kinds', 'n.kind IN $kinds AND $other'),
      '$other is missing',
    ],
    ['a parameter that is not used', text.replace(' AND $exact IS NULL', ''), '$exact is not used'],
    ['a query that writes', text.replace('RETURN', 'SET n.x = 1 RETURN'), 'only read'],
  ])('refuses %s, naming the file', (_, changed, reason) => {
    expect(() => parseNamedQuery(changed, 'file.cypher')).toThrow(reason);
    expect(() => parseNamedQuery(changed, 'file.cypher')).toThrow(/^file\.cypher/);
  });
});

describe('resolveParameters', () => {
  const query: NamedQuery = parseNamedQuery(text, 'by-name.cypher');

  it('takes text from a command line by type, and defaults', () => {
    expect(
      resolveParameters(query, { name: 'Ada', limit: '7', kinds: 'Person, Place', exact: 'true' }),
    ).toEqual({
      name: 'Ada',
      limit: 7,
      kinds: ['Person', 'Place'],
      exact: true,
    });
    expect(resolveParameters(query, { name: '7' })).toEqual({ name: '7', limit: 5, kinds: [], exact: null });
  });

  it.each([
    [{}, 'needs the parameter name: A name, such as "Ada"'],
    [{ name: 'a', nam: 'b' }, 'has no parameter nam. It has: name, limit, kinds, exact'],
    [{ name: 'a', limit: '1.5' }, 'must be of type integer'],
    [{ name: 'a', limit: null }, 'must be of type integer'],
    [{ name: 'a', exact: 'yes' }, 'must be of type boolean'],
    [{ name: 1 }, 'must be of type string'],
    [{ name: 'a', kinds: [1] }, 'must be of type strings'],
  ])('refuses %j', (given, reason) => {
    expect(() => resolveParameters(query, given)).toThrow(reason);
  });
});

describe('loadNamedQueries', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-queries-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads the queries that come with newsgraph, sorted', async () => {
    const names = (await loadNamedQueries()).map((query) => query.name);
    expect(names.length).toBeGreaterThanOrEqual(12);
    expect(names).toEqual(names.toSorted());
  });

  it('refuses a query under another name and a folder that is missing', async () => {
    await writeFile(join(folder, 'other.cypher'), text);
    await expect(loadNamedQueries(folder)).rejects.toThrow(
      'other.cypher: its header names the query by-name',
    );
    await expect(loadNamedQueries(join(folder, 'none'))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
