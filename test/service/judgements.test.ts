import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { errorSchema } from '../../src/service/schemas/error.ts';
import {
  historySchema,
  judgementOutcomeSchema,
  judgementStateSchema,
  reviewSchema,
} from '../../src/service/schemas/judgement.ts';
import { jobDone, openTestService, plainArticle, type TestService } from './support.ts';

const given = [
  plainArticle('visit', 'The diplomat Ingvild Straumsnes met Kim Jong Un in Pyongyang on Monday.'),
  plainArticle('misprint', 'Ms. Ingvild Straumsness met Emmanuel Macron in Lyon on Tuesday.'),
  plainArticle('talks', 'The diplomat Ingvild Straumsnes met Vladimir Putin in Moscow on Friday.'),
];

let service: TestService;
beforeEach(async () => {
  service = await openTestService({ given });
});
afterEach(async () => {
  await service.close();
});

async function judge(body: object, status = 201): Promise<z.infer<typeof judgementOutcomeSchema>> {
  return judgementOutcomeSchema.parse(await send('POST', '/judgements', body, status));
}

async function send(method: string, path: string, body: object | null, status: number): Promise<unknown> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await service.request(path, { method, ...(body === null ? {} : json) });
  const text = await answer.text();
  expect(answer.status, text).toBe(status);
  return JSON.parse(text);
}

const get = async (path: string) => await send('GET', path, null, 200);
const people = async () =>
  ((await get('/entities?kind=Person')) as { items: { id: string }[] }).items.map(({ id }) => id).sort();
const exported = async () => await (await service.request('/export?format=jsonl')).text();
const file = () => join(service.folder, 'judgements.jsonl');

describe('judgements over HTTP', () => {
  test('join two entities, and are taken back to the byte', async () => {
    const before = await exported();
    const body = { op: 'same', one: 'Ingvild Straumsnes', other: 'person/ingvild-straumsness' };
    const outcome = await judge({ ...body, note: 'a misprint', by: 'T. Ito' });
    expect(outcome.judgement).toMatchObject({ id: 1, op: 'same', note: 'a misprint', by: 'T. Ito' });
    expect(outcome.became.map(({ id, now }) => [id, now.map((each) => each.id)])).toEqual([
      ['person/ingvild-straumsnes', ['person/ingvild-straumsnes']],
      ['person/ingvild-straumsness', ['person/ingvild-straumsnes']],
    ]);
    expect(outcome).not.toHaveProperty('plans');
    expect(await people()).not.toContain('person/ingvild-straumsness');
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(1);

    const history = historySchema.parse(await get('/history?entity=person/ingvild-straumsness'));
    expect(history.former?.now.map(({ id }) => id)).toEqual(['person/ingvild-straumsnes']);
    expect(history.entities[0]?.judgements.map(({ standing }) => standing)).toEqual(['in-force']);

    const undone = judgementOutcomeSchema.parse(await send('DELETE', '/judgements/1?by=T.%20Ito', null, 201));
    expect(undone.judgement).toMatchObject({ id: 2, op: 'undo', undoes: 1, by: 'T. Ito' });
    expect(await exported()).toBe(before);
    const states = judgementStateSchema.array().parse(await get('/judgements'));
    expect(states.map(({ standing, undoneBy }) => [standing, undoneBy])).toEqual([
      ['undone', 2],
      ['in-force', null],
    ]);
    // Undoing the undoing.
    await judge({ op: 'undo', undoes: 2 });
    expect(await people()).not.toContain('person/ingvild-straumsness');
  });

  test('tell apart, and say what contradicts them', async () => {
    const pair = { one: 'person/ingvild-straumsnes', other: 'person/ingvild-straumsness' };
    await judge({ op: 'different', ...pair });
    const refused = errorSchema.parse(await send('POST', '/judgements', { op: 'same', ...pair }, 409));
    expect(refused.error).toEqual({
      code: 'JUDGEMENT_REFUSED',
      message: expect.stringContaining('judgement 1'),
    });
    expect(judgementStateSchema.array().parse(await get('/judgements'))).toHaveLength(1);
  });

  test('make an entity another one in some articles', async () => {
    const { became } = await judge({
      op: 'split',
      entity: 'Ingvild Straumsnes',
      documents: ['document/talks'],
    });
    const ids = became[0]!.now.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(await people()).toEqual(expect.arrayContaining(ids));
  });

  test('write nothing in a dry run, and say what they would', async () => {
    const before = await exported();
    const body = { op: 'same', one: 'Ingvild Straumsnes', other: 'Ingvild Straumsness', dryRun: true };
    const { plans } = await judge(body, 200);
    expect(plans?.[0]?.plan.nodes.length).toBeGreaterThan(0);
    expect(await exported()).toBe(before);
    expect(existsSync(file())).toBe(false);
  });

  test.each([
    ['an unknown name', { op: 'same', one: 'Vladimir Putin', other: 'Nobody' }, 404, 'ENTITY_UNKNOWN'],
    ['an unknown judgement', { op: 'undo', undoes: 7 }, 404, 'JUDGEMENT_UNKNOWN'],
    [
      'an unknown article',
      { op: 'split', entity: 'Vladimir Putin', documents: ['no'] },
      409,
      'JUDGEMENT_REFUSED',
    ],
    ['an unknown decision', { op: 'forget', one: 'Vladimir Putin' }, 400, 'FST_ERR_VALIDATION'],
    ['an unknown field', { op: 'undo', undoes: 1, force: true }, 400, 'FST_ERR_VALIDATION'],
  ])('are refused for %s', async (_, body, status, code) => {
    const { error } = errorSchema.parse(await send('POST', '/judgements', body, status));
    expect(error.code).toBe(code);
    expect(existsSync(file())).toBe(false);
    expect(judgementStateSchema.array().parse(await get('/judgements'))).toEqual([]);
  });

  test('are proposed by what is in doubt, and settle it', async () => {
    const { pairs, total } = reviewSchema.parse(await get('/review?limit=1'));
    expect(total).toBeGreaterThan(0);
    const [doubt] = pairs;
    expect([doubt!.one.id, doubt!.other.id]).toEqual([
      'person/ingvild-straumsnes',
      'person/ingvild-straumsness',
    ]);
    await judge({ op: 'same', one: doubt!.one.id, other: doubt!.other.id });
    expect(reviewSchema.parse(await get('/review')).total).toBe(total - 1);
  });

  test('do not wait for the articles that wait, and nobody sees what is only tried', {
    timeout: 60_000,
  }, async () => {
    const body = Array.from({ length: 40 }, (_, at) =>
      plainArticle(`more-${at}`, `Norway and Chile signed treaty number ${at} on Monday.`),
    );
    const posted = (await send('POST', '/articles', body, 202)) as { id: string };
    const pair = { op: 'same', one: 'person/ingvild-straumsnes', other: 'person/ingvild-straumsness' };
    const seen: string[][] = [];
    let isTried = false;
    const watching = (async () => {
      while (!isTried) seen.push(await people());
    })();
    for (let round = 0; round < 5; round += 1) await judge({ ...pair, dryRun: true }, 200);
    isTried = true;
    await watching;
    expect(seen.length).toBeGreaterThan(0);
    for (const ids of seen) expect(ids).toContain('person/ingvild-straumsness');
    await judge(pair);
    expect((await jobDone(service, posted.id)).counts).toEqual({ added: 40 });
    expect(await people()).not.toContain('person/ingvild-straumsness');
  });
});
