import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/export/page/page-data.ts';
import type { ExportOptions } from '../../../src/index.ts';
import { type ClaimFilter, noFilter } from '../../../web/src/filter/claim-filter.ts';
import type { ClaimQuery, GraphSource } from '../../../web/src/source/graph-source.ts';
import { createClient } from '../../../web/src/source/http-client.ts';
import { createHttpSource } from '../../../web/src/source/http-source.ts';
import { createPageSource } from '../../../web/src/source/page-source.ts';
import { openTestService, type TestService } from '../../service/support.ts';

const { signal } = new AbortController();
let service: TestService;
const sources: Record<string, GraphSource> = {};

beforeAll(async () => {
  service = await openTestService();
  sources.service = createHttpSource(createClient({ base: `${service.url}/`, token: null, fetch }));
  sources.page = await exported();
});
afterAll(async () => {
  await service.close();
});

/** A page of the workspace's graph, or of a part of it, as a source. */
async function exported(options: ExportOptions = {}): Promise<GraphSource> {
  let page = '';
  for await (const piece of service.workspace.export({ ...options, format: 'html' })) page += piece;
  const [, data] = /id="newsgraph-data">([\s\S]*?)<\/script>/.exec(page)!;
  return createPageSource(JSON.parse(data!) as PageData);
}

/** What both sources say, which must be the same. */
async function both<T>(read: (source: GraphSource) => Promise<T>): Promise<T> {
  const [page, served] = [await read(sources.page!), await read(sources.service!)];
  expect(page).toEqual(served);
  return page;
}

const claims = async (query: Partial<ClaimQuery>) =>
  await both(async (source) => {
    const { items, total } = await source.claims({ filter: noFilter, limit: 1000, ...query }, signal);
    // Attributes may differ in form: the graph keeps less of them.
    return { items: items.map(({ attributes: _, ...claim }) => claim), total };
  });

describe('the graph within the page says what the service says:', () => {
  it('kinds, types and outlets', async () => {
    expect((await both((source) => source.ontology())).kinds.Person?.colour).toBe('#f79767');
    expect(await both((source) => source.outlets())).toEqual(['The Example', 'The Harbour Post']);
  });

  it.each(['kor', 'KIM', 'putin', 'Vladimir Putin', '', '   ', 'nobody'])(
    'who is found by "%s"',
    async (text) => {
      const found = await both(async (source) => {
        const { items, total } = await source.search(text, 10, signal);
        return { ids: items.map(({ id, exact }) => [id, exact]), total };
      });
      if (text === 'putin') expect(found.ids).toEqual([['person/vladimir-putin', false]]);
    },
  );

  it('the strongest part, a neighbourhood and several entities', async () => {
    const all = await both((source) =>
      source.graph({ entities: [], depth: 0, limit: 100, filter: noFilter }, signal),
    );
    expect(all.edges.length).toBeGreaterThan(3);
    const near = await both((source) =>
      source.graph({ entities: ['person/kim-jong-un'], depth: 1, limit: 100, filter: noFilter }, signal),
    );
    expect(near.nodes.map(({ id }) => id)).toContain('person/vladimir-putin');
    expect(near.nodes.length).toBeLessThan(all.nodes.length);
    const named = await both((source) => source.entities(['country/russia', 'person/kim-jong-un'], signal));
    expect(named).toHaveLength(2);
  });

  it('all claims, those of an entity, of a pair and of an article', async () => {
    const all = await claims({});
    expect(all.total).toBeGreaterThan(8);
    const own = await claims({ entity: 'person/kim-jong-un' });
    expect(own.total).toBeLessThan(all.total);
    const pair = await claims({ entity: 'person/kim-jong-un', other: 'person/vladimir-putin' });
    expect(pair.items.every(({ type }) => type === 'CONSULT')).toBe(true);
    expect(pair.total).toBe(3);
    await claims({ document: 'denial-1' });
  });

  it.each([
    { types: ['CONSULT', 'ACCUSE'] },
    { standing: 'affirmed' },
    { standing: 'denied' },
    { standing: 'unreal' },
    { voice: 'article' },
    { voice: 'speaker' },
    { basis: 'stated' },
    { outlet: 'the harbour post' },
    { from: '2026-02-04' },
    { from: '2026-02-04', to: '2026-02-28', standing: 'unreal', voice: 'speaker' },
  ] as const)('claims that %j leaves, and the graph that they make', async (given) => {
    const filter = { ...noFilter, ...given };
    const { total } = await claims({ filter });
    expect(total).toBeGreaterThan(0);
    await both((source) => source.graph({ entities: [], depth: 0, limit: 100, filter }, signal));
    await both((source) =>
      source.graph({ entities: ['country/russia'], depth: 1, limit: 50, filter }, signal),
    );
  });

  it('the sources of an edge as far as a filter leaves them', async () => {
    const between = async (filter: Partial<ClaimFilter>) => {
      const query = { entities: ['person/kim-jong-un'], depth: 1, limit: 50 };
      const { edges } = await both((source) =>
        source.graph({ ...query, filter: { ...noFilter, ...filter } }, signal),
      );
      return edges.find(
        ({ type, source, target }) =>
          type === 'CONSULT' && source === 'person/kim-jong-un' && target === 'person/vladimir-putin',
      )?.properties;
    };
    expect(await between({})).toMatchObject({ sources: 3, documents: 3 });
    expect(await between({ outlet: 'The Example' })).toMatchObject({ sources: 2, documents: 2 });
    expect(await between({ from: '2026-03-01' })).toMatchObject({ sources: 1, lastReported: '2026-03-04' });
    expect(await between({ basis: 'known' })).toBeUndefined();
  });

  it('claims page by page', async () => {
    for (const source of Object.values(sources)) {
      for (const standing of [null, 'unreal'] as const) {
        const filter = { ...noFilter, standing };
        const whole = await source.claims({ filter, limit: 1000 }, signal);
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page = await source.claims(
            { filter, limit: 2, ...(cursor === '' ? {} : { cursor }) },
            signal,
          );
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.next;
        }
        expect(seen).toEqual(whole.items.map(({ id }) => id));
      }
    }
  });

  it.each(['denial-1', 'https://news.example/2026/03//visit.html?edition=asia&page=2'])(
    'the article %s',
    async (id) => {
      const { text, title } = await both((source) => source.article(id, signal));
      expect(text).toContain('Vladimir Putin');
      expect(title).not.toBeNull();
    },
  );

  it('that there is no such article', async () => {
    for (const source of Object.values(sources)) {
      await expect(source.article('nowhere', signal)).rejects.toThrow(/no (article|document).* nowhere/);
    }
  });

  it.each(['person/vladimir-putin', 'person/kim-jong-un', 'country/russia', 'country/ukraine'])(
    'what is known of %s',
    async (id) => {
      const brief = await both(async (source) => {
        // How often each name is used is in no page.
        const { names: _, ...rest } = await source.brief(id, signal);
        return rest;
      });
      expect(brief.articles).toBeGreaterThan(0);
      if (id === 'person/vladimir-putin') {
        const [office] = brief.offices.items;
        expect(office).toMatchObject({ titles: ['president'], body: { id: 'country/russia' } });
        expect(office!.phases[0]!.firstReported).toBe('2026-03-04');
      }
    },
  );

  it('that there is no such entity', async () => {
    for (const source of Object.values(sources)) {
      await expect(source.brief('person/nobody', signal)).rejects.toThrow(/no entity/);
      expect(await source.former('person/nobody', signal)).toBeNull();
      const view = await source.graph(
        { entities: ['person/nobody', 'country/russia'], depth: 0, limit: 5, filter: noFilter },
        signal,
      );
      expect(view.nodes.map(({ id }) => id)).toEqual(['country/russia']);
    }
  });
});

it('names the speakers of a part of the graph that are not in it', async () => {
  for (const text of [true, false]) {
    const source = await exported({ where: { kinds: ['Person'] }, text });
    const { items } = await source.claims({ filter: { ...noFilter, voice: 'speaker' }, limit: 10 }, signal);
    expect(items).toHaveLength(1);
    const [speaker] = items[0]!.speakers;
    expect(
      (await source.graph({ entities: [speaker!], depth: 0, limit: 5, filter: noFilter }, signal)).nodes,
    ).toEqual([]);
    const [named] = await source.entities([speaker!], signal);
    expect(named?.properties.name).toMatch(/Kremlin/);
  }
});

describe('once an entity was joined with another', () => {
  const [one, other] = ['person/fumio-kishida', 'person/kim-jong-un'];
  let gone: string;
  let now: string;
  beforeAll(async () => {
    await service.workspace.merge(one!, other!);
    [gone, now] = service.workspace.whatBecameOf(one!) === null ? [other!, one!] : [one!, other!];
    sources.page = await exported();
  });

  it('both sources lead from the id that it had', async () => {
    const former = await both(async (source) => {
      const found = await source.former(gone, signal);
      return found?.now.map(({ id }) => id);
    });
    expect(former).toEqual([now]);
    expect(await both((source) => source.former(now, signal))).toBeNull();
    const brief = await both(async (source) => (await source.brief(gone, signal)).entity.id);
    expect(brief).toBe(now);
    const { nodes } = await both((source) =>
      source.graph({ entities: [gone], depth: 1, limit: 50, filter: noFilter }, signal),
    );
    expect(nodes.map(({ id }) => id)).toContain(now);
    const { total } = await claims({ entity: gone });
    expect(total).toBe((await claims({ entity: now })).total);
  });

  it('a part of the graph without it does not name the id', async () => {
    const source = await exported({ where: { near: ['country/ukraine'] } });
    expect(await source.former(gone, signal)).toBeNull();
  });
});
