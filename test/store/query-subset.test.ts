import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { samplePlan } from '../query/sample-graph.ts';
import { stateAt } from './states.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await createEmbeddedStore({ path: ':memory:' });
  await store.apply(samplePlan, stateAt(1));
});
afterAll(() => store.close());

describe('what the embedded engine gets wrong is refused with a way to write it', () => {
  it.each([
    ["RETURN ['a'] + 'b' AS x", 'write the value as a list', "RETURN ['a'] + ['b'] AS x", [[['a', 'b']]]],
    [
      'MATCH (n:Topic) RETURN sum(n.documents) AS x',
      'coalesce(sum(x), 0)',
      'MATCH (n:Topic) RETURN coalesce(sum(n.documents), 0) AS x',
      [[0]],
    ],
    [
      'MATCH (n:Place) RETURN n, count(*)',
      'give the aggregate a name',
      'MATCH (n:Place) RETURN n.name AS name, count(*) AS c',
      [['Port Amber', 1]],
    ],
    [
      'MATCH (n:Place) RETURN n, count(*), 1 AS x',
      'give the aggregate a name',
      'MATCH (n:Place) RETURN count(*) AS c, 1 AS x',
      [[1, 1]],
    ],
    [
      'MATCH (n:Place) RETURN coalesce(n, 1) AS x',
      'bare number',
      'MATCH (n:Place) RETURN coalesce(n.name, 1) AS x',
      [['Port Amber']],
    ],
    [
      'MATCH (n:Place) RETURN min(n) AS x',
      'bare number',
      'MATCH (n:Place) RETURN min(n.name) AS x',
      [['Port Amber']],
    ],
    [
      'MATCH (n:Place)<-[r]-() RETURN max(r) AS x',
      'bare number',
      'MATCH (n:Place)<-[r]-() RETURN max(type(r)) AS x',
      [['AT']],
    ],
    [
      'MATCH (n:Place) RETURN CASE WHEN true THEN n ELSE null END AS x',
      'bare number',
      'MATCH (n:Place) RETURN CASE WHEN true THEN n.name ELSE null END AS x',
      [['Port Amber']],
    ],
    [
      'RETURN [1, 2, 3][-2..] AS x',
      'reverse(reverse(x)[..2])',
      'WITH [1, 2, 3] AS l RETURN reverse(reverse(l)[..2]) AS x',
      [[[2, 3]]],
    ],
    ['RETURN round(2.5) AS x', 'toInteger(floor(x + 0.5))', 'RETURN toInteger(floor(2.5 + 0.5)) AS x', [[3]]],
    ['RETURN 2 ^ 3 ^ 2 AS x', 'set brackets', 'RETURN (2 ^ 3) ^ 2 AS x', [[64]]],
    [
      'MATCH (n:Place)-[*2..1]-(m) RETURN m',
      'empty',
      'MATCH (n:Place)-[:AT*1..1]-(m) RETURN m.id AS x',
      [['claim/a#c1']],
    ],
    ["RETURN date('2031-01-01') AS x", 'ISO 8601', "RETURN substring('2031-01-02', 0, 4) AS x", [['2031']]],
    ['MATCH (n:Place) RETURN id(n) AS x', 'n.id', 'MATCH (n:Place) RETURN n.id AS x', [['place/port-amber']]],
    [
      'MATCH (n:Place) RETURN percentileDisc(n.documents, 0.5) AS x',
      'by its place',
      'RETURN [1, 2, 3][1] AS x',
      [[2]],
    ],
    ['RETURN randomUUID() AS x', 'not known', 'RETURN 1 AS x', [[1]]],
    ['RETURN apoc.text.join([1], 2) AS x', 'dot in their name', 'RETURN 1 AS x', [[1]]],
    [
      'MATCH (n:Place|Topic) RETURN n.id AS x',
      'WHERE n:A OR n:B',
      'MATCH (n) WHERE n:Place OR n:Topic RETURN n.id AS x',
      [['place/port-amber']],
    ],
    [
      'MATCH (n:Place) RETURN collect(n.id)[0..1] AS x',
      'Name it in a WITH',
      'MATCH (n:Place) WITH collect(n.id) AS ids RETURN ids[0..1] AS x',
      [[['place/port-amber']]],
    ],
    [
      'MATCH (n:Place) RETURN n.id AS x LIMIT 1 + 1',
      'one number or one parameter',
      'MATCH (n:Place) RETURN n.id AS x LIMIT 2',
      [['place/port-amber']],
    ],
    [
      'MATCH (n:Place) WHERE EXISTS { MATCH (n)<--(c) RETURN c } RETURN n.id AS x',
      'MATCH and WHERE only',
      'MATCH (n:Place) WHERE EXISTS { MATCH (n)<--(c) WHERE c.type = "CONSULT" } RETURN n.id AS x',
      [['place/port-amber']],
    ],
    [
      'MATCH (n:Place) RETURN COLLECT { MATCH (n)<-[:AT]-(c) RETURN c.id } AS x',
      'CALL { }',
      'MATCH (n:Place) CALL { WITH n MATCH (n)<-[:AT]-(c) RETURN collect(c.id) AS x } RETURN x',
      [[['claim/a#c1']]],
    ],
  ])('%s', async (refused, hint, instead, rows) => {
    await expect(store.query(refused)).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      message: expect.stringContaining(hint),
    });
    expect((await store.query(instead)).rows).toEqual(rows);
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
});
