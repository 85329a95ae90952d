import { describe, expect, it } from 'vitest';
import { parseReadQuery } from '../../src/cypher/read-only.ts';

describe('parseReadQuery', () => {
  it.each([
    'MATCH (n) RETURN n',
    'match (n:Person)-[r:KNOWS|LIKES*1..3]->(m) where n.x = 1 and not m.y is null return distinct n, m order by n.x desc skip 1 limit 2;',
    "OPTIONAL MATCH p = (a)--(b {name: 'x'}) WITH *, a AS start WHERE a.name STARTS WITH 'A' RETURN p",
    'UNWIND [1, 2] AS x RETURN x UNION ALL UNWIND [3] AS x RETURN x',
    'RETURN 1 AS x UNION RETURN 2 AS x',
    'MATCH (n) CALL { WITH n MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c',
    'MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c UNION MATCH (n) RETURN 1 AS c } RETURN n, c',
    'MATCH (n) WHERE EXISTS { (n)-->(:A) } AND COUNT { MATCH (n)--(m) WHERE m.x > 1 } > 2 RETURN n',
    "RETURN CASE WHEN true THEN 'a' ELSE null END AS x, CASE 1 WHEN 1 THEN 2 END AS y",
    'MATCH (n) RETURN n.create, n.set AS merge, n {.delete, .*, load: 1} AS drop',
    'MATCH (create:Set {merge: 1})-[delete:DROP]->() RETURN create, delete',
    'MATCH (n) RETURN [x IN n.list WHERE x > 1 | x * 2] AS l, any(x IN n.list WHERE x = 1) AS a, count(*) AS c',
    'MATCH (n WHERE n.x > 1) RETURN `n`.`SET` AS `CREATE`',
    "RETURN 'CREATE (n)' AS text // DELETE n",
    'RETURN *',
    'WITH 2 * 3 AS x RETURN x ORDER BY x ASC',
  ])('accepts %s', (query) => {
    expect(parseReadQuery(query).tokens.length).toBeGreaterThan(0);
  });

  it.each([
    ['CREATE (n)', 'only read'],
    ['MATCH (n) CREATE (m) RETURN m', 'only read'],
    ['MATCH (n) SET n.x = 1 RETURN n', 'only read'],
    ['MATCH (n) DETACH DELETE n RETURN 1', 'only read'],
    ['MATCH (n)\u00a0DELETE n RETURN 1', 'only read'],
    ['MATCH (n) REMOVE n:A RETURN n', 'only read'],
    ['MATCH (n)/**/MERGE (m) RETURN n', 'only read'],
    ['WITH 1 AS create CREATE (n) RETURN 1', 'only read'],
    ['WITH * CREATE (n) RETURN 1', 'only read'],
    ['MATCH (n) RETURN n ORDER BY n.x DESC CREATE (m)', 'only read'],
    ['MATCH (n) WHERE n.x IS NULL SET n.x = 1 RETURN n', 'only read'],
    ['RETURN CASE WHEN true THEN 1 END CREATE (n)', 'only read'],
    ['RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x', 'only read'],
    ['RETURN 1 AS x UNION ALL CREATE (n) RETURN 1 AS x', 'only read'],
    ['CALL { CREATE (n) RETURN n } RETURN 1', 'only read'],
    ['MATCH (n) CALL { WITH n DELETE n RETURN 1 AS x } RETURN 1', 'only read'],
    ['MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n', 'only read'],
    ['FOREACH (x IN [1] | CREATE (n)) RETURN 1', 'only read'],
    ["LOAD CSV FROM 'file:///a' AS l RETURN l", 'only read'],
    ["WITH 1 AS x LOAD CSV FROM 'file:///a' AS l RETURN l", 'only read'],
    ['DROP INDEX a', 'only read'],
    ['CALL db.labels()', 'procedures'],
    ['CALL db.labels() YIELD label RETURN label', 'procedures'],
    ['MATCH (n) CALL apoc.do(n) YIELD x RETURN x', 'procedures'],
    ['MATCH (n) CALL { MATCH (m) RETURN m } IN TRANSACTIONS RETURN n', 'transactions'],
    ['RETURN 1; RETURN 2', 'one statement'],
    ['EXPLAIN MATCH (n) RETURN n', 'not part'],
    ['PROFILE MATCH (n) RETURN n', 'not part'],
    ['USE system MATCH (n) RETURN n', 'not part'],
    ['SHOW USERS', 'not part'],
    ['TERMINATE TRANSACTION 1', 'not part'],
    ['MATCH (n) FINISH', 'not part'],
    ['MATCH (n) USING INDEX n:A(x) RETURN n', 'not part'],
    ['OPTIONAL CREATE (n) RETURN n', 'expected MATCH'],
    ['(n) RETURN n', 'a clause must begin'],
    ['MATCH (n)', 'returns nothing'],
    ['', 'empty'],
    [' // nothing', 'empty'],
  ])('refuses %s', (query, reason) => {
    expect(() => parseReadQuery(query)).toThrow(reason);
    expect(() => parseReadQuery(query)).toThrow(expect.objectContaining({ code: 'QUERY_INVALID' }));
  });

  it('cuts a final semicolon and what follows it off', () => {
    expect(parseReadQuery('RETURN 1 ; // done').text).toBe('RETURN 1');
  });
});
