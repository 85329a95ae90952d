import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createLlmExtractor, type LlmExtractorOptions } from '../../../src/extract/llm/llm-extractor.ts';
import { createFileCache } from '../../../src/extract/llm/reply-cache.ts';
import type { Reply } from '../../../src/extract/llm/reply-schema.ts';
import type { Article } from '../../../src/model/article.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';
import { type Asked, type FakeEndpoint, type Play, playEndpoint, written } from './fake-endpoint.ts';
import { claim, entity } from './replies.ts';

const ontology = await loadOntology();
const empty: Reply = { entities: [], claims: [] };
/** Every attribute of the ontology, as models that keep to the schema give them. */
const attributes = Object.fromEntries(Object.keys(ontology.attributes).map((name) => [name, null]));
const good: Reply = {
  entities: [entity('e1', 'Person', 'Aroha Rangi'), entity('e2', 'Person', 'Li Wei')],
  claims: [
    claim('CONSULT', 'e1', 'e2', 'Aroha Rangi met Li Wei', { attributes }),
    claim('SUPPORT', 'e1', 'e2', 'Aroha Rangi praised Li Wei', { attributes }),
  ],
};

function articleOf(id: string, text = 'Aroha Rangi met Li Wei.\nThey talked.'): Article {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: { length } }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + length,
  }));
  return {
    id,
    authors: [],
    language: 'en',
    title: 'A meeting',
    outlet: 'The Example',
    published: '2026-03-04',
    text,
    blocks,
  };
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function set(
  play: (asked: Asked, number: number) => Play,
  options: Partial<LlmExtractorOptions> = {},
): Promise<{ endpoint: FakeEndpoint; extractor: ReturnType<typeof createLlmExtractor> }> {
  const endpoint = await playEndpoint(play);
  closers.push(() => endpoint.close());
  return {
    endpoint,
    extractor: createLlmExtractor({ url: endpoint.url, model: 'played', ontology, ...options }),
  };
}

function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-llm-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('an endpoint that answers well', () => {
  it('is asked with article, ontology and schema, and what it says is checked and counted', async () => {
    const { endpoint, extractor } = await set(() => written(good), {
      key: 'secret',
      prices: { input: 2, output: 10 },
    });
    const extraction = await extractor.extract(articleOf('a'));
    expect(extraction.claims).toMatchObject([
      { type: 'CONSULT', evidence: { quote: 'Aroha Rangi met Li Wei' } },
    ]);
    expect(extraction.extractor).toEqual({ name: 'llm', version: extractor.version });
    const [{ path, authorization, body }] = endpoint.asked as [Asked];
    expect([path, authorization]).toEqual(['/v1/chat/completions', 'Bearer secret']);
    expect(body).toMatchObject({ model: 'played', temperature: 0, response_format: { type: 'json_schema' } });
    const [system, user] = body.messages;
    for (const [type, { example }] of Object.entries(ontology.types)) {
      expect(system!.content).toContain(type);
      expect(system!.content).toContain(example);
    }
    expect(user!.content).toContain(
      'Published: 2026-03-04\n\n<article>\nAroha Rangi met Li Wei.\n\nThey talked.\n</article>',
    );
    expect(extractor.tally()).toEqual({
      ...{ articles: 1, questions: 1, cached: 0, malformed: 0, cutOff: 0, claims: 1 },
      usage: { input: 1000, output: 200 },
      cost: 0.004,
      rejected: [{ part: 'claim', reason: 'the quote is not in the text', count: 1 }],
    });
  });

  it('that does not know schemas is told the schema, and may fence its answer', async () => {
    const { endpoint, extractor } = await set(
      () => ({ text: `\`\`\`json\n${JSON.stringify(good)}\n\`\`\`` }),
      {
        structured: false,
      },
    );
    expect((await extractor.extract(articleOf('a'))).claims).toHaveLength(1);
    expect(endpoint.asked[0]!.body.response_format).toBeUndefined();
    expect(endpoint.asked[0]!.body.messages[0]!.content).toContain('"additionalProperties":false');
  });

  it('is asked about long articles in passages', async () => {
    const { endpoint, extractor } = await set(() => written(empty), { passageLength: 30 });
    await extractor.extract(articleOf('a'));
    expect(
      endpoint.asked.map(({ body }) => /<article>\n(.*)\n/u.exec(body.messages[1]!.content)![1]),
    ).toEqual(['Aroha Rangi met Li Wei.', 'They talked.']);
  });
});

describe('the cache', () => {
  it('answers what was asked before, and not what is asked otherwise', async () => {
    const cache = createFileCache(cacheFolder());
    const first = await set(() => written(good), { cache });
    const before = await first.extractor.extract(articleOf('a'));
    const second = await set(() => 'hang up', { cache });
    expect(await second.extractor.extract(articleOf('a'))).toEqual(before);
    expect(second.endpoint.asked).toEqual([]);
    expect(second.extractor.tally()).toMatchObject({ questions: 0, cached: 1, cost: 0, claims: 1 });
    const other = await set(() => written(good), { cache, model: 'other' });
    await other.extractor.extract(articleOf('a'));
    await other.extractor.extract({ ...articleOf('a'), published: '2026-03-05' });
    expect(other.endpoint.asked).toHaveLength(2);
    expect(other.extractor.version).not.toBe(first.extractor.version);
  });

  it('asks again for what is damaged, and keeps no key', async () => {
    const folder = cacheFolder();
    const cache = createFileCache(folder);
    const { endpoint, extractor } = await set(() => written(good), { cache, key: 'secret' });
    await extractor.extract(articleOf('a'));
    const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(readFileSync(join(folder, file!), 'utf8')).not.toContain('secret');
    writeFileSync(join(folder, file!), '{"text"');
    await extractor.extract(articleOf('a'));
    expect(endpoint.asked).toHaveLength(2);
  });

  it('that cannot be used is named', async () => {
    const folder = join(cacheFolder(), 'file');
    writeFileSync(folder, '');
    const { extractor } = await set(() => written(good), { cache: createFileCache(folder) });
    await expect(extractor.extract(articleOf('a'))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

describe('an endpoint that answers badly', () => {
  it('is asked again where its answer has another form, and a third time at most', async () => {
    const replies = [
      '{"entities": [',
      JSON.stringify({ entities: [], claims: [{ type: 'DANCE' }] }),
      JSON.stringify(good),
    ];
    const { extractor } = await set((_, number) => ({ text: replies[number - 1]! }));
    expect((await extractor.extract(articleOf('a'))).claims).toHaveLength(1);
    expect(extractor.tally()).toMatchObject({ questions: 3, malformed: 2, usage: { input: 3000 } });
    const never = await set(() => ({ text: 'I would rather not say.' }));
    await expect(never.extractor.extract(articleOf('b'))).rejects.toMatchObject({
      code: 'EXTRACTION_INVALID',
      message: expect.stringMatching(/^b: played did not answer in the asked form \(.*JSON/),
    });
    expect(never.endpoint.asked).toHaveLength(3);
  });

  it('is asked about half as much where its answer is cut off', async () => {
    const { endpoint, extractor } = await set(({ body }) =>
      body.messages[1]!.content.includes('met Li Wei.\n\nThey talked.')
        ? { text: '{"entities": [{"id"', finish: 'length' }
        : written(body.messages[1]!.content.includes('met') ? good : empty),
    );
    expect((await extractor.extract(articleOf('a'))).claims).toHaveLength(1);
    expect(endpoint.asked).toHaveLength(3);
    expect(extractor.tally()).toMatchObject({ cutOff: 1, malformed: 0 });
    const always = await set(() => ({ text: '{', finish: 'length' }));
    await expect(always.extractor.extract(articleOf('b'))).rejects.toMatchObject({
      code: 'EXTRACTION_INVALID',
      message: expect.stringContaining('needs more than 8192 tokens for one paragraph'),
    });
  });

  it('makes an article rejected where it withholds its answer', async () => {
    const { extractor } = await set(() => ({ text: '', finish: 'content_filter' }));
    await expect(extractor.extract(articleOf('a'))).rejects.toMatchObject({
      code: 'EXTRACTION_INVALID',
      message: 'a: played withheld its answer',
    });
  });

  it('is waited for as long as it says, and asked again', async () => {
    const { endpoint, extractor } = await set((_, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '1' } } : written(good),
    );
    await extractor.extract(articleOf('a'));
    const [first, second] = endpoint.asked as [Asked, Asked];
    expect(second.at - first.at).toBeGreaterThanOrEqual(990);
  });

  it.each<[string, () => Play, RegExp]>([
    ['hangs up', () => 'hang up', /cannot be used/],
    ['fails', () => ({ status: 503, headers: { 'retry-after-ms': '1' } }), /status 503/],
    ['refuses the key', () => ({ status: 401 }), /status 401/],
    ['does not know the model', () => ({ status: 404 }), /status 404/],
    ['is slow', () => written(good, { wait: 5_000 }), /no answer in time/],
  ])('ends the run where it %s, and names it', async (_, play, message) => {
    const { endpoint, extractor } = await set(play, {
      retries: 1,
      timeout: 2_500,
      key: 'secret',
    });
    const error = await Promise.resolve(extractor.extract(articleOf('a'))).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'LANGUAGE_MODEL', message: expect.stringMatching(message) });
    expect((error as Error).message).toContain(`played at ${endpoint.url}`);
    expect((error as Error).message).not.toContain('secret');
    expect(endpoint.asked.length).toBeLessThanOrEqual(2);
  });
});

describe('the limit of cost', () => {
  it('is not passed, not even by questions that are asked at once', async () => {
    const { endpoint, extractor } = await set(() => written(good, { wait: 50 }), {
      prices: { input: 1, output: 1 },
      maxCost: 0.01,
    });
    const articles = Array.from({ length: 20 }, (_, at) =>
      articleOf(`a${at}`, `Aroha Rangi met Li Wei ${at} times.`),
    );
    const results = await Promise.allSettled(
      articles.map(async (article) => await extractor.extract(article)),
    );
    expect(extractor.tally().cost).toBeLessThanOrEqual(0.01);
    expect(endpoint.asked.length).toBeGreaterThan(0);
    expect(endpoint.asked.length).toBeLessThan(20);
    expect(
      results
        .filter(({ status }) => status === 'rejected')
        .map((result) => (result as PromiseRejectedResult).reason.code),
    ).toContain('COST_LIMIT');
  });

  it('has a forecast, in which what was answered before costs nothing', async () => {
    const cache = createFileCache(cacheFolder());
    const { extractor } = await set(() => written(good), { cache, prices: { input: 1, output: 2 } });
    const forecast = await extractor.forecast(articleOf('a'));
    expect(forecast.input).toBeGreaterThan(1000);
    expect(forecast.cost).toBeCloseTo((forecast.input + 2 * forecast.output) / 1e6, 9);
    await extractor.extract(articleOf('a'));
    expect(await extractor.forecast(articleOf('a'))).toEqual({ input: 0, output: 0, cost: 0 });
  });
});
