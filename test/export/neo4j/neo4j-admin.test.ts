import { describe, expect, it } from 'vitest';
import type { GraphSource } from '../../../src/export/graph-exporter.ts';
import { createNeo4jAdminExporter } from '../../../src/export/neo4j/neo4j-admin.ts';
import type { NodeElement } from '../../../src/model/graph.ts';
import { collectFiles } from '../support/collect.ts';

const node = (id: string, label: string, properties: NodeElement['properties']): NodeElement => ({
  id,
  label,
  properties,
});
const filesOf = async (graph: Partial<GraphSource>) =>
  await collectFiles(createNeo4jAdminExporter().write({ nodes: [], edges: [], ...graph }).files!.pieces);

describe('files for neo4j-admin', () => {
  it('tell absent values from empty ones, and quote every text', async () => {
    const files = await filesOf({
      nodes: [
        node('person/a', 'Person', {
          name: 'A "quoted", text;\nand more',
          aliases: ['x', ' y '],
          documents: 2,
        }),
        node('person/b', 'Person', { name: '', iso: '1' }),
      ],
    });
    expect(files.get('nodes/Person-header.csv')).toBe(
      'id:ID,name:string,kind:string,aliases:string[],documents:long,mentions:long,iso:string,unnamed:boolean\n',
    );
    expect(files.get('nodes/Person.csv')).toBe(
      '"person/a","A ""quoted"", text;\nand more",,"x\u001f y ",2,,,\n"person/b","",,,,,"1",\n',
    );
  });

  it('have a table for each kind and type, named in the options', async () => {
    const files = await filesOf({
      nodes: [
        node('claim/a#c1', 'Claim', { confidence: 1, start: 0 }),
        node('document/a', 'Document', { wordCount: 3 }),
        node('person/a', 'Person', {}),
        node('person/b', 'PERSON', {}),
      ],
      edges: [
        {
          type: 'CONSULT',
          source: 'person/a',
          target: 'person/b',
          properties: { disputed: true, claims: 1 },
        },
        { type: 'MENTIONED_IN', source: 'person/a', target: 'document/a', properties: { count: 4 } },
      ],
    });
    expect(files.get('nodes/Claim-header.csv')).toContain(',start:long,end:long,confidence:double,');
    expect(files.get('relationships/MENTIONED_IN-header.csv')).toBe(':START_ID,:END_ID,count:long\n');
    expect(files.get('relationships/MENTIONED_IN.csv')).toBe('"person/a","document/a",4\n');
    // Names that differ in case alone would be one file on some systems.
    expect(files.get('import.args')).toBe(`--id-type=string
--input-encoding=UTF-8
--array-delimiter=U+001F
--ignore-empty-strings=false
--trim-strings=false
--multiline-fields=true
--bad-tolerance=0
--nodes=Claim:__Claim__=nodes/Claim-header.csv,nodes/Claim.csv
--nodes=Document:__Document__=nodes/Document-header.csv,nodes/Document.csv
--nodes=Person:__Entity__=nodes/Person-header.csv,nodes/Person.csv
--nodes=PERSON:__Entity__=nodes/PERSON-2-header.csv,nodes/PERSON-2.csv
--relationships=CONSULT=relationships/CONSULT-header.csv,relationships/CONSULT.csv
--relationships=MENTIONED_IN=relationships/MENTIONED_IN-header.csv,relationships/MENTIONED_IN.csv
`);
  });

  it('leave lists that a field cannot hold to the script after the import', async () => {
    const files = await filesOf({
      nodes: [
        node('person/a', 'Person', { aliases: [] }),
        node('person/b', 'Person', { aliases: [''] }),
        node('person/c', 'Person', { aliases: ['x\u001fy'] }),
        node('person/d', 'Person', { aliases: ['', ''] }),
        node('person/e', 'Person', { aliases: [] }),
      ],
    });
    expect(files.get('nodes/Person.csv')).toBe(
      '"person/a",,,,,,,\n"person/b",,,,,,,\n"person/c",,,,,,,\n"person/d",,,"\u001f",,,,\n"person/e",,,,,,,\n',
    );
    const statements = files.get('after-import.cypher')?.split(';\n').slice(4);
    expect(statements).toEqual([
      "UNWIND [\n'person/a',\n'person/e'\n] AS row\nMATCH (x:`__Entity__` {id: row})\nSET x += {`aliases`: []}",
      "UNWIND [\n'person/b'\n] AS row\nMATCH (x:`__Entity__` {id: row})\nSET x += {`aliases`: ['']}",
      "UNWIND [\n'person/c'\n] AS row\nMATCH (x:`__Entity__` {id: row})\nSET x += {`aliases`: ['x\\u001Fy']}",
      "MERGE (s:`__Newsgraph__` {id: '__Newsgraph__'})\nSET s += {`labels`: ['Person'], `types`: []}",
      '',
    ]);
  });

  it('give the import tool room for a long text', async () => {
    const files = await filesOf({ nodes: [node('claim/a', 'Claim', { quote: 'x'.repeat(5_000_000) })] });
    const [, room] = /^--read-buffer-size=(\d+)$/m.exec(files.get('import.args') ?? '') ?? [];
    expect(Number(room)).toBeGreaterThan(5_000_000);
  });

  it('have a table for a graph without nodes', async () => {
    const files = await filesOf({});
    expect(files.get('import.args')).toContain('--nodes=__Entity__=nodes/nodes-header.csv,nodes/nodes.csv\n');
    expect(files.get('nodes/nodes.csv')).toBe('');
  });

  it('refuse a property that has no column, or is not of its type', async () => {
    await expect(filesOf({ nodes: [node('person/a', 'Person', { age: 3 })] })).rejects.toThrow(
      'Cannot export the node "person/a": age is not a property of it.',
    );
    const edge = { type: 'CONSULT', source: 'person/a', target: 'person/a', properties: { claims: 1.5 } };
    await expect(filesOf({ edges: [edge] })).rejects.toThrow(
      'Cannot export the edge ["CONSULT","person/a","person/a"]: claims is not of type integer.',
    );
  });
});
