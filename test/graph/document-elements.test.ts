import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimContribution,
  claimNodes,
  documentEdges,
  documentElementIds,
  documentNode,
} from '../../src/graph/document-elements.ts';
import { edgeOwner, nodeOwner } from '../../src/graph/element-owner.ts';
import { buildPropertyGraph } from '../../src/graph/property-graph.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim, Extraction } from '../../src/model/extraction.ts';
import { documentArbitrary } from '../pipeline/support/generated-articles.ts';

const text = 'Mara Olin did not meet Josef Brandt in May 2025, aides said.';
const article: Article = {
  id: 'https://paper.example/a#top',
  url: 'https://paper.example/a',
  authors: [],
  published: '2025-06-01T23:30:00Z',
  language: 'en',
  text,
  blocks: [],
};
const claim: Claim = {
  id: 'c1',
  type: 'CONSULT',
  subject: 'e1',
  object: 'e2',
  subjectSpan: [0, 9],
  objectSpan: null,
  polarity: 'negated',
  modality: 'actual',
  voice: 'unnamed',
  speaker: null,
  chain: [],
  place: null,
  topic: null,
  content: null,
  time: { start: '2025-05-01', end: '2025-05-31', precision: 'month', text: 'May 2025' },
  attributes: {},
  evidence: { start: 0, end: 47, quote: text.slice(0, 47) },
  basis: 'stated',
  premises: [],
  rule: 'meet',
  confidence: null,
};
const extraction: Extraction = {
  id: article.id,
  extractor: { name: 'test', version: '1' },
  text,
  blocks: [],
  entities: [
    { id: 'e1', kind: 'Person', name: 'Mara Olin', aliases: [], attributes: {} },
    { id: 'e2', kind: 'Person', name: 'Josef Brandt', aliases: [], attributes: {} },
  ],
  mentions: [],
  claims: [claim],
  attributions: [],
};
const entities = [
  { local: 'e1', cluster: 'person/mara-olin', mentions: 2 },
  { local: 'e2', cluster: 'person/josef-brandt', mentions: 0 },
];

const isStated = () => [];

describe('the elements of a document', () => {
  it('have its node with the day of its publication, and leave out what is not known', () => {
    expect(documentNode(article, article.id)).toEqual({
      id: 'document/https://paper.example/a#top',
      label: 'Document',
      properties: { published: '2025-06-01', url: 'https://paper.example/a', language: 'en', wordCount: 12 },
    });
  });

  it('tell of which document it is a copy', () => {
    expect(documentNode(article, 'first').properties.copyOf).toBe('document/first');
  });

  it('have the claim with its words and its names', () => {
    expect(claimNodes(extraction, isStated)).toEqual([
      {
        id: 'claim/https://paper.example/a#top#c1',
        label: 'Claim',
        properties: {
          type: 'CONSULT',
          caveat: 'denied, said',
          polarity: 'negated',
          modality: 'actual',
          voice: 'unnamed',
          basis: 'stated',
          rule: 'meet',
          quote: 'Mara Olin did not meet Josef Brandt in May 2025',
          start: 0,
          end: 47,
          timeStart: '2025-05-01',
          timeEnd: '2025-05-31',
          timePrecision: 'month',
          timeText: 'May 2025',
          subject: 'Mara Olin',
          object: 'Josef Brandt',
        },
      },
    ]);
  });

  it('tell who takes a claim back', () => {
    const [node] = claimNodes(extraction, ({ id }) => [`correction of ${id}`]);
    expect(node?.properties.takenBackBy).toEqual(['document/correction of c1']);
  });

  it('give the claim its attributes, and the node of the claim that it retells', () => {
    const known = { mode: 'drone', contexts: ['military'], killed: 12, amount: 1.5 };
    const attributes = { ...known, ports: ['Osthaven', 'Strelsau'], fee: 2 };
    const told = claimNodes(
      { ...extraction, claims: [claim, { ...claim, id: 'c2', retells: 'c1', attributes }] },
      isStated,
    );
    expect(told[1]?.properties).toMatchObject({
      ...known,
      ownAttributes: ['fee: 2', 'ports: Osthaven, Strelsau'],
      retells: told[0]?.id,
    });
    expect(told[1]?.properties).not.toHaveProperty('fee');
    expect(told[0]?.properties).not.toHaveProperty('ownAttributes');
  });

  it('lead from the claim to its entities and document, and to the document from whoever it mentions', () => {
    const edges = documentEdges(article.id, entities, extraction.claims, []);
    expect(edges.map(({ type, source, target }) => [type, source, target])).toEqual([
      ['MENTIONED_IN', 'person/mara-olin', 'document/https://paper.example/a#top'],
      ['REPORTED_IN', 'claim/https://paper.example/a#top#c1', 'document/https://paper.example/a#top'],
      ['SUBJECT', 'claim/https://paper.example/a#top#c1', 'person/mara-olin'],
      ['OBJECT', 'claim/https://paper.example/a#top#c1', 'person/josef-brandt'],
    ]);
    expect(edges[0]?.properties).toEqual({ count: 2 });
  });

  it('are those that documentElementIds names, all owned by the document and fit for the schema', () => {
    fc.assert(
      fc.property(documentArbitrary('b#1'), (document) => {
        const members = document.extraction.entities.map(({ id, name }, index) => ({
          local: id,
          cluster: `person/${name}`,
          mentions: index,
        }));
        const claims = document.extraction.claims.map((claim) => claimContribution(claim, new Map()));
        const elements = {
          nodes: [documentNode(document.article, 'b#1'), ...claimNodes(document.extraction, isStated)],
          edges: documentEdges('b#1', members, claims, []),
        };
        const ids = documentElementIds('b#1', members, claims);
        expect(elements.nodes.map(({ id }) => id)).toEqual(ids.nodes);
        expect(elements.edges.map(({ type, source, target }) => ({ type, source, target }))).toEqual(
          ids.edges,
        );
        const owners = [...ids.nodes.map(nodeOwner), ...ids.edges.map(edgeOwner)];
        expect(new Set(owners)).toEqual(new Set(['b#1']));
        expect(buildPropertyGraph(elements).size).toBe(ids.edges.length);
      }),
    );
  });
});
