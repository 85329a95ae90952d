import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvExporter } from '../../../src/export/csv/csv.ts';
import type { EdgeElement, NodeElement, Properties, PropertyValue } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';
import { sorted } from '../../store/graphs.ts';
import { collectFiles } from '../support/collect.ts';
import { graphNaming, schemaGraphs } from '../support/schema-graphs.ts';

const absent = Symbol('absent');

interface Field {
  readonly name: string;
  readonly type: string;
}

async function exported(graph: Subgraph): Promise<Map<string, string>> {
  return await collectFiles(createCsvExporter().write(graph).files!.pieces);
}

/** The rows of a table, read by a library as the data package says, without the apostrophes that guard formulas. */
function readTable(text: string, fields: readonly Field[]): Record<string, PropertyValue>[] {
  const rows: (string | symbol)[][] = parse(text, {
    record_delimiter: '\r\n',
    cast: (value, { quoting }) => (value === '' && !quoting ? absent : value) as string,
  });
  const [head, ...data] = rows;
  expect(head).toEqual(fields.map(({ name }) => name));
  return data.map((row) =>
    Object.fromEntries(
      fields.flatMap(({ name, type }, at) => {
        const field = row[at]!;
        return typeof field === 'symbol' ? [] : [[name, valueIn(field, type)]];
      }),
    ),
  );
}

function valueIn(field: string, type: string): PropertyValue {
  if (type === 'integer' || type === 'number') return Number(field);
  if (type === 'boolean') return field === 'true';
  const text = field.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');
  return type === 'array' ? JSON.parse(text) : text;
}

async function readBack(graph: Subgraph): Promise<Subgraph> {
  const files = await exported(graph);
  const { resources } = JSON.parse(files.get('datapackage.json')!) as {
    resources: { name: string; path: string; schema: { fields: Field[] } }[];
  };
  expect([...files.keys()].filter((file) => file.endsWith('.csv'))).toEqual(
    resources.map(({ path }) => path),
  );
  const rows = new Map(
    resources.map(({ name, path, schema }) => [name, readTable(files.get(path)!, schema.fields)]),
  );
  const nodesOf = (table: string, label?: string) =>
    rows.get(table)!.map(
      ({ id, ...properties }): NodeElement => ({
        id: String(id),
        label: label ?? String(properties.kind),
        properties,
      }),
    );
  const edgesOf = (table: string) =>
    rows.get(table)!.map(
      ({ type, source, target, ...properties }): EdgeElement => ({
        type: String(type),
        source: String(source),
        target: String(target),
        properties,
      }),
    );
  return sorted({
    nodes: [...nodesOf('entities'), ...nodesOf('documents', 'Document'), ...nodesOf('claims', 'Claim')],
    edges: [...edgesOf('relationships'), ...edgesOf('links')],
  });
}

/** The graph as the tables hold it: an entity's kind is its label. */
function held({ nodes, edges }: Subgraph): Subgraph {
  const kindOf = ({ id, label }: NodeElement): Properties =>
    /^(claim|document)\//.test(id) ? {} : { kind: label };
  return {
    nodes: nodes.map((node) => ({ ...node, properties: { ...node.properties, ...kindOf(node) } })),
    edges,
  };
}

describe('csv', () => {
  it('is read by a CSV library with every node, edge and property', async () => {
    await fc.assert(
      fc.asyncProperty(schemaGraphs, async (graph) => {
        expect(await readBack(graph)).toEqual(held(graph));
      }),
      { numRuns: 100 },
    );
  });

  it('lets no spreadsheet calculate what an article says', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\uff1d1', "'=1", "''+1", '-'];
    for (const text of formulas) {
      const graph = graphNaming(text);
      const files = [...(await exported(graph))].filter(([file]) => file.endsWith('.csv'));
      const fields = files.flatMap(([, table]) => (parse(table) as string[][]).flat());
      expect(fields).toContain(`'${text}`);
      expect(fields.filter((field) => /^[=+\-@\t\r\n\uff1d]/.test(field))).toEqual([]);
      expect(await readBack(graph)).toEqual(held(graph));
    }
    const files = await exported(graphNaming("'s Hertogenbosch"));
    expect(files.get('entities.csv')).toContain(`"'s Hertogenbosch"`);
  });

  it('replaces halves of surrogate pairs', async () => {
    expect(await readBack(graphNaming('a\ud800'))).toEqual(held(graphNaming('a\ufffd')));
  });

  it('has the same columns for an empty graph', async () => {
    const files = await exported({ nodes: [], edges: [] });
    expect(files.get('relationships.csv')).toMatch(/^"source","target","type","claims",.*\r\n$/);
    expect(await readBack({ nodes: [], edges: [] })).toEqual({ nodes: [], edges: [] });
  });

  it('refuses what its columns cannot hold', async () => {
    const graph = { nodes: [{ id: 'person/a', label: 'Person', properties: { hat: 'red' } }], edges: [] };
    await expect(exported(graph)).rejects.toThrow(
      'Cannot export the node "person/a": hat is not a property of it.',
    );
  });
});
