import { describe, expect, it } from 'vitest';
import { claimContribution } from '../../src/graph/document-elements.ts';
import { edgeContributions } from '../../src/graph/edge-contributions.ts';
import { buildPropertyGraph } from '../../src/graph/property-graph.ts';
import { entityNode, relationEdge } from '../../src/graph/shared-elements.ts';
import type { Claim } from '../../src/model/extraction.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { plainClaim } from '../support/plain-claim.ts';

const clusters = new Map([
  ['e1', 'person/b'],
  ['e2', 'person/a'],
  ['e3', 'person/b'],
  ['e4', 'organization/b'],
  ['e5', 'organization/c'],
]);
const ontology = await loadOntology();
const contributions = (claims: readonly Partial<Claim>[]) =>
  edgeContributions(
    claims.map((claim) => claimContribution(plainClaim(claim), new Map())),
    clusters,
    ontology,
  );
/** The edge that one document's claims make. */
const edgeOf = (claims: readonly Partial<Claim>[]) => {
  const [sum] = contributions(claims);
  if (sum === undefined) return null;
  return relationEdge({ ...sum, documents: 1, sources: 1, firstReported: null, lastReported: null });
};
const day = (start: string, end = start) => ({ start, end, precision: 'day' as const, text: 'then' });

describe('typed edges', () => {
  it('start at the smaller id where the type says the same both ways', () => {
    expect(contributions([{ type: 'ACCUSE' }])[0]).toMatchObject({ source: 'person/b', target: 'person/a' });
    const both = contributions([{}, { subject: 'e2', object: 'e1' }]);
    expect(both).toHaveLength(1);
    expect(both[0]).toMatchObject({ source: 'person/a', target: 'person/b', claims: 2 });
  });

  it('count a happening once, however often a document tells it, and know when it was from any passage', () => {
    const again = { id: 'c2', retells: 'c1', time: day('2025-05-03') };
    expect(contributions([{}, again])[0]).toMatchObject({ claims: 1, asserted: 1, firstEvent: '2025-05-03' });
    // What it retells may be told of others: then it is this edge's first.
    expect(contributions([{ object: 'e3' }, { ...again, retells: 'c0' }])[0]).toMatchObject({ claims: 1 });
  });

  it('come from affirmed, actual claims between two entities only', () => {
    for (const modality of ['possible', 'planned', 'demanded', 'conditional', 'believed'] as const) {
      expect(edgeOf([{ modality }])).toBeNull();
    }
    expect(edgeOf([{ polarity: 'negated' }])).toBeNull();
    expect(edgeOf([{ object: null }])).toBeNull();
    expect(edgeOf([{ object: 'e3' }])).toBeNull();
    expect(edgeOf([{ content: { type: 'ASSAULT', polarity: 'affirmed', modality: 'planned' } }])?.type).toBe(
      'CONSULT',
    );
  });

  it('are none where other documents tell that what leads is no person', () => {
    const leads: Partial<Claim> = { type: 'LEADS', subject: 'e4', object: 'e5' };
    expect(contributions([leads])).toEqual([]);
    expect(contributions([{ ...leads, subject: 'e1' }])[0]).toMatchObject({ source: 'person/b' });
    expect(contributions([{ ...leads, type: 'CONSULT' }])).toHaveLength(1);
  });

  it('are disputed by who denies that it is so, not by who denies that it will be', () => {
    expect(edgeOf([{}, { polarity: 'negated' }])?.properties).toMatchObject({ claims: 1, disputed: true });
    expect(edgeOf([{}, { polarity: 'negated', modality: 'believed' }])?.properties).toMatchObject({
      disputed: true,
    });
    expect(edgeOf([{}, { polarity: 'negated', modality: 'planned' }])?.properties).toMatchObject({
      disputed: false,
    });
  });

  it('count who vouches and on what ground, and span the days that are spoken of', () => {
    const claims: Partial<Claim>[] = [
      { time: day('2025-03-02') },
      { voice: 'named', speaker: 'e2', basis: 'implied', time: day('2024-01-01', '2024-12-31') },
      { voice: 'unnamed', basis: 'known' },
    ];
    expect(edgeOf(claims)?.properties).toEqual({
      claims: 3,
      documents: 1,
      sources: 1,
      asserted: 1,
      said: 2,
      stated: 1,
      implied: 1,
      known: 1,
      disputed: false,
      firstEvent: '2024-01-01',
      lastEvent: '2025-03-02',
    });
  });

  it('say of offices only whether one is still held', () => {
    const office = (status?: string) => ({ attributes: { office: 'chair', ...(status ? { status } : {}) } });
    expect(edgeOf([office('former'), office('former')])?.properties.current).toBe(false);
    expect(edgeOf([office('former'), office()])?.properties.current).toBe(true);
    expect(edgeOf([office('elect')])?.properties.current).toBe(false);
    expect(edgeOf([office('outgoing')])?.properties.current).toBe(true);
    expect(edgeOf([office('acting')])?.properties.current).toBe(true);
    expect(edgeOf([{}])?.properties).not.toHaveProperty('current');
  });
});

describe('buildPropertyGraph', () => {
  const node = entityNode(
    { id: 'country/chile', kind: 'Country', names: [], documents: 1, mentions: 2, iso: 'CL', unnamed: false },
    { name: 'Chile', aliases: ['Chilean'] },
  );

  it('marks an actor without a name, and no other', () => {
    const actor = { names: [], documents: 1, mentions: 1, iso: null };
    const nodeOf = (unnamed: boolean) =>
      entityNode({ id: 'group/x', kind: 'Group', unnamed, ...actor }, { name: 'x', aliases: [] });
    expect(nodeOf(true).properties.unnamed).toBe(true);
    expect(nodeOf(false).properties).not.toHaveProperty('unnamed');
    expect(() => buildPropertyGraph({ nodes: [nodeOf(true)], edges: [] })).not.toThrow();
  });

  it('adds the ends of edges as context', () => {
    const edge = { type: 'AT', source: 'claim/a#c1', target: 'country/chile', properties: {} };
    const graph = buildPropertyGraph({ nodes: [node], edges: [edge] });
    expect(graph.getNodeAttribute('country/chile', 'element')).toEqual(node);
    expect(graph.getNodeAttribute('claim/a#c1', 'element')).toBeNull();
  });

  it.each([
    [{ ...node, properties: { ...node.properties, documents: 1.5 } }, 'documents is not of type integer'],
    [{ ...node, properties: { ...node.properties, colour: 'red' } }, 'colour is not a property'],
    [{ ...node, properties: { ...node.properties, aliases: 'x' } }, 'aliases is not of type strings'],
  ])('refuses properties that the schema does not have', (wrong, message) => {
    expect(() => buildPropertyGraph({ nodes: [wrong], edges: [] })).toThrow(message);
  });
});
