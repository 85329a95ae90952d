import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { edgeKey } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';
import { graphNaming, schemaGraphs } from '../support/schema-graphs.ts';
import { textOf } from '../support/text-of.ts';

const escaped = /_x([0-9A-F]{4})_/g;

/** Takes the escapes of characters that XML cannot hold out of a text. */
function plain(text: string): string {
  return text.replace(escaped, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function plainValues(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? plain(value) : Array.isArray(value) ? value.map(plain) : value,
    ]),
  );
}

async function expectRead(graph: Subgraph): Promise<void> {
  const read = gexf.parse(MultiGraph, await textOf('gexf', graph));
  expect(read.nodes().map(plain)).toEqual(graph.nodes.map(({ id }) => id));
  expect(read.edges().map(plain)).toEqual(graph.edges.map(edgeKey));
  read.forEachNode((id, { label: shown, ...attributes }) => {
    const { label, properties } = graph.nodes.find((node) => node.id === plain(id))!;
    expect(plainValues(attributes)).toEqual({ ...properties, kind: label });
    if (properties.name) expect(plain(shown)).toBe(properties.name);
  });
  read.forEachEdge((key, { label, weight, kind: _, ...attributes }, source, target) => {
    const edge = graph.edges.find((one) => edgeKey(one) === plain(key))!;
    expect([plain(source), plain(target), label]).toEqual([edge.source, edge.target, edge.type]);
    expect(plainValues(attributes)).toEqual({ ...edge.properties, type: edge.type });
    if (edge.properties.sources) expect(weight).toBe(edge.properties.sources);
  });
}

describe('gexf', () => {
  it('is read by graphology-gexf with every node, edge and property', async () => {
    await fc.assert(fc.asyncProperty(schemaGraphs, expectRead), { numRuns: 50 });
  });

  it.each([
    ['control characters', 'bell \u0007, null \u0000, next line \u0085\u2028'],
    ['halves of surrogate pairs', 'a\ud800 b\udc00'],
    ['what looks like an escape', '_x0007_ _x005F_x0007_ __x0000__'],
    ['markup and white space', '<a href="x">&amp;</a>\n\t\r ]]> <!-- -->'],
  ])('holds %s', async (_, text) => {
    await expectRead(graphNaming(text));
  });

  it('refuses what it has not declared', async () => {
    const graph = { nodes: [{ id: 'person/a', label: 'Person', properties: { hat: 'red' } }], edges: [] };
    await expect(textOf('gexf', graph)).rejects.toThrow('hat is not a property of it');
  });
});
