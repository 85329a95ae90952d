import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { closerOf } from '../../src/service/close-server.ts';

async function open() {
  const app = fastify();
  const route = new EventEmitter();
  const asked = once(route, 'asked');
  app.get('/', async () => {
    route.emit('asked');
    const [text] = await once(route, 'answer');
    return text;
  });
  const close = closerOf(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { port, close, asked, answer: (text: string) => route.emit('answer', text) };
}

it('does not wait for a client that asks nothing', async () => {
  const { port, close } = await open();
  const socket = connect({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  const ended = once(socket, 'close');
  await close();
  await ended;
});

it('waits for an answer, and not for the client that holds the connection on which it went', async () => {
  const { port, close, asked, answer } = await open();
  const agent = new Agent({ keepAlive: true });
  const asking = request({ host: '127.0.0.1', port, agent }).end();
  await asked;
  let isClosed = false;
  const closing = close().then(() => {
    isClosed = true;
  });
  // Let it look for idle connections more than once.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isClosed).toBe(false);
  answer('done');
  const [response] = await once(asking, 'response');
  expect(await response.setEncoding('utf8').toArray()).toEqual(['done']);
  await closing;
  agent.destroy();
});
