import type { QueryParameter, QueryValue } from '../../../src/store/graph-store.ts';

/** A query about the sample graph that the embedded store refuses, and how its hint says to write it. */
export interface Refusal {
  readonly refused: string;
  /** What the error has in it. */
  readonly hint: string;
  readonly instead: string;
  /** Of `instead`, in every store. */
  readonly rows: readonly (readonly QueryValue[])[];
  readonly parameters: Readonly<Record<string, QueryParameter>>;
}

type Entry = readonly [
  refused: string,
  hint: string,
  instead: string,
  rows: Refusal['rows'],
  parameters?: Refusal['parameters'],
];

const lead = 'MATCH p = (n:Person)-[r:LEADS {claims: 2}]->(c)';

const values: readonly Entry[] = [
  [
    "MATCH (n:Person) WHERE n.documents = '3' RETURN n.id AS x",
    'values of one type',
    'MATCH (n:Person) WHERE n.documents = 3 RETURN n.documents AS x',
    [[3]],
  ],
  [
    'MATCH (n:Person {documents: $d}) RETURN n.id AS x',
    'values of one type',
    'MATCH (n:Person) WHERE toString(n.documents) = $d RETURN n.documents AS x',
    [[3]],
    { d: '3' },
  ],
  [
    'MATCH (n:Person) WHERE n.name IN $ids RETURN n.id AS x',
    'values of one type',
    'MATCH (n:Person) WHERE n.documents IN $ids RETURN n.documents AS x',
    [[3]],
    { ids: [3] },
  ],
  [
    "RETURN CASE $d WHEN '1' THEN 'a' END AS x",
    'values of one type',
    "RETURN CASE toString($d) WHEN '1' THEN 'a' END AS x",
    [['a']],
    { d: 1 },
  ],
  [
    'RETURN $list[0] = 1 AS x',
    'no single type',
    'RETURN $list[0] IS NULL AS x',
    [[false]],
    { list: [1, 'a'] },
  ],
  [
    'MATCH (n:Person)-[r:LEADS]->() RETURN r.disputed < r.current AS x',
    'only numbers and strings',
    'MATCH (n:Person)-[r:LEADS {claims: 2}]->() RETURN r.disputed = r.current AS x',
    [[false]],
  ],
  [
    'RETURN [1] = $list AS x',
    'lists that may hold nulls',
    'RETURN [1] = [x IN $list WHERE x IS NOT NULL | coalesce(x, 0)] AS x',
    [[true]],
    { list: [null, 1] },
  ],
  ['RETURN {a: null} = {a: 1} AS x', 'maps that may hold nulls', 'RETURN {a: 2} = {a: 1} AS x', [[false]]],
  [
    'MATCH (n:Person) RETURN n.iso IN n.aliases AS x',
    'coalesce(x IN list, false)',
    'MATCH (n:Place) RETURN coalesce(n.iso IN n.aliases, false) AS x',
    [[false]],
  ],
  [
    `${lead} RETURN none(x IN nodes(p) WHERE x.iso = 'NO') AS x`,
    'coalesce(condition, false)',
    `${lead} RETURN none(x IN nodes(p) WHERE coalesce(x.iso = 'NO', false)) AS x`,
    [[true]],
  ],
  ["RETURN ['a'] + 'b' AS x", 'write the value as a list', "RETURN ['a'] + ['b'] AS x", [[['a', 'b']]]],
  [
    "MATCH (n:Person) RETURN n.aliases + 'b' AS x",
    'write the value as a list',
    "MATCH (n:Place) RETURN n.aliases + ['b'] AS x",
    [[['b']]],
  ],
  ["RETURN 'a' + 1 AS x", 'toString()', "RETURN 'a' + toString(1) AS x", [['a1']]],
  [
    'RETURN [1, 2, 3][-2..] AS x',
    'reverse(reverse(x)[..2])',
    'RETURN reverse(reverse([1, 2, 3])[..2]) AS x',
    [[[2, 3]]],
  ],
  [
    'WITH [1] AS l RETURN l[size(l) - 2..] AS x',
    'reverse(reverse(x)[..2])',
    'WITH [1] AS l RETURN reverse(reverse(l)[..2]) AS x',
    [[[1]]],
  ],
  [
    'MATCH (n:Place) RETURN reverse(n.aliases) AS x',
    '[x IN n.aliases | x]',
    'MATCH (n:Place) RETURN reverse([x IN n.aliases | x]) AS x',
    [[[]]],
  ],
  [
    'MATCH (n:Place) RETURN labels(n)[0] AS x',
    'n.kind',
    "MATCH (n:Place) RETURN 'Place' IN labels(n) AS x",
    [[true]],
  ],
  ['RETURN range(1, 0, 3) AS x', 'x * 2', 'RETURN [x IN range(0, 2) | x * 3] AS x', [[[0, 3, 6]]]],
  ['RETURN 2 ^ 3 ^ 2 AS x', 'set brackets', 'RETURN (2 ^ 3) ^ 2 AS x', [[64]]],
  [
    'MATCH (c:Claim) RETURN 1.5 / c.start AS x',
    'toFloat(x) for the divisor',
    "MATCH (c:Claim {id: 'claim/a#c1'}) RETURN 17.0 / toFloat(c.end) AS x",
    [[0.5]],
  ],
  [
    'MATCH (c:Claim) RETURN c.confidence / 2 AS x',
    'toFloat(x)',
    "MATCH (c:Claim {id: 'claim/a#c1'}) RETURN toFloat(c.confidence) / 2 AS x",
    [[null]],
  ],
  ['RETURN ceil(2) / 4 AS x', 'toFloat(x)', 'RETURN ceil(toFloat(2)) / 4 AS x', [[0.5]]],
  ['RETURN round(2.5) AS x', 'toInteger(floor(x + 0.5))', 'RETURN toInteger(floor(2.5 + 0.5)) AS x', [[3]]],
  ['RETURN toString(1.0) AS x', 'return the number itself', 'RETURN 1.0 AS x', [[1]]],
  [
    'MATCH (n:Person) RETURN toInteger(n.name) AS x',
    'parts of a date',
    "MATCH (d:Document {id: 'document/a'}) RETURN toInteger(substring(d.published, 5, 2)) AS x",
    [[3]],
  ],
  [
    'MATCH (n:Person) RETURN toBoolean(n.documents) AS x',
    'x <> 0',
    'MATCH (n:Place) RETURN n.documents <> 0 AS x',
    [[true]],
  ],
  ["RETURN left('abc', 1 - 2) AS x", 'abs(x)', "RETURN left('abc', abs(1 - 2)) AS x", [['a']]],
  [
    'MATCH (n:Place) RETURN split(n.name, n.kind) AS x',
    'a parameter',
    'MATCH (n:Place) RETURN split(n.name, $by) AS x',
    [[['Port', 'Amber']]],
    { by: ' ' },
  ],
  [
    'MATCH (n:Place) RETURN n.name =~ $regex AS x',
    'in different ways',
    "MATCH (n:Place) RETURN n.name =~ '[A-Za-z ]+' AS x",
    [[true]],
    { regex: '\\w+' },
  ],
  ["RETURN 'ab' =~ 'a.' AS x", '(?s)', "RETURN 'ab' =~ '(?s)a.' AS x", [[true]]],
  ["RETURN date('2031-01-01') AS x", 'ISO 8601', "RETURN substring('2031-01-02', 0, 4) AS x", [['2031']]],
  ['RETURN {_type: 1} AS x', 'begin with _', 'RETURN {type: 1} AS x', [[{ type: 1 }]]],
  [
    'RETURN {nodes: [1], edges: []} AS x',
    'stands for a path',
    'RETURN {nodes: [1]} AS x',
    [[{ nodes: [1] }]],
  ],
  [
    'RETURN $map AS x',
    'begin with $',
    'RETURN $date AS x',
    [['2031-01-01']],
    { map: { $date: '2031-01-01' }, date: '2031-01-01' },
  ],
  ['RETURN 017 AS x', 'without 0', 'RETURN 17 AS x', [[17]]],
  ['RETURN 9007199254740993 AS x', '2^53', 'RETURN 9007199254740991 AS x', [[9007199254740991]]],
  ["RETURN '\\ud83d\\ude00' AS x", 'as a parameter', 'RETURN $x AS x', [['😀']], { x: '😀' }],
  ['RETURN randomUUID() AS x', 'not known', 'RETURN 1 AS x', [[1]]],
  ['RETURN apoc.text.join([1], 2) AS x', 'dot in their name', 'RETURN 1 AS x', [[1]]],
];

const projections: readonly Entry[] = [
  [
    'MATCH (n:Topic) RETURN sum(n.documents) AS x',
    'coalesce(sum(x), 0)',
    'MATCH (n:Topic) RETURN coalesce(sum(n.documents), 0) AS x',
    [[0]],
  ],
  [
    'MATCH (n:Place) RETURN stDev(n.documents) AS x',
    'stDevP(x)',
    'MATCH (n:Place) RETURN stDevP(n.documents) AS x',
    [[0]],
  ],
  [
    'MATCH (n:Place) RETURN percentileDisc(n.documents, 0.5) AS x',
    'by its place',
    'RETURN [1, 2, 3][1] AS x',
    [[2]],
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
    'MATCH (n:Place) RETURN toLower($x) AS x, count(*) AS c',
    'name it in a WITH',
    'MATCH (n:Place) WITH toLower($x) AS x RETURN x, count(*) AS c',
    [['a', 1]],
    { x: 'A' },
  ],
  [
    'MATCH (n:Place) RETURN count(*) + COUNT { (n)--() } AS x',
    'beside the aggregate',
    'MATCH (n:Place) WITH n, COUNT { (n)--() } AS d RETURN d, count(*) + d AS x',
    [[2, 3]],
  ],
  [
    'MATCH (n:Place) RETURN collect(n.id)[0..1] AS x',
    'name it in a WITH',
    'MATCH (n:Place) WITH collect(n.id) AS ids RETURN ids[0..1] AS x',
    [[['place/port-amber']]],
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
    `${lead} RETURN [x IN nodes(p) WHERE x:Country] AS x`,
    'bare numbers',
    `${lead} RETURN [x IN nodes(p) WHERE x:Country | x.name] AS x`,
    [[['Vesland']]],
  ],
  [
    `${lead} WITH [x IN nodes(p) WHERE x:Country] AS l RETURN l[0].name AS x`,
    'UNWIND the list',
    `${lead} WITH [x IN nodes(p) WHERE x:Country] AS l UNWIND l AS y RETURN y.name AS x`,
    [['Vesland']],
  ],
  [
    'MATCH (n:Place) RETURN n ORDER BY n',
    'n.id',
    'MATCH (n:Person) RETURN n.name AS x ORDER BY n.id',
    [['Mara Okonjo'], ['Teo Lindqvist']],
  ],
  [
    'MATCH ()-[r:LEADS]->() RETURN r ORDER BY startNode(r).id',
    'in a WITH',
    'MATCH ()-[r:LEADS]->() WITH r ORDER BY startNode(r).id DESC RETURN startNode(r).name AS x',
    [['Teo Lindqvist'], ['Mara Okonjo']],
  ],
  [
    'CALL { MATCH (n:Person)-[:LEADS]->(c) RETURN n ORDER BY c.name } RETURN n.name AS x',
    'by what is returned',
    'CALL { MATCH (n:Person) RETURN n ORDER BY n.name DESC LIMIT 1 } RETURN n.name AS x',
    [['Teo Lindqvist']],
  ],
  [
    'CALL { MATCH (n:Place) RETURN n UNION MATCH (m:Person) RETURN null AS n } RETURN n',
    'its properties',
    'CALL { MATCH (n:Place) RETURN n.name AS x UNION MATCH (m:Person) RETURN null AS x } RETURN x ORDER BY x',
    [['Port Amber'], [null]],
  ],
  [
    'MATCH (n:Place) RETURN n.id AS x LIMIT 1 + 1',
    'one number or one parameter',
    'MATCH (n:Place) RETURN n.id AS x LIMIT 2',
    [['place/port-amber']],
  ],
  ['UNWIND 1 AS x RETURN x', 'write [x]', 'UNWIND [1] AS x RETURN x', [[1]]],
  [
    "MATCH (n:Place) WITH n.name AS x WHERE n.kind = 'Place' RETURN x",
    'no n here',
    "MATCH (n:Place) WITH n, n.name AS x WHERE n.kind = 'Place' RETURN x",
    [['Port Amber']],
  ],
  [
    'OPTIONAL MATCH (n:Topic) RETURN n {.name} AS x',
    'keep it out with WHERE',
    'OPTIONAL MATCH (n:Topic) RETURN n.name AS x',
    [[null]],
  ],
  ['MATCH (n:Place) RETURN id(n) AS x', 'n.id', 'MATCH (n:Place) RETURN n.id AS x', [['place/port-amber']]],
];

const patterns: readonly Entry[] = [
  [
    'MATCH (n:Place|Topic) RETURN n.id AS x',
    'WHERE n:A OR n:B',
    'MATCH (n) WHERE n:Place OR n:Topic RETURN n.id AS x',
    [['place/port-amber']],
  ],
  [
    'MATCH (n) WHERE n:Place|Topic RETURN n.id AS x',
    'n:A OR n:B',
    'MATCH (n) WHERE n:Place OR n:Topic RETURN n.id AS x',
    [['place/port-amber']],
  ],
  [
    "MATCH (n WHERE n.kind = 'Place') RETURN n.id AS x",
    'after the pattern',
    "MATCH (n) WHERE n.kind = 'Place' RETURN n.id AS x",
    [['place/port-amber']],
  ],
  [
    'MATCH (n:Place)-[*2..1]-(m) RETURN m',
    'empty',
    'MATCH (n:Place)-[:AT*1..1]-(m) RETURN m.id AS x',
    [['claim/a#c1']],
  ],
  [
    'MATCH (n:Place)-[:AT|AT]-(m) RETURN m',
    'once',
    'MATCH (n:Place)-[:AT]-(m) RETURN m.id AS x',
    [['claim/a#c1']],
  ],
  [
    'MATCH p = (n:Place) RETURN p',
    'use the node',
    'MATCH (n:Place) RETURN n.id AS x',
    [['place/port-amber']],
  ],
  [
    'MATCH (n:Person) OPTIONAL MATCH (n)-[:LEADS]->(c) WHERE EXISTS { (c)-[:THREATEN]->() } RETURN n.name, c.name',
    'CALL { WITH a',
    'MATCH (n:Person) CALL { WITH n MATCH (n)-[:LEADS]->(c) WHERE EXISTS { (c)-[:THREATEN]->() } RETURN collect(c.name) AS found } RETURN n.name AS x, found AS y ORDER BY x',
    [
      ['Mara Okonjo', ['Vesland']],
      ['Teo Lindqvist', []],
    ],
  ],
  [
    'OPTIONAL MATCH (n:Topic) MATCH (n) RETURN n',
    'n IS NOT NULL',
    'OPTIONAL MATCH (n:Topic) WITH n WHERE n IS NOT NULL MATCH (n) RETURN n',
    [],
  ],
  [
    'MATCH (a:Person), (b:Person) MATCH p = shortestPath((a)-[:LEADS|CONSULT*..4]-(b)) RETURN length(p) AS x',
    'a.id <> b.id',
    'MATCH (a:Person), (b:Person) WHERE a.id <> b.id MATCH p = shortestPath((a)-[:LEADS|CONSULT*..4]-(b)) RETURN length(p) AS x',
    [[1], [1]],
  ],
  [
    'MATCH (a:Person), (b:Person) WHERE a <> b MATCH p = shortestPath((a)-[:LEADS|CONSULT|THREATEN*..4]-(b)) WHERE length(p) > 1 RETURN length(p) AS x',
    'WITH * WHERE',
    'MATCH (a:Person), (b:Person) WHERE a <> b MATCH p = shortestPath((a)-[:LEADS|CONSULT|THREATEN*..4]-(b)) WITH * WHERE length(p) > 1 RETURN length(p) AS x',
    [],
  ],
  [
    'MATCH (a:Person)-[:LEADS]->(x), p = shortestPath((a)-[:LEADS|THREATEN*..4]-(b:Country)) RETURN length(p) AS x',
    'a MATCH of its own',
    "MATCH (a:Person {name: 'Mara Okonjo'})-[:LEADS]->(x) MATCH p = shortestPath((a)-[:LEADS|THREATEN*..4]-(b:Country)) RETURN b.name AS x, length(p) AS y ORDER BY x",
    [
      ['Norrmark', 2],
      ['Vesland', 1],
    ],
  ],
  [
    'MATCH (n:Place) RETURN COLLECT { MATCH (n)<-[:AT]-(c) RETURN c.id } AS x',
    'CALL { }',
    'MATCH (n:Place) CALL { WITH n MATCH (n)<-[:AT]-(c) RETURN collect(c.id) AS x } RETURN x',
    [[['claim/a#c1']]],
  ],
  [
    'MATCH (n:Place) WHERE EXISTS { MATCH (n)<--(c) RETURN c } RETURN n.id AS x',
    'MATCH and WHERE only',
    'MATCH (n:Place) WHERE EXISTS { MATCH (n)<--(c) WHERE c.type = "CONSULT" } RETURN n.id AS x',
    [['place/port-amber']],
  ],
  [
    'MATCH (n:Place) RETURN (n)--() AS x',
    'EXISTS { }',
    'MATCH (n:Place) RETURN EXISTS { (n)--() } AS x',
    [[true]],
  ],
  [
    'MATCH (n:Place) RETURN [(n)--(m) | m.wordCount] AS x',
    'coalesce(x, 0)',
    'MATCH (n:Place) RETURN [(n)--(m:Claim) | coalesce(m.wordCount, 0)] AS x',
    [[[0]]],
  ],
  [
    'MATCH (n:Place) RETURN [(n)--(m) WHERE (m)--(:Country) | m.id] AS x',
    'CALL { WITH a',
    'MATCH (n:Place) CALL { WITH n MATCH (n)--(m) WHERE (m)--(:Country) RETURN collect(m.id) AS x } RETURN x',
    [[['document/a']]],
  ],
  [
    'MATCH (n:Place) WHERE size([(n)--(m) | m.id]) > 1 RETURN n.id AS x',
    'name it there first',
    'MATCH (n:Place) WITH n, [(n)--(m) | m.id] AS l WHERE size(l) > 1 RETURN n.id AS x',
    [['place/port-amber']],
  ],
  [
    `${lead} RETURN [x IN nodes(p) | COUNT { (x)--()--() }] AS x`,
    'name more in a WITH',
    `${lead} RETURN [x IN nodes(p) | COUNT { (x)-[:LEADS]-() }] AS x`,
    [[[1, 1]]],
  ],
];

/** Everything that the documentation of the subset names as refused. */
export const refusals: readonly Refusal[] = [...values, ...projections, ...patterns].map(
  ([refused, hint, instead, rows, parameters = {}]) => ({ refused, hint, instead, rows, parameters }),
);
