import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/index.ts';
import { loadOntology } from '../../src/index.ts';
import {
  type Asked,
  type FakeEndpoint,
  type Play,
  playEndpoint,
  written,
} from '../extract/llm/fake-endpoint.ts';
import { claim, entity } from '../extract/llm/replies.ts';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines } from './support.ts';

const newsgraph = hostNewsgraph();

const attributes = Object.fromEntries(
  Object.keys((await loadOntology()).attributes).map((name) => [name, null]),
);
const article = (id: string, text: string) =>
  JSON.stringify({ id, outlet: 'The Example', published: '2026-03-02', text });
const meeting = article('meeting', 'Norway met Kenya in Suva.');
const denial = article('denial', 'Kenya did not meet Norway, it said.');
const folder = createFolder({
  'both.jsonl': `${meeting}\n${denial}\n`,
  'meeting.jsonl': meeting,
  'gold.jsonl': `${JSON.stringify({
    id: 'g',
    source: 'own',
    layers: ['claims'],
    text: 'Norway met Kenya in Suva.',
    expect: { must: [{ type: 'CONSULT', subject: 'Norway', object: 'Kenya' }], mustNot: [] },
  })}\n`,
});
const cwd = folder.path;
let play: (asked: Asked) => Play;
let endpoint: FakeEndpoint;

beforeAll(async () => {
  endpoint = await playEndpoint((asked) => play(asked));
});
afterAll(async () => {
  await endpoint.close();
  folder.remove();
});

/** What a careful model says of the two articles, and one thing that it makes up. */
const careful = ({ body }: Asked): Play => {
  const text = body.messages[1]!.content;
  const states = [
    entity('e1', 'Country', 'Norway', { country: 'NO' }),
    entity('e2', 'Country', 'Kenya', { country: 'KE' }),
  ];
  return text.includes('did not meet')
    ? written({
        entities: states,
        claims: [
          claim('CONSULT', 'e2', 'e1', 'Kenya did not meet Norway', {
            attributes,
            polarity: 'negated',
            voice: 'named',
            speakers: ['e2'],
          }),
          claim('ACCUSE', 'e2', 'e1', 'Kenya called Norway a liar', { attributes }),
        ],
      })
    : written({
        entities: states,
        claims: [claim('CONSULT', 'e1', 'e2', 'Norway met Kenya', { attributes })],
      });
};

const run = (parameters: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  newsgraph([...parameters, '--extractor', 'llm'], {
    cwd,
    environment: {
      NEWSGRAPH_LLM_URL: endpoint.url,
      NEWSGRAPH_LLM_MODEL: 'played',
      NEWSGRAPH_LLM_KEY: 'a secret',
      XDG_CACHE_HOME: join(cwd, 'cache'),
      ...environment,
    },
  });
const asked = async (work: () => Promise<unknown>) => {
  const before = endpoint.asked.length;
  await work();
  return endpoint.asked.length - before;
};

describe('extract with a language model', () => {
  it('prints extractions as the rules do, and tells what was not taken', async () => {
    play = careful;
    const { code, out, err } = await run(['extract', 'both.jsonl', '--json', '--language', 'en']);
    expect(code).toBe(0);
    const [first, second] = jsonLines(out) as unknown as [Extraction, Extraction];
    expect(first).toMatchObject({
      id: 'meeting',
      extractor: { name: 'llm' },
      claims: [{ type: 'CONSULT', rule: 'llm' }],
    });
    expect(second.claims).toMatchObject([{ type: 'CONSULT', polarity: 'negated', voice: 'named' }]);
    expect(err).toContain('played: 2 questions · 2,000 tokens in, 400 out\n2 claims taken; not taken:\n');
    expect(err).toContain('  1 claim: the quote is not in the text\n');
    expect(endpoint.asked.at(-1)!.authorization).toBe('Bearer a secret');
    expect(out + err).not.toContain('a secret');
  });

  it('pays for nothing twice', async () => {
    play = () => 'hang up';
    const again = await run(['extract', 'both.jsonl', '--json', '--language', 'en']);
    expect(again.code).toBe(0);
    expect(again.err).toContain('played: 0 questions · 2 answered before · 0 tokens in, 0 out\n');
    play = careful;
    expect(await asked(() => run(['extract', 'meeting.jsonl', '--no-llm-cache', '--language', 'en']))).toBe(
      1,
    );
  });

  it('foresees the cost, and asks nothing where it is too high', async () => {
    play = careful;
    const dear = [
      'extract',
      'meeting.jsonl',
      '--language',
      'en',
      '--llm-price',
      '1000,1000',
      '--llm-cache',
      'other',
    ];
    let result = { code: null as number | null, out: '', err: '' };
    expect(
      await asked(async () => {
        result = await run([...dear, '--max-cost', '0.5']);
      }),
    ).toBe(0);
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.err).toMatch(
      /^Forecast: 1 article to read, about [\d,]+ tokens in and [\d,]+ out: \d+\.\d\d of at most 0\.50\.\n/,
    );
    expect(result.err).toContain('more than the 0.50 that --max-cost allows; nothing was asked');
    const allowed = await run([...dear, '--max-cost', '50']);
    expect(allowed.code).toBe(0);
    expect(allowed.err).toContain('cost 1.2000');
  });

  it.each([
    ['no address', { NEWSGRAPH_LLM_URL: '' }, [], 'needs --llm-url or NEWSGRAPH_LLM_URL'],
    ['no model', { NEWSGRAPH_LLM_MODEL: '' }, [], 'needs --llm-model or NEWSGRAPH_LLM_MODEL'],
    ['an address that is none', { NEWSGRAPH_LLM_URL: 'file:///etc' }, [], 'is no HTTP address: file:///etc'],
    ['a limit without prices', {}, ['--max-cost', '1'], '--max-cost needs --llm-price'],
    ['a limit that is none', {}, ['--max-cost', '-1'], 'It must be an amount such as 2.50'],
    ['one price', {}, ['--llm-price', '1'], 'two amounts with a comma'],
  ])('refuses %s', async (_, environment, parameters, message) => {
    const { code, out, err } = await run(['extract', 'meeting.jsonl', ...parameters], environment);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('ingest with a language model', () => {
  it('makes the same graph as any extractor: what is denied is no edge', async () => {
    play = careful;
    const { code, out } = await run([
      'ingest',
      'both.jsonl',
      '-w',
      'w',
      '--language',
      'en',
      '--json',
      '--llm-cache',
      'w-cache',
    ]);
    expect(code).toBe(0);
    expect(jsonLines(out).at(-1)).toMatchObject({
      type: 'summary',
      articles: { added: 2 },
      llm: { questions: 2, claims: 2, rejected: [{ part: 'claim', count: 1 }] },
    });
    const { out: rows } = await newsgraph(
      [
        'query',
        'MATCH (a)-[r:CONSULT]->(b) RETURN a.name AS a, b.name AS b, r.claims AS claims, r.disputed AS disputed',
        '-w',
        'w',
        '--json',
      ],
      { cwd },
    );
    expect((JSON.parse(rows) as { rows: unknown[] }).rows).toEqual([
      { a: 'Kenya', b: 'Norway', claims: 1, disputed: true },
    ]);
  });

  it('skips what is there unchanged', async () => {
    play = () => 'hang up';
    const { code, out, err } = await run([
      'ingest',
      'both.jsonl',
      '-w',
      'w',
      '--language',
      'en',
      '--llm-price',
      '1,1',
      '--llm-cache',
      'w-cache',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Read 2 articles: 0 added, 2 unchanged.');
    expect(err).toContain('Forecast: 0 articles to read, about 0 tokens in and 0 out: 0.00.');
  });

  it('keeps what was read before the endpoint fell silent, and goes on from there', async () => {
    play = (one) => (one.body.messages[1]!.content.includes('did not') ? { status: 401 } : careful(one));
    const common = [
      'ingest',
      'both.jsonl',
      '-w',
      'v',
      '--language',
      'en',
      '--llm-requests',
      '1',
      '--no-llm-cache',
    ];
    const failed = await run(common);
    expect(failed.code).toBe(2);
    expect(failed.err).toContain('1 article was saved; run the same command again to go on.');
    expect(failed.err).toContain('(status 401)');
    play = careful;
    expect((await run(common)).out).toContain('Read 2 articles: 1 added, 1 unchanged.');
  });
});

it('eval measures it with the figures of any extractor', async () => {
  play = careful;
  const { code, out } = await run(['eval', 'gold.jsonl', '--language', 'en', '--json', '--no-llm-cache']);
  expect([code, JSON.parse(out)]).toMatchObject([0, { claims: { all: { came: 1, 'of must': 1 } } }]);
});
