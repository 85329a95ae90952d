import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openTestService, type TestService } from './support.ts';

let service: TestService;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await service.close();
});

async function open(): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(service.url).port) });
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Sends a beginning, and then a byte now and then, until the other side ends it. Gives what was answered. */
async function drip(beginning: string, each: string): Promise<string> {
  const socket = await open();
  let answer = '';
  let isOver = false;
  socket.setEncoding('utf8').on('data', (piece: string) => {
    answer += piece;
  });
  // What is sent after the end is refused by the system.
  socket.on('error', () => {});
  socket.on('close', () => {
    isOver = true;
  });
  socket.write(beginning);
  while (!isOver) {
    await setTimeout(40);
    if (!isOver && socket.writable) socket.write(each);
  }
  return answer;
}

const head = 'POST /articles HTTP/1.1\r\nHost: localhost\r\n';
const body = `${head}Content-Type: text/plain\r\nContent-Length: 100000\r\n\r\n`;

describe('clients that are slow', () => {
  test.each([
    ['the first line', 'P', 'O'],
    ['a head', `${head}X-Word: `, 'a'],
    ['heads', head, 'X-Word: a\r\n'],
    ['a body', body, 'a'],
    [
      'a body in chunks',
      `${head}Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n`,
      '1\r\na\r\n',
    ],
  ])('to send %s are given up', { timeout: 60_000 }, async (_, beginning, each) => {
    service = await openTestService({ given: [], limits: { requestTime: 600 } });
    const answer = await drip(beginning, each);
    // What is no request yet may be given up without an answer.
    if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 (?:408|400) /);
    expect(await (await service.request('/metrics')).text()).toContain('newsgraph_queue_jobs 0');
  });

  test('keep nobody else from being served', { timeout: 60_000 }, async () => {
    service = await openTestService({ given: [], limits: { requestTime: 3000, atOnce: 50 } });
    const dripping = Array.from({ length: 20 }, (_, at) => drip(at % 2 === 0 ? head : body, 'a'));
    await setTimeout(200);
    const posted = await service.request('/articles', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'Norway and Chile signed a treaty on Monday.',
    });
    expect(posted.status).toBe(202);
    expect((await service.request('/entities')).status).toBe(200);
    await Promise.all(dripping);
  });

  test('to send a body hold places for a moment only', { timeout: 60_000 }, async () => {
    service = await openTestService({
      given: [],
      limits: { atOnce: 10, bodyPace: { patience: 1, leastRate: 4096 } },
    });
    const dripping = Array.from({ length: 10 }, () => drip(body, 'a'));
    const status = async () => (await service.request('/entities')).status;
    while ((await status()) === 200) await setTimeout(20);
    // Long before the minute is over that a whole request has.
    const answers = await Promise.all(dripping);
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(await status()).toBe(200);
  });

  test('to send a body, but fast enough, are answered', { timeout: 60_000 }, async () => {
    service = await openTestService({ given: [], limits: { bodyPace: { patience: 1, leastRate: 100 } } });
    const socket = await open();
    let answer = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece;
    });
    const text = 'Norway and Chile signed a treaty on Monday. '.repeat(100);
    socket.write(`${head}Content-Type: text/plain\r\nContent-Length: ${text.length}\r\n\r\n`);
    for (let at = 0; at < text.length; at += 110) {
      socket.write(text.slice(at, at + 110));
      await setTimeout(80);
    }
    while (answer === '') await setTimeout(20);
    expect(answer).toMatch(/^HTTP\/1\.1 202 /);
  });

  test('to take an export are given up, and others get theirs', { timeout: 60_000 }, async () => {
    /** More than sockets hold between the two sides. */
    async function* much() {
      for (let at = 0; at < 600; at += 1) yield 'much '.repeat(20_000);
    }
    service = await openTestService({
      given: [],
      served: (workspace) => ({ ...workspace, export: much }),
      limits: { exportsAtOnce: 1, stalledTime: 500 },
    });
    const socket = await open();
    socket.pause();
    socket.write('GET /export HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await setTimeout(200);
    const statuses: number[] = [];
    do {
      await setTimeout(50);
      const answer = await service.request('/export');
      statuses.push(answer.status);
      const { length } = await answer.text();
      if (answer.status === 200) expect(length).toBe(60_000_000);
    } while (statuses.at(-1) !== 200);
    expect(statuses).toContain(503);
    // A connection that is used again is not given up for having waited before.
    await setTimeout(700);
    expect((await service.request('/export')).status).toBe(200);
  });
});
