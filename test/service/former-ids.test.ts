import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ClaimView, EntityBrief, GraphView, PairBrief } from '../../src/index.ts';
import { formerIdSchema } from '../../src/service/schemas/entity.ts';
import { jobDone, openTestService, plainArticle, type TestService } from './support.ts';

const minister = plainArticle(
  'minister',
  'Georgian Foreign Minister Irakli Dolidze met Fumio Kishida in Tbilisi on Monday.',
);
const cup = plainArticle(
  'cup',
  'The footballer Irakli Dolidze scored twice, the coach Zaza Bero of Dinamo Tbilisi said on Monday.',
);
const visit = plainArticle('visit', 'Vladimir Putin met Kim Jong Un in Pyongyang on Wednesday.');
const talks = plainArticle('talks', 'Vladimir Putin met Fumio Kishida in Tokyo on Friday.');

let service: TestService;
/** The ids that the president is split into. */
let parts: readonly string[];

beforeAll(async () => {
  service = await openTestService({ given: [minister, visit, talks] });
  // Read after the first one, the second bearer of a name gives both another id.
  const answer = await service.request('/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(cup),
  });
  expect((await jobDone(service, ((await answer.json()) as { id: string }).id)).counts).toEqual({ added: 1 });
  const { became } = await service.workspace.split('Vladimir Putin', ['talks']);
  parts = became[0]!.now.map(({ id }) => id);
});
afterAll(async () => {
  await service.close();
});

async function ask(path: string): Promise<{ status: number; location: string | null; body: unknown }> {
  const answer = await service.request(path, { redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location'), body: await answer.json() };
}

function told(body: unknown): z.infer<typeof formerIdSchema> {
  return formerIdSchema.parse(body);
}

describe('an id that an entity had before more articles were read', () => {
  const old = 'person/irakli-dolidze';

  test.each([
    [`/entity?id=${old}`, 'entity'],
    [`/entities/${old}?all=true`, 'entity'],
    [`/claims?entity=${old}&type=CONSULT&limit=5`, 'claims'],
    [`/documents?entity=${old}&limit=5`, 'documents'],
    [`/pair?entity=person/fumio-kishida&with=${old}`, 'pair'],
  ])('leads to what it is now: %s', async (path, route) => {
    const { status, location, body } = await ask(path);
    expect(status).toBe(308);
    const { id, now, error } = told(body);
    expect(id).toBe(old);
    expect(now.map((entity) => entity.id)).toEqual(['person/irakli-dolidze-ge']);
    expect(error.code).toBe('ENTITY_MOVED');
    const target = new URL(location!, service.url + path);
    expect(target.pathname).toBe(`/${route}`);
    expect([...target.searchParams.values()]).toContain('person/irakli-dolidze-ge');
    // All else that was asked for stays as it was.
    for (const [name, value] of new URL(service.url + path).searchParams) {
      if (value !== old) expect(target.searchParams.get(name)).toBe(value);
    }
  });

  test('gives to who follows what the new id gives', async () => {
    const claims = (await (await service.request(`/claims?entity=${old}`)).json()) as { items: ClaimView[] };
    expect(claims.items.map(({ document }) => document)).toContain('minister');
    expect(claims.items.map(({ document }) => document)).not.toContain('cup');
    const brief = (await (await service.request(`/entity?id=${old}`)).json()) as EntityBrief;
    expect(brief.entity.id).toBe('person/irakli-dolidze-ge');
    const pair = (await (
      await service.request(`/pair?entity=${old}&with=person/fumio-kishida`)
    ).json()) as PairBrief;
    expect(pair.between.map(({ id }) => id)).toEqual(['person/irakli-dolidze-ge', 'person/fumio-kishida']);
    const { status, body } = await ask(`/graph?entity=${old}&depth=0`);
    expect(status).toBe(200);
    expect((body as GraphView).nodes.map(({ id }) => id)).toEqual(['person/irakli-dolidze-ge']);
  });
});

describe('an id of what is several entities now', () => {
  const old = 'person/vladimir-putin';

  test.each([
    `/entity?id=${old}`,
    `/entities/${old}`,
    `/claims?entity=${old}`,
    `/claims?entity=person/fumio-kishida&with=${old}`,
    `/documents?entity=${old}`,
    `/pair?entity=${old}&with=person/fumio-kishida`,
  ])('lists them: %s', async (path) => {
    const { status, location, body } = await ask(path);
    expect(status).toBe(300);
    expect(location).toBeNull();
    expect(told(body).now.map(({ id }) => id)).toEqual([...parts].sort());
    expect(told(body).cause).toBe('judgement 1');
  });

  test('begins a neighbourhood with all of them', async () => {
    const { status, body } = await ask(`/graph?entity=${old}&depth=0`);
    expect(status).toBe(200);
    expect((body as GraphView).nodes.map(({ id }) => id)).toEqual([...parts].sort());
  });
});

describe('an id', () => {
  test('that never was one is unknown', async () => {
    for (const path of ['/claims?entity=', '/documents?entity=', '/graph?entity=', '/entity?id=']) {
      const { status, body } = await ask(`${path}person/nobody`);
      expect([status, body]).toEqual([404, { error: expect.objectContaining({ code: 'ENTITY_UNKNOWN' }) }]);
    }
  });

  test('of what is gone with its articles says so', async () => {
    await service.workspace.merge('Zaza Bero', 'Fumio Kishida');
    const { status } = await ask('/claims?entity=person/zaza-bero');
    expect(status).toBe(308);
    for (const id of ['cup', 'minister', 'talks']) await service.workspace.retract(id);
    for (const path of ['/claims?entity=', '/documents?entity=', '/graph?entity=', '/entity?id=']) {
      const gone = await ask(`${path}person/zaza-bero`);
      expect(gone.status).toBe(410);
      expect(told(gone.body).now).toEqual([]);
    }
  });
});
