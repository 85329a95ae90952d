import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeKey } from '../../src/model/graph.ts';
import type { Subgraph } from '../../src/model/plan.ts';
import { graphs } from '../store/graphs.ts';
import { graphNaming } from './support/schema-graphs.ts';
import { textOf } from './support/text-of.ts';

async function expectRead(graph: Subgraph): Promise<void> {
  const { elements, data } = JSON.parse(await textOf('cytoscape', graph));
  const read = cytoscape({ headless: true, elements, data });
  expect(read.data('name')).toBe('newsgraph');
  expect(read.nodes().map((node) => node.data())).toEqual(
    graph.nodes.map(({ id, label, properties }) => ({ ...properties, id, label })),
  );
  expect(read.edges().map((edge) => edge.data())).toEqual(
    graph.edges.map((edge) => {
      const { type, source, target, properties } = edge;
      return { ...properties, type, interaction: type, source, target, id: edgeKey(edge) };
    }),
  );
  read.destroy();
}

describe('cytoscape', () => {
  it('is read by Cytoscape.js with every node, edge and property', async () => {
    await fc.assert(fc.asyncProperty(graphs, expectRead), { numRuns: 50 });
  });

  it('holds halves of surrogate pairs', async () => {
    await expectRead(graphNaming('a\ud800b'));
  });
});
