import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimContribution,
  documentElementIds,
  documentElements,
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

describe('documentElements', () => {
  const { nodes, edges } = documentElements(article, extraction, entities);

  it('gives the document with the day of its publication, and leaves out what is not known', () => {
    expect(nodes[0]).toEqual({
      id: 'document/https://paper.example/a#top',
      label: 'Document',
      properties: { published: '2025-06-01', url: 'https://paper.example/a', language: 'en', wordCount: 12 },
    });
  });

  it('gives the claim with its words and its names', () => {
    expect(nodes[1]).toEqual({
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
    });
  });

  it('gives the claim its attributes, and the node of the claim that it retells', () => {
    const known = { mode: 'drone', contexts: ['military'], killed: 12, amount: 1.5 };
    const attributes = { ...known, ports: ['Osthaven', 'Strelsau'], fee: 2 };
    const told = documentElements(
      article,
      { ...extraction, claims: [claim, { ...claim, id: 'c2', retells: 'c1', attributes }] },
      entities,
    );
    expect(told.nodes[2]?.properties).toMatchObject({
      ...known,
      ownAttributes: ['fee: 2', 'ports: Osthaven, Strelsau'],
      retells: told.nodes[1]?.id,
    });
    expect(told.nodes[2]?.properties).not.toHaveProperty('fee');
    expect(told.nodes[1]?.properties).not.toHaveProperty('ownAttributes');
  });

  it('leads from the claim to its entities and document, and to the document from whoever it mentions', () => {
    expect(edges.map(({ type, source, target }) => [type, source, target])).toEqual([
      ['MENTIONED_IN', 'person/mara-olin', 'document/https://paper.example/a#top'],
      ['REPORTED_IN', 'claim/https://paper.example/a#top#c1', 'document/https://paper.example/a#top'],
      ['SUBJECT', 'claim/https://paper.example/a#top#c1', 'person/mara-olin'],
      ['OBJECT', 'claim/https://paper.example/a#top#c1', 'person/josef-brandt'],
    ]);
    expect(edges[0]?.properties).toEqual({ count: 2 });
  });

  it('gives what documentElementIds names, all owned by the document and fit for the schema', () => {
    fc.assert(
      fc.property(documentArbitrary('b#1'), (document) => {
        const members = document.extraction.entities.map(({ id, name }, index) => ({
          local: id,
          cluster: `person/${name}`,
          mentions: index,
        }));
        const elements = documentElements(document.article, document.extraction, members);
        const ids = documentElementIds(
          'b#1',
          members,
          document.extraction.claims.map((claim) => claimContribution(claim, new Map())),
        );
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
