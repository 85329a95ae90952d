import fc from 'fast-check';
import type { EdgeElement, NodeElement, Properties } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';
import { createEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { corpusArbitrary, type GeneratedDocument } from '../../pipeline/support/generated-articles.ts';
import { ingestAll, withWorkspace } from '../../pipeline/support/open-test-workspace.ts';
import { sampleGraph } from '../sample-graph.ts';

/** A graph to ask about. */
export interface NamedGraph {
  readonly name: string;
  readonly graph: Subgraph;
}

/** Texts with what stores may read, compare or put in order in different ways. */
const awkward = [
  '1',
  '007',
  '',
  'it\'s "so"',
  'two\nlines',
  'É́cole',
  '😀 and ￿',
  'الخبر',
  'true',
  '2031-03-02',
];

/**
 * The sample graph with more of what is rare in it: numbers with fractions, texts that look like numbers, several
 * relations between the same entities, claims without anything but what they must have.
 */
function awkwardGraph(): Subgraph {
  const nodes: NodeElement[] = [...sampleGraph.nodes];
  const edges: EdgeElement[] = [...sampleGraph.edges];
  const entities = sampleGraph.nodes.filter(({ label }) => label !== 'Claim' && label !== 'Document');
  awkward.forEach((text, at) => {
    const document = `document/x${at}`;
    nodes.push(
      {
        id: document,
        label: 'Document',
        properties: {
          ...(at % 3 === 0 ? {} : { title: text, published: `2031-0${1 + (at % 4)}-1${at}` }),
          outlet: text,
          wordCount: at % 2,
        },
      },
      {
        id: `topic/t${at}`,
        label: 'Topic',
        properties: {
          name: text,
          kind: 'Topic',
          aliases: awkward.slice(0, at % 3),
          documents: 1,
          mentions: at,
        },
      },
      {
        id: `claim/x${at}#c1`,
        label: 'Claim',
        properties: { ...claimOf(at), quote: text, start: at, end: at + text.length },
      },
    );
    const [a, b] = [entities[at % entities.length]!.id, entities[(at * 2 + 1) % entities.length]!.id];
    edges.push({ type: 'REPORTED_IN', source: `claim/x${at}#c1`, target: document, properties: {} });
    edges.push({ type: 'SUBJECT', source: `claim/x${at}#c1`, target: a, properties: {} });
    edges.push({ type: 'ABOUT', source: `claim/x${at}#c1`, target: `topic/t${at}`, properties: {} });
    edges.push({
      type: 'MENTIONED_IN',
      source: `topic/t${at}`,
      target: document,
      properties: { count: 1 + (at % 2) },
    });
    if (a !== b)
      edges.push({ type: 'AID', source: a, target: b, properties: { claims: at, disputed: at % 2 === 0 } });
  });
  return { nodes, edges: edges.filter((edge, at) => edges.findIndex((one) => sameEdge(one, edge)) === at) };
}

function claimOf(at: number): Properties {
  return {
    type: at % 2 === 0 ? 'AID' : '1',
    polarity: 'affirmed',
    modality: 'actual',
    confidence: [0.5, 1, 0.875, 2.5][at % 4]!,
    ...(at % 3 === 0 ? { timeStart: `2031-02-0${1 + (at % 5)}`, timePrecision: 'day' } : {}),
  };
}

function sameEdge(a: EdgeElement, b: EdgeElement): boolean {
  return a.type === b.type && a.source === b.source && a.target === b.target;
}

/** Graphs to ask about, by name: two that are always the same, and some that the pipeline makes of drawn articles. */
export async function drawWorlds(seed: number): Promise<readonly NamedGraph[]> {
  const corpora = fc.sample(corpusArbitrary, { numRuns: 12, seed });
  // Most drawn corpora are small, and little is found in those.
  const largest = corpora.sort((a, b) => claimsIn(b) - claimsIn(a)).slice(0, 2);
  const drawn = await Promise.all(largest.map(graphOf));
  return [
    { name: 'sample', graph: sampleGraph },
    { name: 'awkward', graph: awkwardGraph() },
    ...drawn.map((graph, at) => ({ name: `drawn-${at + 1}`, graph })),
  ];
}

function claimsIn(documents: readonly GeneratedDocument[]): number {
  return documents.reduce((sum, { extraction }) => sum + extraction.claims.length, 0);
}

/** The graph that the pipeline makes of documents. */
async function graphOf(documents: readonly GeneratedDocument[]): Promise<Subgraph> {
  const store = await createEmbeddedStore({ path: ':memory:' });
  try {
    await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), { stores: [store] });
    const graph = { nodes: [] as NodeElement[], edges: [] as EdgeElement[] };
    for await (const node of store.nodes()) graph.nodes.push(node);
    for await (const edge of store.edges()) graph.edges.push(edge);
    return graph;
  } finally {
    await store.close();
  }
}
