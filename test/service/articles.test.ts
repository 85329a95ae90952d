import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedJobSchema } from '../../src/service/schemas/job.ts';
import { jobDone, openTestService, type TestService } from './support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService({ given: [] });
});
afterAll(async () => {
  await service.close();
});

async function post(contentType: string, body: string, path = '/articles'): Promise<Response> {
  return await service.request(path, { method: 'POST', headers: { 'content-type': contentType }, body });
}

async function accepted(answer: Response): Promise<string> {
  const body = await answer.text();
  expect(answer.status, body).toBe(202);
  const { id } = acceptedJobSchema.parse(JSON.parse(body));
  expect(new URL(answer.headers.get('location')!, answer.url).pathname).toBe(`/jobs/${id}`);
  return id;
}

const treaty = 'Norway and Chile signed a treaty on Monday.';

describe('posted articles', { timeout: 120_000 }, () => {
  test('are read in every form in which they come', async () => {
    const json = { id: 'json-1', text: 'Angela Merkel met Emmanuel Macron in Berlin.' };
    const forms: [string, string, readonly (string | undefined)[]][] = [
      ['application/json', JSON.stringify(json), ['json-1']],
      [
        'application/json',
        JSON.stringify([
          { id: 'a', text: treaty },
          { id: 'b', text: treaty },
        ]),
        ['a', 'b'],
      ],
      ['application/x-ndjson', `${JSON.stringify({ id: 'c', text: treaty })}\n{broken\n`, ['c', undefined]],
      [
        'text/html',
        `<html lang="en"><body><article><p>${treaty}</p></article></body></html>`,
        [expect.any(String)],
      ],
      ['text/plain; charset=utf-8', `${treaty} Peru praised it.`, [expect.any(String)]],
    ];
    for (const [type, body, ids] of forms) {
      const job = await jobDone(service, await accepted(await post(type, body)));
      expect(
        job.outcomes.map(({ id }) => id),
        type,
      ).toEqual(ids);
      expect(job.outcomes.map(({ status }) => status)).toEqual(ids.map((id) => (id ? 'added' : 'rejected')));
    }
    const claims = (await (await service.request('/claims?entity=country/norway')).json()) as {
      total: number;
    };
    expect(claims.total).toBeGreaterThan(0);
  });

  test('go by the address that is told', async () => {
    const url = 'https://news.example/2026/treaty?page=1';
    const path = `/articles?url=${encodeURIComponent(url)}`;
    const id = await accepted(await post('text/plain', `${treaty} Nobody was there.`, path));
    expect((await jobDone(service, id)).outcomes).toMatchObject([{ status: 'added', id: url }]);
    const again = await accepted(await post('text/plain', `${treaty} Nobody was there.`, path));
    expect((await jobDone(service, again)).outcomes).toMatchObject([{ status: 'unchanged', id: url }]);
  });

  test('are refused at once where they cannot be articles', async () => {
    const refused: [string, string, number][] = [
      ['application/json', '{"text": ', 400],
      ['text/plain', '', 400],
      ['application/x-www-form-urlencoded', 'text=abc', 415],
      ['image/png', 'abc', 415],
      ['text/plain', 'x'.repeat(17 * 1024 * 1024), 413],
    ];
    for (const [type, body, status] of refused) expect((await post(type, body)).status, type).toBe(status);
  });

  test('are taken out and let in again', async () => {
    const path = `/documents/${encodeURIComponent('https://news.example/out')}`;
    const added = await post(
      'application/json',
      JSON.stringify({ id: 'https://news.example/out', text: treaty }),
    );
    await jobDone(service, await accepted(added));
    const out = await jobDone(service, await accepted(await service.request(path, { method: 'DELETE' })));
    expect(out.outcomes).toMatchObject([{ status: 'retracted', id: 'https://news.example/out' }]);
    expect((await service.request(path)).status).toBe(404);
    const query = `id=${encodeURIComponent('https://news.example/out')}`;
    const twice = await accepted(await service.request(`/document?${query}`, { method: 'DELETE' }));
    expect((await jobDone(service, twice)).outcomes).toMatchObject([{ status: 'unknown' }]);
    const kept = await post(
      'application/json',
      JSON.stringify({ id: 'https://news.example/out', text: treaty }),
    );
    expect((await jobDone(service, await accepted(kept))).counts).toEqual({ retracted: 1 });
    const back = await accepted(await service.request(`/readmit?${query}`, { method: 'POST' }));
    expect((await jobDone(service, back)).counts).toEqual({ readmitted: 1 });
  });

  test('tell what happens to them as events, also from the middle on', async () => {
    const lines = ['one', 'two', 'three'].map((id) => JSON.stringify({ id: `event-${id}`, text: treaty }));
    const id = await accepted(await post('application/jsonl', lines.join('\n')));
    const events = await readEvents(`/jobs/${id}/events`);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { id, state: 'done', counts: { added: 3 } } });
    const outcomes = events.filter(({ event }) => event === 'outcome');
    expect(outcomes.map(({ id: number, data }) => [number, data.id])).toEqual([
      ['1', 'event-one'],
      ['2', 'event-two'],
      ['3', 'event-three'],
    ]);
    const rest = await readEvents(`/jobs/${id}/events`, { 'last-event-id': '2' });
    expect(rest.map(({ event }) => event)).toEqual(['outcome', 'done']);
    expect((await service.request('/jobs/0000000zz/events')).status).toBe(404);
    expect((await service.request('/jobs/..%2F..%2Fconfig')).status).toBe(404);
  });

  test('leave nothing of their text in the log', async () => {
    const secret = 'Xanadu Quibblesworth';
    const id = await accepted(await post('text/plain', `${secret} met Angela Merkel in Berlin on Monday.`));
    await jobDone(service, id);
    await post('application/json', `{"text": "${secret}`);
    expect(service.log()).toContain(id);
    expect(service.log()).not.toContain('Quibblesworth');
  });
});

interface ServerEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

async function readEvents(path: string, headers: Record<string, string> = {}): Promise<ServerEvent[]> {
  const answer = await service.request(path, { headers });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const blocks = (await answer.text())
    .split('\n\n')
    .filter((block) => block !== '' && !block.startsWith(':'));
  return blocks.map((block) => {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
    return { ...fields, data: JSON.parse(fields.data!) } as ServerEvent;
  });
}
