import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/export/where/evidence.ts';
import { limitGraph } from '../../../src/export/where/limit-graph.ts';
import type { Limits } from '../../../src/export/where/limits.ts';
import { readWhole } from '../../../src/export/where/readable-graph.ts';
import { edgeKey } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';
import { sampleGraph } from '../../query/sample-graph.ts';
import { sorted } from '../../store/graphs.ts';
import { collect } from '../support/collect.ts';

const whole = sorted(sampleGraph);
const none: Limits = { kinds: null, types: null, bases: null, days: null, near: null };

const evidence: Evidence = {
  published: (document) => ({ a: '2031-03-02', b: '2031-03-04' })[document] ?? null,
  recountEdge: (edge) =>
    Number(edge.properties.stated) > 0
      ? { ...edge, properties: { ...edge.properties, claims: edge.properties.stated! } }
      : null,
  recountEntity: (node) => ({ ...node, properties: { ...node.properties, documents: 1 } }),
};

async function limited(limits: Partial<Limits>, graph: Subgraph = whole): Promise<Subgraph> {
  const readable = readWhole({ nodes: () => graph.nodes, edges: () => graph.edges });
  const { nodes, edges } = limitGraph(readable, { ...none, ...limits }, evidence);
  const asList = async <T>(elements: Iterable<T> | AsyncIterable<T>) =>
    await collect(elements as AsyncIterable<T>);
  return { nodes: await asList(nodes), edges: await asList(edges) };
}

const entityIds = ({ nodes }: Subgraph) =>
  nodes.map(({ id }) => id).filter((id) => !/^(claim|document)\//.test(id));
const idsOf = ({ nodes }: Subgraph, kind: string) =>
  nodes.map(({ id }) => id).filter((id) => id.startsWith(`${kind}/`));

describe('a limited graph', () => {
  it('is the graph where there are no limits', async () => {
    expect(await limited({})).toEqual(whole);
  });

  it('has what was published in a time', async () => {
    const part = await limited({ days: { since: '2031-03-03', until: null } });
    expect(idsOf(part, 'document')).toEqual(['document/b']);
    expect(idsOf(part, 'claim').every((id) => id.startsWith('claim/b#'))).toBe(true);
    expect(idsOf(part, 'claim').length).toBeGreaterThan(0);
  });

  it('keeps the entity that it is near to, whatever its kind', async () => {
    const near = { ids: new Set(['person/mara-okonjo']), depth: 1 };
    const part = await limited({ kinds: new Set(['country']), near });
    expect(entityIds(part)).toEqual(['country/vesland', 'person/mara-okonjo']);
    const around = await limited({ near });
    expect(entityIds(around)).toContain('person/teo-lindqvist');
    expect(entityIds(around)).not.toContain('country/norrmark');
    expect(entityIds(await limited({ near: { ...near, depth: 2 } }))).toContain('country/norrmark');
  });

  it('limits a graph of entities alone', async () => {
    const nodes = whole.nodes.filter(({ id }) => !/^(claim|document)\//.test(id));
    const ids = new Set(nodes.map(({ id }) => id));
    const graph = {
      nodes,
      edges: whole.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
    };
    const part = await limited({ types: new Set(['LEADS']) }, graph);
    expect(part.edges).toEqual(graph.edges.filter(({ type }) => type === 'LEADS'));
    expect(entityIds(part)).toEqual(
      [...new Set(part.edges.flatMap(({ source, target }) => [source, target]))].sort(),
    );
  });

  it('counts anew what bases cut', async () => {
    const part = await limited({ bases: new Set(['stated']) });
    const typed = whole.edges.filter(({ properties }) => Number(properties.stated) > 0);
    expect(part.edges.filter(({ properties }) => 'claims' in properties).map(edgeKey)).toEqual(
      typed.map(edgeKey),
    );
    expect(
      part.nodes
        .filter(({ label }) => label === 'Claim')
        .every(({ properties }) => properties.basis === 'stated'),
    ).toBe(true);
  });
});
