import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { functions } from '../../src/store/embedded/subset-functions.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { examples } from '../query/generated/accepted-examples.ts';
import { refusals } from '../query/generated/refused-examples.ts';
import { samplePlan } from '../query/sample-graph.ts';
import { stateAt } from './states.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await createEmbeddedStore({ path: ':memory:' });
  await store.apply(samplePlan, stateAt(1));
});
afterAll(() => store.close());

describe('what the embedded engine gets wrong is refused with a way to write it', () => {
  it.each(refusals)('$refused', async ({ refused, hint, instead, rows, parameters }) => {
    await expect(store.query(refused, { parameters })).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      message: expect.stringContaining(hint),
    });
    expect((await store.query(instead, { parameters })).rows).toEqual(rows);
  });

  it('says how to go on where the engine gives up on the number of rows', async () => {
    const large = await createEmbeddedStore({ path: ':memory:' });
    const id = (number: number): string => `person/p${number}`;
    const edges = Array.from({ length: 1000 }, (_, from) =>
      Array.from({ length: 10 }, (_, step) => ({
        type: 'MET',
        source: id(from),
        target: id((from + (step + 1) * 37) % 1000),
        properties: {},
      })),
    ).flat();
    await large.apply(
      {
        nodes: Array.from({ length: 1000 }, (_, number) => ({
          op: 'create',
          after: { id: id(number), label: 'Person', properties: {} },
        })),
        edges: edges.map((after) => ({ op: 'create', after })),
      },
      stateAt(1),
    );
    const chained = 'MATCH (a)-[:MET]->(b)-[:MET]->(c) RETURN count(*) AS n';
    await expect(large.query(chained)).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      message: expect.stringContaining('two patterns'),
    });
    expect((await large.query('MATCH (a)-[:MET]->(b), (b)-[:MET]->(c) RETURN count(*) AS n')).rows).toEqual([
      [100_000],
    ]);
    await large.close();
  });

  it('says how to go on where the engine loses its way', async () => {
    const lost =
      'MATCH (:Place)-[:MENTIONED_IN]-(d:__Document__)-[:LEADS]->(x)-[:SUBJECT]->(n:Person) RETURN x';
    await expect(store.query(lost)).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      message: expect.stringContaining('two patterns'),
    });
  });
});

describe('what the documentation names', () => {
  const text = readFileSync('docs/query-subset.md', 'utf8');
  const named = /Functions: `([^`]+)`/.exec(text)?.[1]?.split(/\s+/) ?? [];

  it.each(examples)('$cypher', async ({ cypher, rows, parameters }) => {
    expect((await store.query(cypher, { parameters })).rows).toEqual(rows);
  });

  it('has an example of every function, and leaves out none', () => {
    const used = examples.map(({ cypher }) => cypher).join(' ');
    expect(named.filter((name) => !used.includes(`${name}(`))).toEqual([]);
    const known = new Set(named.map((name) => name.toUpperCase()));
    expect(Object.keys(functions).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('columns', () => {
  it.each([
    [
      'MATCH (n:Place) RETURN n.name,  1+1 , toLower( n.kind ), (n.id)',
      ['n.name', '1+1', 'toLower( n.kind )', '(n.id)'],
    ],
    ['MATCH (n:Place) RETURN n {.name}, n.`kind`, $p', ['n', 'n.`kind`', '$p']],
    ['MATCH (b:Place) WITH b, 1 AS `c d`, 2 AS a RETURN *, 3 AS aa', ['a', 'b', 'c d', 'aa']],
    ['MATCH (n:Place) WITH n.name AS `a b` RETURN `a b`', ['a b']],
  ])('%s has those that every store gives', async (cypher, columns) => {
    const result = await store.query(cypher, { parameters: { p: 1 } });
    expect(result.columns).toEqual(columns);
    expect(result.rows).toHaveLength(1);
  });

  it('hold what their names say', async () => {
    const { columns, rows } = await store.query("WITH 'z' AS b, 'y' AS a RETURN *, 'x' AS c");
    expect([columns, rows]).toEqual([['a', 'b', 'c'], [['y', 'z', 'x']]]);
  });
});
