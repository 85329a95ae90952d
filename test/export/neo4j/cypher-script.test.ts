import { describe, expect, it } from 'vitest';
import type { GraphSource } from '../../../src/export/graph-exporter.ts';
import { createCypherExporter } from '../../../src/export/neo4j/cypher-script.ts';
import { graphVersion, type NodeElement } from '../../../src/model/graph.ts';
import { stateAt } from '../../store/states.ts';
import { collect } from '../support/collect.ts';

const person = (id: string, properties: NodeElement['properties']): NodeElement => ({
  id,
  label: 'Person',
  properties,
});
const scriptOf = async (graph: GraphSource) => (await collect(createCypherExporter().write(graph))).join('');

describe('a Cypher script', () => {
  it('makes constraints, then nodes, then relationships, then the record of what it made', async () => {
    const script = await scriptOf({
      nodes: [
        person('person/a', { name: 'A', documents: 2, aliases: ['x', 'y'] }),
        person('person/b', { name: 'B', documents: 1, aliases: [] }),
        person('person/c', { name: 'C', documents: 1, aliases: ['z'] }),
        person('person/d', { name: 'has a\ttab' }),
      ],
      edges: [
        {
          type: 'CONSULT',
          source: 'person/a',
          target: 'person/b',
          properties: { claims: 1, disputed: false },
        },
        { type: 'CONSULT', source: 'person/b', target: 'person/c', properties: { firstEvent: 'a\tb' } },
      ],
      state: stateAt(3),
    });
    const statements = script.split(';\n');
    expect(statements.slice(0, 4).every((one) => one.includes('CREATE CONSTRAINT'))).toBe(true);
    expect(statements.slice(4)).toEqual([
      String.raw`UNWIND [
'x\u001Fy\t2\tperson/a\tA',
'z\t1\tperson/c\tC'
] AS row
WITH split(row, '\t') AS row
CREATE (:${'`Person`:`__Entity__`'} {${'`aliases`'}: split(row[0], '\u001F'), ${'`documents`'}: toInteger(row[1]), ${'`id`'}: row[2], ${'`name`'}: row[3]})`,
      String.raw`UNWIND [
'1\tperson/b\tB'
] AS row
WITH split(row, '\t') AS row
CREATE (:${'`Person`:`__Entity__`'} {${'`aliases`'}: [], ${'`documents`'}: toInteger(row[0]), ${'`id`'}: row[1], ${'`name`'}: row[2]})`,
      String.raw`UNWIND [
{${'`id`'}: 'person/d', ${'`name`'}: 'has a\ttab'}
] AS row
CREATE (n:${'`Person`:`__Entity__`'})
SET n = row`,
      String.raw`UNWIND [
'person/a\tperson/b\t1\tfalse'
] AS row
WITH split(row, '\t') AS row
MATCH (a:${'`__Entity__`'} {id: row[0]})
MATCH (b:${'`__Entity__`'} {id: row[1]})
CREATE (a)-[:${'`CONSULT`'} {${'`claims`'}: toInteger(row[2]), ${'`disputed`'}: toBoolean(row[3])}]->(b)`,
      String.raw`UNWIND [
{source: 'person/b', target: 'person/c', properties: {${'`firstEvent`'}: 'a\tb'}}
] AS row
MATCH (a:${'`__Entity__`'} {id: row.source})
MATCH (b:${'`__Entity__`'} {id: row.target})
CREATE (a)-[r:${'`CONSULT`'}]->(b)
SET r = row.properties`,
      `MERGE (s:\`__Newsgraph__\` {id: '__Newsgraph__'})
SET s += {\`detail\`: 'claims', \`labels\`: ['Person'], \`revision\`: 3, \`types\`: ['CONSULT'], \`version\`: ${graphVersion}, \`workspace\`: 'w'}`,
      '',
    ]);
  });

  it.each([
    ['half a surrogate pair in a text', { name: 'a\ud800' }, 'name holds half of a surrogate pair'],
    [
      'half a surrogate pair in a list',
      { aliases: ['x', '\udc00'] },
      'aliases holds half of a surrogate pair',
    ],
    ['a number that is none', { documents: Number.NaN }, 'documents is not a finite number'],
    ['a property that would hide the id', { id: 'x' }, 'the property id would hide its id'],
  ])('refuses %s, naming the node', async (_, properties, reason) => {
    await expect(scriptOf({ nodes: [person('person/a', properties)], edges: [] })).rejects.toThrow(
      `Cannot export the node "person/a": ${reason}.`,
    );
  });

  it('refuses names that would be Cypher', async () => {
    const edge = { type: 'A`]->() //', source: 'person/a', target: 'person/a', properties: {} };
    await expect(scriptOf({ nodes: [person('person/a', {})], edges: [edge] })).rejects.toThrow('is no name');
  });
});
