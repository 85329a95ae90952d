import { forceLink, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createExporter, exporters } from '../../src/export/exporters.ts';
import type { GraphSource } from '../../src/export/graph-exporter.ts';
import { edgeKey } from '../../src/model/graph.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { sampleGraph, samplePlan } from '../query/sample-graph.ts';
import { graphs, sorted } from '../store/graphs.ts';
import { stateAt } from '../store/states.ts';
import { graphNaming } from './support/schema-graphs.ts';
import { textOf } from './support/text-of.ts';

interface Node extends SimulationNodeDatum {
  readonly id: string;
  readonly label: string;
}
interface Link extends SimulationLinkDatum<Node> {
  readonly key: string;
  readonly type: string;
}
interface NodeLink {
  readonly directed: boolean;
  readonly multigraph: boolean;
  readonly graph: object;
  readonly nodes: Node[];
  readonly links: Link[];
}

describe('graphology', () => {
  it('is read by graphology with every node, edge and property', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const read = MultiDirectedGraph.from(JSON.parse(await textOf('graphology', graph)));
        expect(read.nodes()).toEqual(graph.nodes.map((node) => node.id));
        expect(read.edges()).toEqual(graph.edges.map(edgeKey));
        for (const { id, label, properties } of graph.nodes)
          expect(read.getNodeAttributes(id)).toEqual({ ...properties, label });
        for (const edge of graph.edges) {
          const { type, source, target, properties } = edge;
          expect(read.extremities(edgeKey(edge))).toEqual([source, target]);
          expect(read.getEdgeAttributes(edgeKey(edge))).toEqual({ ...properties, type });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has the form that graphology itself exports', async () => {
    const data = JSON.parse(await textOf('graphology', sampleGraph));
    expect(MultiDirectedGraph.from(data).export()).toEqual(data);
  });
});

describe('node-link', () => {
  it('is read by the link force of D3', async () => {
    const data: NodeLink = JSON.parse(await textOf('node-link', sampleGraph));
    expect(data).toMatchObject({ directed: true, multigraph: true, graph: { name: 'newsgraph' } });
    forceSimulation(data.nodes)
      .force(
        'link',
        forceLink<Node, Link>(data.links).id((node) => node.id),
      )
      .stop()
      .tick(1);
    expect(data.nodes.every((node) => Number.isFinite(node.x))).toBe(true);
    expect(
      data.links.map(({ source, target, key }) => [(source as Node).id, (target as Node).id, key]),
    ).toEqual(sampleGraph.edges.map(({ source, target, type }) => [source, target, type]));
  });

  it('keeps its own names where a property has the same', async () => {
    const graph: GraphSource = {
      nodes: [{ id: 'person/a', label: 'Person', properties: { label: 'x' } }],
      edges: [
        {
          type: 'MET',
          source: 'person/a',
          target: 'person/a',
          properties: { source: 'x', key: 'y', type: 'z' },
        },
      ],
    };
    const data: NodeLink = JSON.parse(await textOf('node-link', graph));
    expect(data.nodes).toEqual([{ id: 'person/a', label: 'Person' }]);
    expect(data.links).toEqual([{ key: 'MET', type: 'MET', source: 'person/a', target: 'person/a' }]);
  });
});

describe.each([...exporters.keys()])('%s', (format) => {
  it('gives the same bytes whatever the order of properties, from lists and from a store', async () => {
    const graph = sorted(sampleGraph);
    const text = await textOf(format, graph);
    expect(text.endsWith('\n')).toBe(true);
    const turned = <T extends { readonly properties: object }>(elements: readonly T[]): T[] =>
      elements.map((one) => ({
        ...one,
        properties: Object.fromEntries(Object.entries(one.properties).reverse()),
      }));
    expect(await textOf(format, { nodes: turned(graph.nodes), edges: turned(graph.edges) })).toBe(text);
    const store = await createEmbeddedStore({ path: ':memory:' });
    await store.apply(samplePlan, stateAt(1));
    expect(await textOf(format, { nodes: store.nodes(), edges: store.edges() })).toBe(text);
    await store.close();
  });
});

describe.each([
  ['json', { nodes: [], edges: [] }],
  ['graphology', { nodes: [], edges: [] }],
  ['node-link', { nodes: [], links: [] }],
  ['cytoscape', { elements: { nodes: [], edges: [] } }],
  ['json-ld', { '@graph': [] }],
])('%s', (format, empty) => {
  it('writes an empty graph', async () => {
    expect(JSON.parse(await textOf(format, { nodes: [], edges: [] }))).toMatchObject(empty);
  });
});

describe('halves of surrogate pairs', () => {
  const graph = graphNaming('a\ud800b');

  it('are kept by formats of JSON', async () => {
    const { nodes } = JSON.parse(await textOf('graphology', graph));
    expect(nodes.map(({ key }: { key: string }) => key)).toEqual(graph.nodes.map(({ id }) => id));
    const read = JSON.parse(await textOf('node-link', graph));
    expect(read.nodes.map(({ id }: { id: string }) => id)).toEqual(graph.nodes.map(({ id }) => id));
  });

  it.each(['cypher', 'neo4j-admin'])('are refused by %s, which has no form for them', async (format) => {
    await expect(textOf(format, graph)).rejects.toThrow('half of a surrogate pair');
  });
});

describe('createExporter', () => {
  it('names the formats that there are', () => {
    expect(() => createExporter('xml')).toThrow(
      'There is no format xml. There are: json, graphology, node-link, cytoscape, gexf, csv, jsonl, json-ld, cypher, neo4j-admin, html.',
    );
  });
});
