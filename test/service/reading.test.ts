import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimView, EntityBrief, EntityMatch, GraphView, Page } from '../../src/index.ts';
import { articleSummarySchema, articleViewSchema } from '../../src/service/schemas/article.ts';
import { entityBriefSchema, pairBriefSchema } from '../../src/service/schemas/brief.ts';
import { claimViewSchema } from '../../src/service/schemas/claim.ts';
import { pageOf } from '../../src/service/schemas/common.ts';
import { entityMatchSchema } from '../../src/service/schemas/entity.ts';
import { graphViewSchema } from '../../src/service/schemas/graph.ts';
import { namedQuerySchema, queryResultSchema } from '../../src/service/schemas/query.ts';
import { statusSchema } from '../../src/service/schemas/status.ts';
import { articles, openTestService, type TestService } from './support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(async () => {
  await service.close();
});

async function get<T>(url: string, status = 200): Promise<T> {
  const answer = await service.request(url);
  const body = await answer.text();
  expect(answer.status, body).toBe(status);
  return JSON.parse(body) as T;
}

describe('the service', () => {
  test('finds entities by the beginning of a name, by kind and page by page', async () => {
    const found = pageOf(entityMatchSchema).parse(await get('/entities?search=kor'));
    expect(found.items.map(({ id }) => id).sort()).toEqual(['country/north-korea', 'country/south-korea']);
    const people = await get<Page<EntityMatch>>('/entities?kind=person');
    expect(people.items.map(({ id }) => id)).toEqual([
      'person/kim-jong-un',
      'person/vladimir-putin',
      'person/fumio-kishida',
    ]);
    const all = await get<Page<EntityMatch>>('/entities?limit=1000');
    const collected: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Page<EntityMatch> = await get(`/entities?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      expect(page.total).toBe(all.total);
      collected.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(collected).toEqual(all.items.map(({ id }) => id));
    expect(await get('/entities?search=zzz')).toEqual({ items: [], total: 0, next: null });
    await get('/entities?cursor=abc', 400);
    await get('/entities?limit=0', 400);
  });

  test('shows what is known of an entity, however its id reaches it', async () => {
    const forms = [
      '/entities/person/vladimir-putin',
      '/entities/person%2Fvladimir-putin',
      '/entity?id=person/vladimir-putin',
      '/entity?id=person%2Fvladimir-putin',
    ];
    const briefs = await Promise.all(forms.map((form) => get<EntityBrief>(form)));
    expect(entityBriefSchema.parse(briefs[0]).entity.name).toBe('Vladimir Putin');
    for (const brief of briefs) expect(brief).toEqual(briefs[0]);
    expect(briefs[0]).toEqual(
      JSON.parse(JSON.stringify(await service.workspace.show('person/vladimir-putin'))),
    );
    const before = await get<EntityBrief>('/entity?id=person/vladimir-putin&asOf=2026-02');
    expect(before.articles).toBe(2);
    await get('/entity?id=person/nobody', 404);
    await get('/entity?id=person/vladimir-putin&asOf=soon', 400);
  });

  test('shows a pair', async () => {
    const pair = await get('/pair?entity=person/vladimir-putin&with=person/kim-jong-un');
    expect(pairBriefSchema.parse(pair).articles).toBe(3);
  });

  test('shows articles, however an id that is an address reaches it', async () => {
    const [first] = articles;
    const { id } = first!;
    const forms = [
      `/documents/${encodeURIComponent(id)}`,
      `/document?id=${encodeURIComponent(id)}`,
      `/document?id=document/${encodeURIComponent(id)}`,
      // A proxy that decodes slashes and merges those after the scheme.
      `/documents/https:/news.example/2026/03//visit.html${encodeURIComponent('?edition=asia&page=2')}`,
    ];
    for (const form of forms) {
      const article = articleViewSchema.parse(await get(form));
      expect(article.document).toBe(id);
      expect(article.text).toBe(first!.text);
    }
    expect(articleViewSchema.parse(await get('/documents/archive/2026/accusation.txt')).title).toBe(
      'Seoul accuses Moscow',
    );
    await get('/documents/none', 404);
    const page = pageOf(articleSummarySchema).parse(await get('/documents?limit=2'));
    expect(page.items.map(({ published }) => published)).toEqual(['2026-03-04', '2026-02-05']);
    expect(page.total).toBe(3);
    const ofOutlet = pageOf(articleSummarySchema).parse(await get('/documents?outlet=example&to=2026-02-04'));
    expect(ofOutlet.items.map(({ document }) => document)).toEqual(['archive/2026/accusation.txt']);
  });

  test('shows claims with quotes that stand in the article', async () => {
    const page = pageOf(claimViewSchema).parse(await get('/claims?limit=1000'));
    expect(page.items.length).toBe(page.total);
    for (const { document, evidence } of page.items) {
      const { text } = articles.find(({ id }) => id === document)!;
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
    const filters: [string, (claim: ClaimView) => boolean][] = [
      ['polarity=negated', ({ polarity }) => polarity === 'negated'],
      ['modality=planned', ({ modality }) => modality === 'planned'],
      ['voice=named', ({ voice }) => voice === 'named'],
      ['basis=stated', ({ basis }) => basis === 'stated'],
      ['type=CONSULT,ACCUSE', ({ type }) => type === 'CONSULT' || type === 'ACCUSE'],
      ['type=CONSULT&type=ACCUSE', ({ type }) => type === 'CONSULT' || type === 'ACCUSE'],
      ['outlet=The%20Harbour%20Post', ({ outlet }) => outlet === 'The Harbour Post'],
      ['from=2026-02-05', ({ published }) => published !== null && published >= '2026-02-05'],
      ['to=2026-02', ({ published }) => published !== null && published <= '2026-02-28'],
      ['document=denial-1', ({ document }) => document === 'denial-1'],
      [
        'entity=person/kim-jong-un',
        ({ subject, object, speakers }) => [subject, object, ...speakers].includes('person/kim-jong-un'),
      ],
      [
        'entity=person/kim-jong-un&with=person/vladimir-putin',
        ({ subject, object }) =>
          [subject, object].sort().join(' ') === 'person/kim-jong-un person/vladimir-putin',
      ],
    ];
    for (const [filter, holds] of filters) {
      const some = await get<Page<ClaimView>>(`/claims?limit=1000&${filter}`);
      expect(some.items, filter).toEqual(page.items.filter(holds));
      expect(some.items.length, filter).toBeGreaterThan(0);
    }
    await get('/claims?with=person/kim-jong-un', 400);
    await get('/claims?polarity=maybe', 400);
    await get('/claims?entity=person/nobody', 404);
  });

  test('shows a part of the graph as the store has it', async () => {
    const whole = JSON.parse(await text('/export?format=json')) as {
      nodes: { key: string; attributes: Record<string, unknown> }[];
      edges: { key: string; source: string; target: string; attributes: Record<string, unknown> }[];
    };
    const stored = new Map(whole.nodes.map(({ key, attributes }) => [key, attributes]));
    const storedEdges = new Map(whole.edges.map(({ key, attributes }) => [key, attributes]));
    const view = graphViewSchema.parse(await get('/graph?limit=1000'));
    expect(view.cut).toBe(false);
    for (const { id, label, properties } of view.nodes)
      expect(stored.get(id)).toEqual({ ...properties, label });
    for (const { type, source, target, properties } of view.edges) {
      expect(storedEdges.get(JSON.stringify([type, source, target]))).toEqual({ ...properties, type });
    }
    const typed = whole.edges.filter(({ attributes }) => 'sources' in attributes);
    expect(view.edges.length).toBe(typed.length);
  });

  test('goes from an entity to its neighbours, the strongest first', async () => {
    const near = await get<GraphView>('/graph?entity=person/kim-jong-un');
    const ids = new Set(near.nodes.map(({ id }) => id));
    expect(ids.has('person/vladimir-putin')).toBe(true);
    for (const { source, target } of near.edges) expect(ids.has(source) && ids.has(target)).toBe(true);
    const two = await get<GraphView>('/graph?entity=person/kim-jong-un&limit=2');
    expect(two.cut).toBe(true);
    // Three articles say that they met; nothing else of him is said so often.
    expect(two.nodes.map(({ id }) => id)).toEqual(['person/kim-jong-un', 'person/vladimir-putin']);
    const alone = await get<GraphView>('/graph?entity=person/kim-jong-un&depth=0');
    expect(alone.nodes.map(({ id }) => id)).toEqual(['person/kim-jong-un']);
    const both = await get<GraphView>(
      '/graph?entity=person/kim-jong-un&entity=person/vladimir-putin&depth=0&type=CONSULT',
    );
    expect(both.edges.map(({ type }) => type)).toEqual(['CONSULT']);
    await get('/graph?entity=person/nobody', 404);
    await get('/graph?depth=9', 400);
  });

  test('runs queries of the library and Cypher that reads', async () => {
    const library = namedQuerySchema.array().parse(await get('/queries'));
    expect(library.map(({ name }) => name)).toContain('profile');
    const found = await post('/query', {
      query: 'MATCH (p:Person) RETURN p.name AS name ORDER BY name',
      limit: 1,
    });
    expect(queryResultSchema.parse(found)).toEqual({
      columns: ['name'],
      rows: [['Fumio Kishida']],
      truncated: true,
    });
    const named = queryResultSchema.parse(
      await post('/query', { query: 'profile', params: { name: 'Kim Jong Un' } }),
    );
    expect(named.rows.length).toBeGreaterThan(0);
  });

  test('exports what the command line does', async () => {
    let expected = '';
    for await (const piece of service.workspace.export({ format: 'node-link' })) expected += piece;
    expect(await text('/export?format=node-link')).toBe(expected);
    await get('/export?format=none', 400);
    await get('/export?where=kind', 400);
    await get('/export?where=near=Nobody', 404);
    const people = JSON.parse(await text('/export?where=kind=Person&text=false')) as {
      nodes: { attributes: { label: string } }[];
    };
    expect(new Set(people.nodes.map(({ attributes }) => attributes.label))).toEqual(
      new Set(['Person', 'Document', 'Claim']),
    );
    await get('/export?format=neo4j-admin', 400);
  });

  test('says how it is', async () => {
    expect(await get('/healthz')).toEqual({ status: 'ok' });
    expect(await get('/readyz')).toEqual({ status: 'ready' });
    expect(statusSchema.parse(await get('/status')).documents).toBe(3);
    expect(await get('/nothing/here', 404)).toHaveProperty('error.code', 'ROUTE_UNKNOWN');
  });

  test('describes its routes in OpenAPI', async () => {
    const api = await get<{ openapi: string; paths: Record<string, object> }>('/openapi.json');
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths)).toEqual(
      expect.arrayContaining(['/entities', '/graph', '/claims', '/query', '/export', '/documents']),
    );
  });
});

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await service.request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
  return await answer.json();
}

async function text(url: string): Promise<string> {
  const answer = await service.request(url);
  expect(answer.status).toBe(200);
  return await answer.text();
}
