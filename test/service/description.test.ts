import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { apiPage } from '../../src/service/openapi/api-page.ts';
import { openTestService, type TestService } from './support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService({ given: [], token: 'a-token-that-is-long' });
});
afterAll(async () => {
  await service.close();
});

const described = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ summary: z.string(), tags: z.array(z.string()) })),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** All that a document refers to. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  );
}

test('every route is described, and all that the description refers to is in it', async () => {
  const text = await (await service.request('/openapi.json')).text();
  const api = described.parse(JSON.parse(text));
  expect(Object.keys(api.paths).sort()).toEqual([
    '/articles',
    '/claims',
    '/document',
    '/documents',
    '/documents/{*}',
    '/entities',
    '/entities/{*}',
    '/entity',
    '/export',
    '/graph',
    '/healthz',
    '/history',
    '/jobs/{id}',
    '/jobs/{id}/events',
    '/judgements',
    '/judgements/{number}',
    '/metrics',
    '/ontology',
    '/pair',
    '/queries',
    '/query',
    '/readmit',
    '/readyz',
    '/review',
    '/status',
  ]);
  const found = references(JSON.parse(text));
  expect(found.length).toBeGreaterThan(20);
  for (const reference of found) {
    const name = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1];
    expect(Object.keys(api.components.schemas), reference).toContain(name);
  }
});

test('there is a page for people, which needs no script and no token', async () => {
  const answer = await service.request('/docs');
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(page).toContain('<code>/claims</code>');
  expect(page).toContain('id="ClaimView"');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('http://');
  const style = await service.request('/docs/style.css');
  expect(style.headers.get('content-type')).toContain('text/css');
});

test('the page escapes what it shows', () => {
  const page = apiPage({
    info: { title: '<script>alert(1)</script>', version: '"', description: "'" },
    paths: { '/<b>': { get: { summary: '<i>', responses: { 200: { description: '</ul>' } } } } },
  });
  for (const tag of ['<script', '<b>', '<i>']) expect(page).not.toContain(`${tag}`.replace('<b>', '/<b>'));
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('figures are there for Prometheus', async () => {
  const headers = { authorization: 'Bearer a-token-that-is-long' };
  await service.request('/entities', { headers });
  const figures = await (await service.request('/metrics', { headers })).text();
  expect(figures).toContain('newsgraph_request_seconds_count{method="GET",route="/entities",status="200"} 1');
  expect(figures).toContain('newsgraph_queue_jobs 0');
  expect(figures).toContain('process_resident_memory_bytes');
});
