import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { GraphSource } from '../../../src/export/graph-exporter.ts';
import { passageOf } from '../../../src/export/passage.ts';
import type { Subgraph } from '../../../src/model/plan.ts';
import { graphNaming, schemaGraphs } from '../support/schema-graphs.ts';
import { textOf } from '../support/text-of.ts';

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: { readonly value: string };
}
interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

const schema = 'https://schema.org/';
const prov = 'http://www.w3.org/ns/prov#';
const oa = 'http://www.w3.org/ns/oa#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const own = 'urn:newsgraph:';
const term = `${own}term:`;

const options = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`${url} was asked for`)),
};

/** The triples that a processor of JSON-LD reads, by way of N-Quads, without a network. */
async function triplesOf(graph: GraphSource): Promise<readonly Quad[]> {
  const format = 'application/n-quads';
  const document = JSON.parse(await textOf('json-ld', graph));
  const lines = await jsonld.toRDF(document, { ...options, format });
  const read = await jsonld.fromRDF(lines, { ...options, format });
  return (await jsonld.toRDF(read, options)) as unknown as readonly Quad[];
}

function finder(triples: readonly Quad[]) {
  return (subject: string, predicate: string): readonly string[] =>
    triples
      .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
      .map(({ object }) => object.value);
}

const text = 'Ahoy 😀! “Mara Olin met Teo Brandt,” the mayor said.';
const quote = 'Mara Olin met Teo Brandt';
const start = text.indexOf(quote);

const small: Subgraph = {
  nodes: [
    { id: 'claim/https://paper.example/1?a#b#c1', label: 'Claim', properties: claimProperties() },
    {
      id: 'document/https://paper.example/1?a#b',
      label: 'Document',
      properties: {
        title: 'Ahoy',
        outlet: 'Coast Herald',
        published: '2026-01-05',
        wordCount: 9,
        url: 'https://paper.example/1?a#b',
      },
    },
    {
      id: 'person/mara-olin',
      label: 'Person',
      properties: { name: 'Mara Olin', kind: 'Person', aliases: ['Olin'], documents: 1, mentions: 1 },
    },
    {
      id: 'person/teo-brandt',
      label: 'Person',
      properties: { name: 'Teo Brandt', kind: 'Person', aliases: [], documents: 1, mentions: 1 },
    },
    { id: 'ship/aurora', label: 'Ship', properties: { name: 'Aurora', kind: 'Ship', aliases: [] } },
  ],
  edges: [
    {
      type: 'CONSULT',
      source: 'person/mara-olin',
      target: 'person/teo-brandt',
      properties: { claims: 1, sources: 1, disputed: false },
    },
    {
      type: 'LEADS',
      source: 'person/mara-olin',
      target: 'ship/aurora',
      properties: { claims: 1, sources: 1, disputed: true, caveat: 'disputed' },
    },
    {
      type: 'MENTIONED_IN',
      source: 'person/mara-olin',
      target: 'document/https://paper.example/1?a#b',
      properties: { count: 1 },
    },
    {
      type: 'REPORTED_IN',
      source: 'claim/https://paper.example/1?a#b#c1',
      target: 'document/https://paper.example/1?a#b',
      properties: {},
    },
    {
      type: 'SUBJECT',
      source: 'claim/https://paper.example/1?a#b#c1',
      target: 'person/mara-olin',
      properties: {},
    },
  ],
};

function claimProperties() {
  return {
    type: 'CONSULT',
    quote,
    start,
    end: start + quote.length,
    polarity: 'affirmed',
    amount: 5,
    about: ['a', 'b'],
    timeStart: '2026-01-04',
  };
}

const claim = `${own}claim/https%3A//paper.example/1%3Fa%23b%23c1`;
const article = `${own}document/https%3A//paper.example/1%3Fa%23b`;
const [mara, teo, aurora] = ['person/mara-olin', 'person/teo-brandt', 'ship/aurora'].map((id) => own + id);

describe('json-ld', () => {
  it('is read with what schema.org calls persons and articles', async () => {
    const triples = await triplesOf(small);
    const of = finder(triples);
    expect(of(mara!, `${rdf}type`)).toEqual([`${schema}Person`, `${own}kind:Person`]);
    expect(of(aurora!, `${rdf}type`)).toContain(`${schema}Thing`);
    expect(of(mara!, `${schema}name`)).toEqual(['Mara Olin']);
    expect(of(mara!, `${schema}alternateName`)).toEqual(['Olin']);
    expect(of(article, `${rdf}type`)).toContain(`${schema}NewsArticle`);
    expect(of(article, `${schema}headline`)).toEqual(['Ahoy']);
    expect(of(article, `${schema}mentions`)).toEqual([mara]);
    const [publisher] = of(article, `${schema}publisher`);
    expect(of(publisher!, `${schema}name`)).toEqual(['Coast Herald']);
    const types = new Map(triples.map(({ predicate, object }) => [predicate.value, object.datatype?.value]));
    expect(types.get(`${schema}datePublished`)).toBe(`${xsd}date`);
    expect(types.get(`${schema}wordCount`)).toBe(`${xsd}integer`);
    expect(types.get(`${term}amount`)).toBe(`${xsd}double`);
    expect(types.get(`${term}timeStart`)).toBe(`${xsd}date`);
    expect(of(claim, `${term}about`).toSorted()).toEqual(['a', 'b']);
  });

  it('derives a claim from its article, and shows the words by quote and place', async () => {
    const of = finder(
      await triplesOf({
        ...small,
        locate: async (document, from, to) =>
          document === 'https://paper.example/1?a#b' ? passageOf(text, from, to) : null,
      }),
    );
    expect(of(claim, `${prov}wasDerivedFrom`)).toEqual([article]);
    expect(of(claim, `${term}claimSubject`)).toEqual([mara]);
    expect(of(claim, `${term}claimType`)).toEqual([`${own}type:CONSULT`]);
    const triples = await triplesOf(small);
    const [annotation] = triples.filter(({ predicate }) => predicate.value === `${oa}hasBody`);
    expect(annotation!.object.value).toBe(claim);
    const [target] = of(annotation!.subject.value, `${oa}hasTarget`);
    expect(of(target!, `${oa}hasSource`)).toEqual([article]);
    const selectors = of(target!, `${oa}hasSelector`);
    const byType = new Map(selectors.map((selector) => [of(selector, `${rdf}type`)[0], selector]));
    const byQuote = byType.get(`${oa}TextQuoteSelector`)!;
    const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((name) => of(byQuote, oa + name)[0]!);
    expect(exact).toBe(quote);
    expect(text).toContain(prefix! + exact + suffix);
    const byPlace = byType.get(`${oa}TextPositionSelector`)!;
    const [from, to] = ['start', 'end'].map((name) => Number(of(byPlace, oa + name)[0]));
    // Web Annotation counts code points: the face is one of them.
    expect(Array.from(text).slice(from, to).join('')).toBe(quote);
    expect(from).toBe(start - 1);
  });

  it('states an edge plainly only where nothing speaks against it', async () => {
    const triples = await triplesOf(small);
    const of = finder(triples);
    expect(of(mara!, `${own}type:CONSULT`)).toEqual([teo]);
    expect(of(mara!, `${own}type:LEADS`)).toEqual([]);
    const statements = triples.filter(({ predicate }) => predicate.value === `${rdf}predicate`);
    expect(statements.map(({ object }) => object.value).sort()).toEqual([
      `${own}type:CONSULT`,
      `${own}type:LEADS`,
    ]);
    const disputed = statements.find(({ object }) => object.value.endsWith('LEADS'))!.subject.value;
    expect(of(disputed, `${rdf}subject`)).toEqual([mara]);
    expect(of(disputed, `${rdf}object`)).toEqual([aurora]);
    expect(of(disputed, `${term}caveat`)).toEqual(['disputed']);
  });

  it('is read whole, whatever texts it holds', async () => {
    await fc.assert(
      fc.asyncProperty(schemaGraphs, async (graph) => {
        const triples = await triplesOf(graph);
        const typed = triples.filter(({ predicate }) => predicate.value === `${rdf}type`);
        const subjects = new Set(typed.map(({ subject }) => subject.value));
        const names = triples.filter(({ predicate }) => predicate.value === `${schema}name`);
        for (const { id, properties } of graph.nodes) {
          const iri = own + encodeURIComponent(id).replaceAll('%2F', '/');
          expect(subjects).toContain(iri);
          if (/^(person|country)\//.test(id) && properties.name !== undefined)
            expect(
              names.filter(({ subject }) => subject.value === iri).map(({ object }) => object.value),
            ).toEqual([properties.name]);
        }
        const relations = graph.edges.filter(({ type }) => type === 'CONSULT' || type === 'WORKS_FOR');
        expect(triples.filter(({ predicate }) => predicate.value === `${rdf}predicate`)).toHaveLength(
          relations.length,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('replaces halves of surrogate pairs, which RDF cannot hold', async () => {
    const of = finder(await triplesOf(graphNaming('a\ud800b')));
    expect(of(`${own}person/a%EF%BF%BDb`, `${schema}name`)).toEqual(['a\ufffdb']);
    expect(of(`${own}person/a%EF%BF%BDb`, `${schema}alternateName`)).toContain('a\ufffdb');
  });
});
