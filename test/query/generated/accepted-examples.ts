import type { QueryParameter, QueryValue } from '../../../src/store/graph-store.ts';

/** A query about the sample graph that every store takes, with its rows. */
export interface Example {
  readonly cypher: string;
  readonly rows: readonly (readonly QueryValue[])[];
  readonly parameters: Readonly<Record<string, QueryParameter>>;
}

type Entry = readonly [cypher: string, rows: Example['rows'], parameters?: Example['parameters']];

const teo = "MATCH (n:Person {id: 'person/teo-lindqvist'})";
const lead = `${teo}-[r:LEADS]->(c)`;

const entries: readonly Entry[] = [
  // Aggregates.
  ['MATCH (n:Person) RETURN count(*) AS x', [[2]]],
  [
    'MATCH (n:__Entity__) RETURN n.kind AS kind, count(n.iso) AS x ORDER BY kind LIMIT 2',
    [
      ['Country', 1],
      ['Organization', 0],
    ],
  ],
  ['MATCH (n:Person) WITH n ORDER BY n.id RETURN collect(n.name) AS x', [[['Mara Okonjo', 'Teo Lindqvist']]]],
  ['MATCH (n:Person) RETURN min(n.name) AS x, max(n.mentions) AS y', [['Mara Okonjo', 9]]],
  ['MATCH (n:Person) RETURN avg(n.documents) AS x', [[2.5]]],
  ['MATCH (n:Person) RETURN coalesce(sum(n.mentions), 0) AS x', [[13]]],
  ['MATCH (n:Person) RETURN stDevP(n.documents) AS x', [[0.5]]],
  // Of nodes, relationships and paths.
  [
    `${lead} RETURN type(r) AS x, startNode(r).name AS y, endNode(r).name AS z`,
    [['LEADS', 'Teo Lindqvist', 'Norrmark']],
  ],
  [
    `MATCH p = (:Person {name: 'Teo Lindqvist'})-[:LEADS]->() RETURN length(p) AS x, [n IN nodes(p) | n.name] AS y`,
    [[1, ['Teo Lindqvist', 'Norrmark']]],
  ],
  [
    `MATCH p = (:Person {name: 'Teo Lindqvist'})-[:LEADS]->() RETURN [r IN relationships(p) | type(r)] AS x`,
    [[['LEADS']]],
  ],
  [
    `${teo} RETURN 'Person' IN labels(n) AS x, 'name' IN keys(n) AS y, properties(n).kind AS z`,
    [[true, true, 'Person']],
  ],
  [
    "MATCH (a:Person {name: 'Teo Lindqvist'}), (b:Organization) MATCH p = shortestPath((a)-[:LEADS|THREATEN|MEMBER_OF*..4]-(b)) RETURN length(p) AS x",
    [[3]],
  ],
  [
    "MATCH (a:Person {name: 'Teo Lindqvist'}), (b:Country) MATCH p = allShortestPaths((a)-[:LEADS|CONSULT*..4]-(b)) RETURN b.name AS x, length(p) AS y ORDER BY x",
    [
      ['Norrmark', 1],
      ['Vesland', 2],
    ],
  ],
  [`${teo} RETURN exists((n)-[:LEADS]->()) AS x`, [[true]]],
  // Of lists.
  [
    'RETURN coalesce(null, 1) AS x, head([1, 2]) AS y, last([1, 2]) AS z, tail([1, 2]) AS w',
    [[1, 1, 2, [2]]],
  ],
  ['RETURN range(1, 3) AS x, reverse([1, 2]) AS y, size([1, 2]) AS z', [[[1, 2, 3], [2, 1], 2]]],
  [
    'RETURN any(x IN [1, 2] WHERE x > 1) AS a, all(x IN [1] WHERE x > 1) AS b, none(x IN [1] WHERE x > 1) AS c, single(x IN [1, 2] WHERE x > 1) AS d',
    [[true, false, true, true]],
  ],
  ['RETURN reduce(sum = 0, x IN [1, 2] | sum + x) AS x', [[3]]],
  // Of strings.
  [
    "RETURN toLower('É') AS a, toUpper('é') AS b, trim(' a ') AS c, ltrim(' a ') AS d, rtrim(' a ') AS e",
    [['é', 'É', 'a', 'a ', ' a']],
  ],
  [
    "RETURN toString(12) AS a, toInteger('12') AS b, toFloat('1.5') AS c, toBoolean('true') AS d",
    [['12', 12, 1.5, true]],
  ],
  [
    "RETURN split('a-b', '-') AS a, substring('abc', 1) AS b, substring('abc', 1, 1) AS c, left('abc', 2) AS d, right('abc', 2) AS e",
    [[['a', 'b'], 'bc', 'b', 'ab', 'bc']],
  ],
  ["RETURN replace('abc', 'b', '-') AS a, reverse('abc') AS b, size('abc') AS c", [['a-c', 'cba', 3]]],
  ["MATCH (d:Document {id: 'document/a'}) RETURN toInteger(left(d.published, 4)) + 1 AS x", [[2032]]],
  // Of numbers.
  ['RETURN abs(-1) AS a, ceil(1.5) AS b, floor(1.5) AS c, sign(-2) AS d, sqrt(4) AS e', [[1, 2, 1, -1, 2]]],
  // Operators.
  [
    'RETURN 1 = 1 AS a, 1 <> 1 AS b, 1 < 2 AS c, 1 <= 1 AS d, 2 > 1 AS e, 1 >= 2 AS f, 1 < 2 < 3 AS g',
    [[true, false, true, true, true, false, true]],
  ],
  [
    'RETURN true AND false AS a, true OR false AS b, true XOR true AS c, NOT true AS d, null AND true AS e',
    [[false, true, false, false, null]],
  ],
  [
    "RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'a' AS b, 'abc' CONTAINS 'b' AS c, 1 IN [1] AS d, 'abc' =~ '[a-c]+' AS e",
    [[true, false, true, true, true]],
  ],
  ['RETURN null IS NULL AS a, 1 IS NOT NULL AS b', [[true, true]]],
  [
    'RETURN 1 + 2 AS a, 3 - 1 AS b, 2 * 3 AS c, 7 / 2 AS d, 7 % 2 AS e, 2 ^ 3 AS f, 7 / 2.0 AS g, -(1) AS h',
    [[3, 2, 6, 3, 1, 8, 3.5, -1]],
  ],
  ["RETURN 'a' + 'b' AS a, [1] + [2] AS b", [['ab', [1, 2]]]],
  ["RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END AS x, CASE 1 WHEN 1 THEN 'a' END AS y", [['b', 'a']]],
  [`${teo} RETURN n:Person AS x, n:Person:__Entity__ AS y, n:Country AS z`, [[true, true, false]]],
  // Lists and maps.
  [
    'RETURN [1, 2, 3][0] AS a, [1, 2, 3][-1] AS b, [1, 2, 3][1..3] AS c, [1, 2, 3][..1] AS d, [1, 2, 3][1..] AS e',
    [[1, 3, [2, 3], [1], [2, 3]]],
  ],
  ['RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2] AS x', [[[4, 6]]]],
  [
    `${teo} RETURN [(n)-[:LEADS]->(c) WHERE c:Country AND c.name IS NOT NULL | c.name] AS x`,
    [[['Norrmark']]],
  ],
  ["RETURN {a: 1, b: {c: [2]}}.b.c[0] AS x, {a: 1}['a'] AS y", [[2, 1]]],
  [
    `${lead} RETURN n {.name, .iso, country: c.name} AS x`,
    [[{ country: 'Norrmark', iso: null, name: 'Teo Lindqvist' }]],
  ],
  [`${lead} RETURN properties(r).claims AS x, n['name'] AS y`, [[1, 'Teo Lindqvist']]],
  [`${lead} WITH r {.*} AS m RETURN m.claims AS x`, [[1]]],
  // Patterns.
  [
    "MATCH (n:Person:__Entity__ {name: 'Teo Lindqvist'})-[:LEADS|CONSULT]-(c) RETURN c.name AS x ORDER BY x",
    [['Mara Okonjo'], ['Norrmark']],
  ],
  ['MATCH (n:Person)-[r:LEADS {claims: 2}]->(c) RETURN c.name AS x', [['Vesland']]],
  ['MATCH (n:Person)-[r:LEADS WHERE r.claims = 2]->(c) RETURN c.name AS x', [['Vesland']]],
  [
    "MATCH (n:Person {name: 'Teo Lindqvist'})-[r:LEADS|THREATEN*1..2]-(c) RETURN c.name AS x, size(r) AS y ORDER BY x",
    [
      ['Norrmark', 1],
      ['Vesland', 2],
    ],
  ],
  ['MATCH (n:Person)-[*0..1]->(c:Person) RETURN count(*) AS x', [[3]]],
  // Clauses.
  [
    'MATCH (n:Person) OPTIONAL MATCH (n)-[:LEADS]->(c {iso: $iso}) RETURN n.name AS x, c.name AS y ORDER BY x',
    [
      ['Mara Okonjo', 'Vesland'],
      ['Teo Lindqvist', null],
    ],
    { iso: 'VL' },
  ],
  [
    'UNWIND $rows AS row RETURN row.a AS x, row.b[0] AS y ORDER BY x DESC SKIP 1 LIMIT $most',
    [[1, 0.5]],
    {
      rows: [
        { a: 1, b: [0.5] },
        { a: 2, b: [] },
      ],
      most: 1,
    },
  ],
  ['MATCH (n:__Entity__) WITH n.kind AS kind, count(*) AS c WHERE c > 1 RETURN DISTINCT c AS x', [[2]]],
  ['MATCH (n:Person) RETURN n.kind AS x UNION MATCH (n:Person) RETURN n.kind AS x', [['Person']]],
  [
    'MATCH (n:Person) RETURN n.kind AS x UNION ALL MATCH (n:Place) RETURN n.kind AS x',
    [['Person'], ['Person'], ['Place']],
  ],
  [
    'MATCH (n:Person) CALL { WITH n MATCH (n)-[:MENTIONED_IN]->(d) RETURN count(d) AS c } RETURN n.name AS x, c AS y ORDER BY x',
    [
      ['Mara Okonjo', 3],
      ['Teo Lindqvist', 2],
    ],
  ],
  [
    'MATCH (n:Person) CALL (n) { MATCH (n)-[:LEADS]->(c) RETURN c.name AS y } RETURN n.name AS x, y ORDER BY x',
    [
      ['Mara Okonjo', 'Vesland'],
      ['Teo Lindqvist', 'Norrmark'],
    ],
  ],
  [
    'MATCH (n:Person) WHERE EXISTS { MATCH (n)-[:LEADS]->(c) WHERE c.iso = $iso } RETURN n.name AS x',
    [['Mara Okonjo']],
    { iso: 'VL' },
  ],
  [
    'MATCH (n:Person) WHERE NOT (n)-[:LEADS]->(:Country {iso: $iso}) RETURN n.name AS x',
    [['Teo Lindqvist']],
    { iso: 'VL' },
  ],
  [
    'MATCH (n:Person) RETURN n.name AS x, COUNT { (n)--(:Document) } AS y ORDER BY x',
    [
      ['Mara Okonjo', 3],
      ['Teo Lindqvist', 2],
    ],
  ],
  ['MATCH (n:Place)<-[r:AT]-(c) WITH * RETURN n.name, c.id;', [['Port Amber', 'claim/a#c1']]],
];

/** Everything that the documentation of the subset names as accepted. */
export const examples: readonly Example[] = entries.map(([cypher, rows, parameters = {}]) => ({
  cypher,
  rows,
  parameters,
}));
